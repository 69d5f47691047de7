"""The agreements page in the real window, over a real vault of the tested couple."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.agreements_ui.house import House
from tests.couple import TestedCouple
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.agreements.page import AgreementsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]

OpenPage = Callable[..., AgreementsPage]


@pytest.fixture
def page_kind() -> type[AgreementsPage]:
    return AgreementsPage


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together."""

    def open_one(alone: Person | None = None) -> AgreementsPage:
        return go_in(window, couple, AgreementsPage, alone)

    return open_one


@pytest.fixture
def house(window: Window, couple: TestedCouple, qtbot: QtBot) -> House:
    """The window and the couple, with words for what a person does there."""
    return House(window, couple, qtbot)
