"""What the tested couple marks, holds and writes down."""

import atexit
import shutil
import tempfile
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from app.checkins.entities import TalkRecord
from app.checkins.own_answers import day_occasion, keep_answers
from app.checkins.values import Answer, CheckIn, QuestionId, TalkId
from app.promises.actions import add_promise, mark_day
from app.promises.values import Kept, NewPromise, PromiseId
from app.triggers.actions import write_moment
from app.triggers.values import NewMoment
from app.vault.sitting import Sitting
from app.vault.values import Person
from app.vault.vault import take_vault
from tests.couple import EVENING, WEAK, SetClock, TestedCouple, both

WEEKS = 8
FELT_SAFE = {Person.FIRST: 7, Person.SECOND: 3}
PEAK = {Person.FIRST: 9, Person.SECOND: 4}


def who_have_lived(folder: Path) -> TestedCouple:
    """A couple of whom each has promises, hard moments and answers of their own; made once in a run, and copied."""
    shutil.copytree(_once(), folder)
    clock = SetClock()
    return TestedCouple(vault=take_vault(folder, clock, WEAK), clock=clock)


@cache
def _once() -> Path:
    room = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    couple = both(room / "vault")
    for person in Person:
        sitting = couple.alone(person)
        lead_a_life(couple, sitting, person)
        sitting.close()
    couple.vault.release()
    return room / "vault"


def daily(sitting: Sitting, person: Person) -> PromiseId:
    return add_promise(sitting, person, NewPromise(text="I write by six.", rule="FREQ=DAILY"))


def mark_days(sitting: Sitting, person: Person, promise: PromiseId, *days: tuple[date, Kept]) -> None:
    for day, kept in days:
        mark_day(sitting, person, promise, day, kept)


def lead_a_life(couple: TestedCouple, sitting: Sitting, person: Person) -> None:
    """Eight weeks up to `EVENING`: a mark every second day, a hard moment and an answer once a week."""
    assert sitting.private is not None
    couple.clock.moment = EVENING - timedelta(weeks=WEEKS)
    promise, begins = daily(sitting, person), couple.clock.today()
    couple.clock.moment = EVENING
    kept = (Kept.KEPT, Kept.KEPT, Kept.PARTLY, Kept.KEPT, Kept.NOT_KEPT, Kept.EXCUSED)
    for number in range(0, WEEKS * 7, 2):
        mark_day(sitting, person, promise, begins + timedelta(days=number), kept[number // 2 % len(kept)])
    for week in range(WEEKS):
        at = EVENING - timedelta(weeks=week, days=1)
        write_moment(sitting, person, NewMoment(at=at, peak=PEAK[person], after=2, note="a private word"))
        feel(sitting, at.date(), "daily.felt-safe", FELT_SAFE[person])


def feel(sitting: Sitting, day: date, question: str, number: int) -> None:
    """An answer of the one who is here alone."""
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        keep_answers(session, day_occasion(day), day, [Answer(question=QuestionId(question), number=number)])


def hold_talk(sitting: Sitting, check_in: CheckIn, period: date) -> None:
    """A conversation that is over now."""
    with sitting.shared.transaction(sitting.here[0]) as session:
        record = TalkRecord(id=TalkId(session.fresh_id()), check_in=check_in, period=period)
        record.finished_at = session.now
        session.add(record)
