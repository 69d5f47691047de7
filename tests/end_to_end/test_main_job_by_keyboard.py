"""The same without a mouse: every control is reached by Tab, in view, and the focus is never lost."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.end_to_end.main_job import BEHAVIOUR, MainJob, words_of
from tests.end_to_end.walking import KeyWalk, NoMouse, keel


def test_two_people_set_up_agree_sign_and_check_by_keys_alone(qapp: QApplication, tmp_path: Path) -> None:
    mouse = NoMouse()
    qapp.installEventFilter(mouse)
    with keel(tmp_path) as program:
        job = MainJob(program, KeyWalk(program.window), tmp_path)
        job.do_all()
    qapp.removeEventFilter(mouse)
    assert mouse.presses == 0
    assert BEHAVIOUR in words_of(job.signed_copy).replace("\n", " ")
