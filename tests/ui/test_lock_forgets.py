"""After a lock nothing of the sitting is left in the program: no keys, no databases, no pages."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.vault.database import Database
from app.vault.keyslots import PersonKeys
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.one_page import open_window
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.documents.page import DocumentsPage
from ui.page import Page
from ui.settings.page import SettingsPage
from ui.window import Window


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, couple: TestedCouple, background: Background) -> Window:
    return open_window(qtbot, tmp_path / "config", couple, background, AgreementsPage, DocumentsPage, SettingsPage)


def left() -> set[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    kinds = (PersonKeys, Database, Sitting, Page)
    return {type(each).__name__ for each in gc.get_objects() if isinstance(each, kinds)}


@pytest.mark.parametrize("alone", [True, False])
def test_a_lock_leaves_no_keys_no_database_and_no_page(couple: TestedCouple, window: Window, *, alone: bool) -> None:
    assert left() == set(), "something is left of an earlier test"
    window.open_sitting(couple.alone(Person.FIRST) if alone else couple.together())
    for name in ("agreements", "documents", "settings"):
        window.go(name)
    assert {"PersonKeys", "Database", "Sitting", "AgreementsPage"} <= left()
    window.lock()
    assert left() == set()
