"""The rows of Today: what is due, in their order, and nothing together that only one of the two can do."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.agreements.page_values import AgreementRow
from app.agreements.values import MAY_HOLD_AT_ONCE, State
from app.checkins.page_values import Offered
from app.checkins.reads import offered, waiting_alone
from app.checkins.summary_reads import day_to_open
from app.checkins.values import CheckIn
from app.handout.reads import handout_to_tick
from app.open_things.reads import waiting_here
from app.people.pace_values import CheckInKind, Stage
from app.private.not_free import not_free_among
from app.promises.values import DuePromise
from app.sessions.reads import has_ranked, session_to_follow_up
from app.today.at_hand import AtHand
from app.today.values import Row, What
from app.triggers.reads import coming_cues, plans_to_review
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_APART = 2
"""Open things that have a row each."""
SESSION_IS_NEAR = timedelta(days=3)
MOST_WAITING = 100
"""More are not counted."""


def due_rows(sitting: Sitting, at: AtHand, packs: Path | None = None, *, quiet: bool) -> list[Row]:
    """All of them; in quiet, promises alone. `packs` holds the couple's own content."""
    if quiet:
        return list(_promises(at, quiet=True))
    rows = [
        *_date_cues(sitting, at),
        *_promises(at, quiet=False),
        *(_check_in(each) for each in offered(sitting, at.pace) if _is_for_today(each, at)),
        *rows_between(sitting, at),
        *_open_day(sitting, at),
        *_waiting(sitting, at, packs),
        *_agreements(sitting, at),
        *_plans_to_review(sitting, at),
        *_sessions(sitting, at),
    ]
    order = list(What)
    return sorted(rows, key=lambda row: order.index(row.what))


def _date_cues(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    for cue in coming_cues(sitting, at.day)[:1]:
        yield Row(what=What.DATE_CUE, subject=cue.plan, day=cue.day)


def _promises(at: AtHand, *, quiet: bool) -> Iterator[Row]:
    """Alone one's own; together only where both have something to mark, for nobody answers for the other."""
    open_ones = [due for due in at.due if due.mark is None and due.later is None]
    if not open_ones or (at.alone is None and not quiet and not _of_both(open_ones)):
        return
    yield Row(what=What.PROMISES, count=len(open_ones), text=open_ones[0].text)


def _of_both(due: list[DuePromise]) -> bool:
    return len({promise.by for promise in due}) == len(Person)


def _is_for_today(one: Offered, at: AtHand) -> bool:
    """What takes both is not offered to one; conversations come with their stage, or once a rhythm was chosen."""
    if one.check_in is CheckIn.DAILY:
        return at.joined
    wished = at.pace.stage is not Stage.STEADY or CheckInKind(one.check_in.value) in at.chosen
    return at.alone is None and (wished or one.begun)


def _check_in(one: Offered) -> Row:
    return Row(
        what=What(one.check_in.value),
        at=one.at,
        minutes=one.minutes,
        begun=one.begun,
        count=one.promises,
        moments=one.moments,
        agreements=one.agreements,
    )


def rows_between(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    """Each by itself while they are few, else one row for all of them."""
    waiting = [thing for thing in waiting_here(sitting, MOST_WAITING, at.pace) if thing.on_today]
    if len(waiting) > MOST_APART:
        yield Row(what=What.BETWEEN, count=len(waiting))
    else:
        yield from (Row(what=What.BETWEEN, subject=f"{thing.sort} {thing.id}", thing=thing) for thing in waiting)


def _open_day(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    day = day_to_open(sitting, (at.day, at.day - timedelta(days=1)))
    if day is not None:
        yield Row(what=What.OPEN_DAY, day=day)


def _waiting(sitting: Sitting, at: AtHand, packs: Path | None) -> Iterator[Row]:
    """One row, however many wait."""
    if waiting_alone(sitting, packs, at.pace):
        yield Row(what=What.ALONE_QUESTIONS)


def _agreements(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    """Whoever could not say yes to a version is not asked for it again."""
    not_free = not_free_among(sitting, [row.version for row in at.current])
    for row in at.current:
        what = _what_is_due(row, at.alone)
        held = what in {What.SIGN, What.GO_ON} and row.version in not_free
        if what is not None and not held:
            signer = next(iter(row.signed_by), row.proposed_by)
            yield Row(
                what=what,
                subject=row.version,
                title=row.title,
                person=signer,
                count=row.boundaries,
                day=row.review if what is What.LOOK_AGAIN else None,
            )


def _what_is_due(row: AgreementRow, alone: Person | None) -> What | None:
    if row.state is State.DUE:
        return What.LOOK_AGAIN
    if alone is None:
        ready = not row.unanswered_by or row.area in MAY_HOLD_AT_ONCE
        return What.GO_ON if row.state is State.PROPOSED and ready else None
    if row.state not in {State.PROPOSED, State.SIGNED_BY_ONE} or alone in row.signed_by:
        return None
    if alone in row.unanswered_by:
        return What.ANSWER
    if row.unanswered_by:
        return None
    return What.SIGN if row.signed_by else What.GO_ON


def _plans_to_review(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    for plan in plans_to_review(sitting, at.day, 1):
        yield Row(what=What.PLAN_REVIEW, subject=plan.id)


def _sessions(sitting: Sitting, at: AtHand) -> Iterator[Row]:
    """What is heard can be written by either, or by both; points are ranked by each alone."""
    coming = at.session
    if (
        at.alone is not None
        and coming is not None
        and coming.day - at.day <= SESSION_IS_NEAR
        and not has_ranked(sitting)
    ):
        yield Row(what=What.SESSION, subject=coming.id, day=coming.day, at=coming.at)
    to_tick = handout_to_tick(sitting, at.pace, at.session)
    if to_tick is not None:
        yield Row(what=What.HANDOUT, subject=to_tick.id, day=to_tick.day)
    passed = session_to_follow_up(sitting)
    if passed is not None:
        yield Row(what=What.HEARD, subject=passed.id, day=passed.day)
