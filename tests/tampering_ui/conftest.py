"""The window over a vault that was lived in, and written in past Keel where a test says so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.vault import take_vault
from tests.couple import WEAK, SetClock, TestedCouple
from tests.page_fixtures import background, dressed, window
from tests.tampering.conftest import lived_in
from ui.common_ground.page import CommonGroundPage
from ui.page import Page

__all__ = ["background", "dressed", "window"]


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    shutil.copytree(lived_in(), tmp_path / "vault")
    clock = SetClock()
    made = TestedCouple(vault=take_vault(tmp_path / "vault", clock, WEAK), clock=clock)
    yield made
    made.vault.release()


@pytest.fixture
def page_kind() -> type[Page]:
    return CommonGroundPage
