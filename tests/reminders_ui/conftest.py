"""The settings page in the real window, and what reminds beside it."""

from collections.abc import Callable

import pytest

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.settings.page import SettingsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]

OpenPage = Callable[..., SettingsPage]


@pytest.fixture
def page_kind() -> type[SettingsPage]:
    return SettingsPage


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together."""

    def open_one(alone: Person | None = None) -> SettingsPage:
        return go_in(window, couple, SettingsPage, alone)

    return open_one
