"""Bringing a handout to each of its moments, and reading what the shared file holds then."""

from contextlib import closing

import sqlalchemy as sa

from app.handout.actions import (
    make_handout,
    release_ticked,
    remove_words,
    remove_words_behind,
    take_release_back,
    tick,
)
from app.handout.gathering import own_choices
from app.handout.printing import say_on_paper
from app.handout.reads import handout_page
from app.handout.values import (
    WORDS_FORM,
    HandoutPage,
    Part,
    Tick,
)
from app.private.actions import write_note
from app.release import release as send_what_is_ready
from app.sessions.values import SessionId
from app.vault.database import Database
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
SAY = say_on_paper("en_GB")
NOTE, BEST, UNTICKED = "marigold", "heather", "foxglove"
"""Ticked words of Alex, and words of theirs that are not ticked."""


def tick_in(sitting: Sitting, session: SessionId | None) -> None:
    """A note and a typed moment, and beside them words that are left out."""
    assert sitting.private is not None
    note = write_note(sitting, f"A note with {NOTE}")
    write_note(sitting, f"Another with {UNTICKED}")
    place = "own" if session is None else session
    save_draft(sitting.private, WORDS_FORM, place, {"best": BEST, "hardest": UNTICKED})
    for what in (Tick(part=Part.NOTE, source=note), Tick(part=Part.BEST)):
        tick(sitting, session, what, ticked=True)


def release(sitting: Sitting, session: SessionId) -> None:
    release_ticked(sitting, session, own_choices(sitting, session, SAY))


def ticked(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.alone(ALEX)) as alex:
        tick_in(alex, session)


def released(couple: TestedCouple, session: SessionId) -> None:
    ticked(couple, session)
    with closing(couple.alone(ALEX)) as alex:
        release(alex, session)


def taken_back(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    with closing(couple.alone(ALEX)) as alex:
        take_release_back(alex, session)


def made(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    with closing(couple.together()) as both:
        make_handout(both, SAM, session)


def removed(couple: TestedCouple, session: SessionId) -> None:
    made(couple, session)
    with closing(couple.together()) as both:
        remove_words(both, SAM, session)


def behind(couple: TestedCouple, session: SessionId) -> None:
    made(couple, session)
    couple.clock.forward(days=3)
    with closing(couple.alone(SAM)) as sam:
        remove_words_behind(sam)


def never_made(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    couple.clock.forward(days=3)
    with closing(couple.alone(SAM)) as sam:
        send_what_is_ready(sam)


def own(couple: TestedCouple, _session: SessionId) -> None:
    with closing(couple.alone(ALEX)) as alex:
        tick_in(alex, None)


def page_of(sitting: Sitting, session: SessionId) -> HandoutPage:
    page = handout_page(sitting, session)
    assert page is not None
    return page


def raw_rows(database: Database) -> str:
    """Every row of every table of the file but the history of who wrote when, as it is kept."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    with database.transaction() as session:
        found = [
            (name, session.execute(sa.text(f'SELECT * FROM "{name}"')).all())  # noqa: S608 - our own names
            for name in session.scalars(sa.text(tables)).all()
            if name != "history"
        ]
    return str([(name, [tuple(row) for row in rows]) for name, rows in found])
