"""From an empty folder to a signed agreement on file that can be checked, by clicks and typing."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from tests.end_to_end.main_job import BEHAVIOUR, IF_CROSSED, TITLE, MainJob, words_of
from tests.end_to_end.walking import MouseWalk, keel


def test_two_people_set_up_agree_sign_and_check_with_the_mouse(qapp: QApplication, tmp_path: Path) -> None:
    with keel(tmp_path) as program:
        job = MainJob(program, MouseWalk(program.window), tmp_path)
        job.do_all()
    signed, draft = words_of(job.signed_copy), words_of(job.draft_copy)
    for words in (TITLE, BEHAVIOUR, IF_CROSSED, "Alex Rivera", "Sam Lindqvist"):
        assert words in signed.replace("\n", " ")
    assert "Draft" in draft
    assert "Draft" not in signed
    assert check_document(job.draft_copy.read_bytes()).outcome is Outcome.NOT_OURS
