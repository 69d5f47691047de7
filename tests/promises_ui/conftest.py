"""The promises page in the real window, over a real vault of the tested couple."""

import pytest
from pytestqt.qtbot import QtBot

from app.promises.actions import add_promise
from app.promises.values import NewPromise, PromiseId
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.promises_ui.ledger import Ledger
from ui.promises.page import PromisesPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[PromisesPage]:
    return PromisesPage


@pytest.fixture
def daily(couple: TestedCouple) -> PromiseId:
    """Sam's, due every day."""
    sitting = couple.together()
    new = NewPromise(text="I write by half past five.", rule="FREQ=DAILY")
    promise = add_promise(sitting, Person.SECOND, new)
    sitting.close()
    return promise


@pytest.fixture
def ledger(window: Window, couple: TestedCouple, qtbot: QtBot) -> Ledger:
    """The window and the couple, with words for what a person does on this page."""
    return Ledger(window, couple, qtbot)
