"""An apology of Sam's to Alex, in each of its states, and who may read what of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import sqlalchemy as sa

from app.exchange.sleeping import sleep_on
from app.exchange.values import SleptId
from app.promises.period import as_promises, with_end
from app.promises.values import Promise
from app.repair.apologies.actions import answer_apology, apologise, open_apology, take_apology_away
from app.repair.apologies.plain import form_of, words_of
from app.repair.apologies.reads import PLACE
from app.repair.apologies.values import APOLOGY, Apology, ApologyId, NewAnswer, Reply
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person
TOGETHER = None
FULL = Apology(
    did="I deleted the messages on Friday.",
    effect="You told me that you could not sleep.",
    repair="I show you the phone bill on Sunday.",
    known_by="We look at it at the table.",
    by_day=date(2026, 11, 29),
    choice="I could have told you.",
    regret="I regret the lie.",
    explanation="I was afraid.",
    changed="I told my sister.",
    asks_forgiveness=True,
)
MISSING = "Who else knew of it."
PARTLY = NewAnswer(reply=Reply.PARTLY, missing=MISSING)
STATES = ("gone", "opened", "partly", "removed", "unopened")


@contextmanager
def sitting_of(couple: TestedCouple, who: Person | None) -> Iterator[Sitting]:
    sitting = couple.together() if who is None else couple.alone(who)
    try:
        yield sitting
    finally:
        sitting.close()


def sent(couple: TestedCouple, apology: Apology = FULL) -> ApologyId:
    with sitting_of(couple, SAM) as sam:
        return apologise(sam, SAM, apology)


def slept(sitting: Sitting, apology: Apology = FULL) -> SleptId:
    form = form_of(apology)
    return sleep_on(sitting, APOLOGY, PLACE, "one", form, words_of(form))


def in_state(couple: TestedCouple, state: str) -> ApologyId:
    """One of `STATES`; "removed" was answered before."""
    identity = sent(couple)
    if state in {"opened", "partly", "removed"}:
        with sitting_of(couple, ALEX) as alex:
            open_apology(alex, identity)
            if state != "opened":
                answer_apology(alex, ALEX, identity, PARTLY)
    if state in {"gone", "removed"}:
        with sitting_of(couple, SAM) as sam:
            take_apology_away(sam, SAM, identity)
    return identity


def promises(sitting: Sitting) -> list[Promise]:
    with sitting.shared.transaction() as session:
        return list(as_promises(session, with_end()))


def shared_rows(couple: TestedCouple, who: Person, *, but: tuple[str, ...] = ()) -> str:
    """Everything that stands in the shared file, opened with that person's key."""
    with sitting_of(couple, who) as sitting, sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [
            f"{table}: {row}"
            for table in tables
            if table not in but
            for row in session.execute(sa.text(f'SELECT * FROM "{table}"'))  # noqa: S608
        ]
    return "\n".join(rows)
