"""Sessions with something of everything, for the gallery; whatever the sample couple holds already stays."""

from dataclasses import dataclass
from datetime import time, timedelta

from app.sessions.afterwards import take_homework, write_heard
from app.sessions.agenda import put_point, rank_point, say_spoken
from app.sessions.dates import enter_session
from app.sessions.own import enter_own_session, keep_heard
from app.sessions.reads import session_page
from app.sessions.values import NewSession, OwnSessionId, SessionId
from app.vault.sitting import Sitting

POINTS = (
    "How we begin a talk without it turning into a hearing.",
    "Being told things before I have to ask.",
    "The evenings on which I come home and we are both too tired to say much.",
    "A word for stopping that works in the car too.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnished:
    coming: SessionId
    behind: SessionId
    own: OwnSessionId | None
    """None where both are here."""


def furnish(sitting: Sitting) -> Furnished:
    me, today = sitting.here[0], sitting.clock.today()
    coming = NewSession(day=today + timedelta(days=3), at=time(17, 30), with_whom="Dr Lind")
    points = [put_point(sitting, author, text) for text in POINTS for author in (sitting.here[-1],)]
    for person in sitting.here:
        for rank, point in enumerate(points[:3], 1):
            rank_point(sitting, person, point, rank if person is me else 4 - rank)
    behind = enter_session(sitting, me, NewSession(day=today - timedelta(days=1), at=time(17, 30), with_whom="Dr Lind"))
    say_spoken(sitting, me, put_point(sitting, me, "What I can say when I don't know the answer yet."), behind)
    write_heard(
        sitting,
        me,
        behind,
        "Ask one thing at a time, and wait for the answer to end.",
        "Put a bowl for both phones by the door.\nTen minutes at the table before either is used.",
    )
    which = enter_session(sitting, me, coming)
    page = session_page(sitting, behind)
    if page is not None:
        take_homework(sitting, me, page.homework[0].id)
    return Furnished(coming=which, behind=behind, own=_own(sitting))


def _own(sitting: Sitting) -> OwnSessionId | None:
    if sitting.alone is None:
        return None
    day = sitting.clock.today() + timedelta(days=5)
    own = enter_own_session(sitting, NewSession(day=day, at=time(9), with_whom="Mara Okafor"))
    keep_heard(sitting, own, "What I look after first is my sleep. The rest of the evening can wait.")
    return own
