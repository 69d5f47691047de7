"""SECURITY.md: every test it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_each_named_test_is_there() -> None:
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    defined = {
        name for file in (ROOT / "tests").rglob("test_*.py") for name in re.findall(r"def (test_\w+)", file.read_text())
    }
    assert len(named) > 40
    assert named <= defined, named - defined


def test_each_named_file_is_there() -> None:
    files = re.findall(r"`((?:tests|packaging)/[\w/.]+)`", PAGE)
    assert files
    assert [file for file in files if not (ROOT / file).is_file()] == []
