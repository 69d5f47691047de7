"""What comes up in the next three weeks: agreed things, neutrally, for both."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.agreements.page_values import AgreementRow
from app.agreements.values import State
from app.clock import Clock
from app.today.at_hand import AtHand
from app.today.values import DAYS_AHEAD, MOST_COMING, Comes, Coming


def coming_up(at: AtHand, clock: Clock) -> tuple[Coming, ...]:
    last = at.day + timedelta(days=DAYS_AHEAD)
    found = [each for row in at.current for each in _of_agreement(row, clock) if at.day < each.day <= last]
    found += [Coming(what=Comes.PROMISE, title=text, day=day) for day, text in at.once]
    return tuple(sorted(found, key=lambda each: each.day)[:MOST_COMING])


def _of_agreement(row: AgreementRow, clock: Clock) -> Iterator[Coming]:
    if row.state is State.COOLING_OFF and row.holds_from is not None:
        yield _coming(Comes.HOLDS, row, clock.local(row.holds_from).date())
    if row.state is State.IN_FORCE and row.review is not None:
        yield _coming(Comes.REVIEW, row, row.review)
    if row.state in {State.IN_FORCE, State.DUE} and row.ends is not None:
        yield _coming(Comes.ENDS, row, row.ends)


def _coming(what: Comes, row: AgreementRow, day: date) -> Coming:
    return Coming(what=what, title=row.title, day=day)
