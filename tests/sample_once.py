"""The sample couple's vault, written once in a run of the tests, and copied for each test that plays in it."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.clock import Clock
from app.sample.vault import make_sample

ONE_EVENING = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
"""When the record ends for those who need no record of today."""


def copy_of_sample(factory: pytest.TempPathFactory, folder: Path, now: datetime | None = None) -> datetime:
    """Put the vault whose last day is `now`, or today, into `folder`; returns when its record ends."""
    made = _made(_of_all_workers(factory), now)
    shutil.copytree(made / "vault", folder)
    return datetime.fromisoformat((made / "ends").read_text(encoding="ascii"))


def _of_all_workers(factory: pytest.TempPathFactory) -> Path:
    """pytest keeps the folder of each worker in one of its own, and takes that away in the end."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def _made(room: Path, now: datetime | None) -> Path:
    """Where it is; what nobody has written yet is written now, while the others who want it wait."""
    name = f"sample-{Clock().today() if now is None else int(now.timestamp())}"
    with _one_at_a_time(room / f"{name}.lock"):
        if not (room / name).exists():
            unfinished, ends = room / f"{name}.part", now or Clock().now()
            shutil.rmtree(unfinished, ignore_errors=True)
            make_sample(unfinished / "vault", ends)
            (unfinished / "ends").write_text(ends.isoformat(), encoding="ascii")
            unfinished.rename(room / name)
    return room / name


@contextmanager
def _one_at_a_time(place: Path) -> Iterator[None]:
    with place.open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when it is closed, also by a worker that ends
        yield
