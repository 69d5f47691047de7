"""A damaged file opens as before or is refused with its sentence; packaging/soak.sh takes thousands of cases."""

from pathlib import Path

import pytest

from tests.flips import COPY, FILES, flip

COUNTS = {"keyslots.json": 150, "shared.db": 25, "first.db": 25, COPY: 50}


@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_opens_as_before_or_is_refused(file: str, tmp_path: Path) -> None:
    found = flip(tmp_path / "vault", file, COUNTS[file])
    assert found.wrong == []
    assert found.opened + found.refused == COUNTS[file]
    assert found.refused
