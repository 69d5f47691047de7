"""The sessions page in the real window, over the real vault of a couple, with a session in two days."""

from contextlib import closing

import pytest

from app.sessions.values import SessionId
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.page_fixtures import background, couple, dressed, window
from tests.sessions.meeting import session_in_days
from tests.sessions_ui.conftest import page_kind, visit

__all__ = ["background", "couple", "dressed", "page_kind", "visit", "window"]


@pytest.fixture
def session(couple: TestedCouple) -> SessionId:
    with closing(couple.alone(Person.FIRST)) as alex:
        return session_in_days(alex, 2)
