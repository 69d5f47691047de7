"""The page of conversations in the real window, for letters."""

import pytest

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.letters_ui.hands import Enter
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.conversations.page import ConversationsPage
from ui.page import Page
from ui.walk import Walk
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[Page]:
    return ConversationsPage


@pytest.fixture
def walk(window: Window, couple: TestedCouple) -> Walk:
    return Walk(window)


@pytest.fixture
def enter(window: Window, couple: TestedCouple, walk: Walk) -> Enter:
    """Lock, and go in again as somebody else, to the letters."""

    def go(alone: Person | None) -> ConversationsPage:
        if window.workspace is not None:
            window.lock()
        page = go_in(window, couple, ConversationsPage, alone)
        page.show_subject(("letters", None))
        walk.settle()
        return page

    return go
