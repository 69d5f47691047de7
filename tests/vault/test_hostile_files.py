"""Files and codes that anyone may have written are read or refused, whatever is in them; soak.sh fuzzes the same."""

import random
from pathlib import Path

import pytest

from tests.readers import NAMES, mutated, readers, reads

COUNT = {"content pack": 60}
USUAL_COUNT = 250


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_in_it_it_is_read_or_refused(name: str, tmp_path: Path) -> None:
    reader = readers(tmp_path)[name]
    seeds = reader.seeds()
    assert any(reads(reader, seed) for seed in seeds)
    chance = random.Random(7)  # noqa: S311  the changes are no secret
    inputs = [b"", b"\xff" * 100, *mutated(seeds, chance, COUNT.get(name, USUAL_COUNT))]
    taken = [reads(reader, data) for data in inputs]
    assert len(taken) == len(inputs)
