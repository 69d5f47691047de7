"""The documents page in the real window, over a real vault with signed and unsigned agreements."""

from collections.abc import Callable

import pytest

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from tests.page_fixtures import background, couple, dressed, window
from ui.documents.page import DocumentsPage
from ui.window import Window

__all__ = ["background", "couple", "dressed", "window"]

OpenPage = Callable[..., DocumentsPage]


@pytest.fixture
def page_kind() -> type[DocumentsPage]:
    return DocumentsPage


@pytest.fixture
def open_page(window: Window, couple: TestedCouple) -> OpenPage:
    """Goes in, alone or (None) together."""

    def open_one(alone: Person | None = None) -> DocumentsPage:
        return go_in(window, couple, DocumentsPage, alone)

    return open_one
