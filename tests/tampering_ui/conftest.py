"""The window over a vault that was lived in, and written in past Keel where a test says so."""

import pytest

from tests.page_fixtures import background, dressed, window
from tests.tampering.conftest import couple
from ui.common_ground.page import CommonGroundPage
from ui.page import Page

__all__ = ["background", "couple", "dressed", "window"]


@pytest.fixture
def page_kind() -> type[Page]:
    return CommonGroundPage
