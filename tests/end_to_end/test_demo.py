"""The demo without a display: it walks the main job and a daily round, says each step, and leaves what it promises."""

import os
import subprocess
import sys
from pathlib import Path

import vobject

from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.sample.couple import PASSPHRASES
from tests.paper.pages import text_of
from ui.main import PAGES
from ui.program import load


def test_the_demo_walks_through_and_leaves_what_it_promises(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    command = [sys.executable, "-m", "ui.main", "--offscreen", "--demo", str(folder)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": "."})
    assert ran.returncode == 0, ran.stderr
    assert "does not support" not in ran.stderr
    assert len(ran.stdout.splitlines()) == 26, ran.stdout
    assert check_document((folder / "agreement.pdf").read_bytes()).outcome is Outcome.UNCHANGED
    assert "A flat hand on the table means pause." in text_of((folder / "cards.pdf").read_bytes())
    said = {
        "handout": "For our session",
        "celebration": "How we marked it",
        "report": "promises kept",
        "workbook": "What is in it",
    }
    assert [name for name, words in said.items() if words not in text_of((folder / f"{name}.pdf").read_bytes())] == []
    calendar = vobject.readOne((folder / "reminders.ics").read_text(encoding="utf-8"))
    assert {event.summary.value for event in calendar.vevent_list}
    pictures = {picture.name for picture in (folder / "pictures").iterdir()}
    pages = [page for page in map(load, PAGES) if page.sittings.include(alone=False)]
    assert pictures == {f"{page.name}-{ground}.png" for page in pages for ground in ("light", "dark")}
    guide = (folder / "README.txt").read_text()
    assert all(passphrase in guide for passphrase in PASSPHRASES.values())
    assert (folder / "vault" / "keyslots.json").exists()
