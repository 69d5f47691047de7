"""Sessions by the day they are from today, and what is found of them."""

from datetime import time, timedelta

from app.sessions.dates import enter_session
from app.sessions.reads import agenda, session_page
from app.sessions.values import NewSession, SessionId, SessionPage
from app.vault.sitting import Sitting
from tests.common_ground.looking_in import ALEX

LIND = "Dr Lind"


def in_days(sitting: Sitting, days: int, at: time | None = None, with_whom: str = LIND) -> NewSession:
    return NewSession(day=sitting.clock.today() + timedelta(days=days), at=at, with_whom=with_whom)


def session_in_days(sitting: Sitting, days: int, at: time | None = None) -> SessionId:
    return enter_session(sitting, sitting.alone or ALEX, in_days(sitting, days, at))


def page_of(sitting: Sitting, which: SessionId, most: int = 10) -> SessionPage:
    page = session_page(sitting, which, most)
    assert page is not None
    return page


def texts_of(sitting: Sitting, most: int = 10) -> list[str]:
    """Of the points that wait, in their order."""
    return [point.text for point in agenda(sitting, most).points]
