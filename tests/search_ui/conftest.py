"""The real window with the pages that words are read on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.couple import TestedCouple
from tests.one_page import open_window
from tests.page_fixtures import background, couple, dressed
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.conversations.page import ConversationsPage
from ui.promises.page import PromisesPage
from ui.triggers.page import HardMomentsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    pages = (AgreementsPage, PromisesPage, HardMomentsPage, ConversationsPage)
    opened = open_window(qtbot, tmp_path / "config", couple, background, *pages)
    yield opened
    opened.lock()
