"""The demo without a display: it walks the main job, says each step, and leaves what it promises."""

import os
import subprocess
import sys
from pathlib import Path

from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.sample.couple import PASSPHRASES
from ui.main import PAGES
from ui.program import load


def test_the_demo_walks_the_main_job_and_leaves_what_it_promises(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    command = [sys.executable, "-m", "ui.main", "--offscreen", "--demo", str(folder)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": "."})
    assert ran.returncode == 0, ran.stderr
    assert "does not support" not in ran.stderr
    assert len(ran.stdout.splitlines()) == 11, ran.stdout
    assert check_document((folder / "agreement.pdf").read_bytes()).outcome is Outcome.UNCHANGED
    pictures = {picture.name for picture in (folder / "pictures").iterdir()}
    assert pictures == {f"{load(page).name}-{ground}.png" for page in PAGES for ground in ("light", "dark")}
    guide = (folder / "README.txt").read_text()
    assert all(passphrase in guide for passphrase in PASSPHRASES.values())
    assert (folder / "vault" / "keyslots.json").exists()
