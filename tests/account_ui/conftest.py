"""The page of conversations in the real window, for the account of both."""

import pytest

from tests.couple import TestedCouple
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
