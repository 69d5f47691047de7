"""The page on keys and copies in the real window, over the real vault of a couple."""

from collections.abc import Callable

import pytest

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.vault.page import VaultPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]

OpenPage = Callable[..., VaultPage]


@pytest.fixture
def page_kind() -> type[VaultPage]:
    return VaultPage


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together."""

    def open_one(alone: Person | None = None) -> VaultPage:
        return go_in(window, couple, VaultPage, alone)

    return open_one
