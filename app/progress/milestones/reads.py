"""Milestones as the one who is here may read them: those that both chose, and those that were found."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from app.exchange.passing import others_first
from app.exchange.values import OpenThing
from app.library.milestones import BOTH, Milestone
from app.library.packs import milestones
from app.people.pace_values import Pace
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.progress.milestones.looking import Looked
from app.progress.milestones.rules import RULES
from app.progress.milestones.values import MILESTONE, Chosen, MilestoneId, Reached, ReachedId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_CHOSEN = 30
MOST_REACHED = 12


def reached(sitting: Sitting, most: int = MOST_REACHED) -> tuple[Reached, ...]:
    """The newest first: of both, and in somebody's own sitting their own too."""
    found = (*reached_by_both(sitting, most), *own_reached(sitting, most))
    return tuple(sorted(found, key=lambda each: (each.day, each.id), reverse=True)[:most])


def reached_by_both(sitting: Sitting, most: int = MOST_REACHED) -> tuple[Reached, ...]:
    """Those found in what both can read, the newest first."""
    with sitting.shared.reading() as session:
        return reached_in(session, most)


def reached_in(session: VaultSession, most: int) -> tuple[Reached, ...]:
    """The same, in a transaction that is already open."""
    newest = sa.select(ReachedRecord).order_by(ReachedRecord.day.desc(), ReachedRecord.id.desc())
    return tuple(record.as_value() for record in session.scalars(newest.limit(most)))


def own_reached(sitting: Sitting, most: int = MOST_REACHED) -> tuple[Reached, ...]:
    """Those of whoever is here alone; together there are none to read."""
    if sitting.private is None:
        return ()
    newest = sa.select(OwnReachedRecord).order_by(OwnReachedRecord.day.desc(), OwnReachedRecord.id.desc())
    with sitting.private.reading() as session:
        return tuple(record.as_value() for record in session.scalars(newest.limit(most)))


def reached_one(sitting: Sitting, which: ReachedId, *, own: bool) -> Reached | None:
    """`own`: of the one who is here alone."""
    if own:
        if sitting.private is None:
            return None
        with sitting.private.reading() as session:
            mine = session.get(OwnReachedRecord, which)
            return None if mine is None else mine.as_value()
    with sitting.shared.reading() as session:
        record = session.get(ReachedRecord, which)
        return None if record is None else record.as_value()


def found_of(sitting: Sitting, milestone: str) -> Reached | None:
    """How the record had it first, of one that both chose from the content files."""
    first = sa.select(ReachedRecord).where(ReachedRecord.milestone == milestone, ReachedRecord.milestone != "")
    with sitting.shared.reading() as session:
        record = session.scalar(first.order_by(ReachedRecord.day, ReachedRecord.id).limit(1))
        return None if record is None else record.as_value()


def chosen(sitting: Sitting, packs: Path | None = None, most: int = MOST_CHOSEN) -> tuple[Chosen, ...]:
    """Those that both look forward to, the one chosen first in front, and proposals after them."""
    known = {each.id: each for each in milestones(packs)}
    wanted = sa.select(ChosenRecord).where(ChosenRecord.put_away_at.is_(None), ChosenRecord.reached_on.is_(None))
    order = (ChosenRecord.agreed_at.is_(None), ChosenRecord.agreed_at, ChosenRecord.id)
    with sitting.shared.reading() as session:
        records = session.scalars(wanted.order_by(*order).limit(most)).all()
        return tuple(record.as_value(so_far_in(session, record.milestone, known)) for record in records)


def next_chosen(sitting: Sitting, packs: Path | None = None) -> Chosen | None:
    """The one chosen first of those that both look forward to, else a proposal."""
    return next(iter(chosen(sitting, packs, 1)), None)


def chosen_reached(sitting: Sitting, most: int = MOST_REACHED) -> tuple[Chosen, ...]:
    """Those that both chose and reached, the newest first."""
    wanted = sa.select(ChosenRecord).where(ChosenRecord.reached_on.is_not(None), ChosenRecord.put_away_at.is_(None))
    with sitting.shared.reading() as session:
        records = session.scalars(wanted.order_by(ChosenRecord.reached_on.desc(), ChosenRecord.id).limit(most))
        return tuple(record.as_value() for record in records)


def chosen_one(sitting: Sitting, which: MilestoneId, packs: Path | None = None) -> Chosen | None:
    known = {each.id: each for each in milestones(packs)}
    with sitting.shared.reading() as session:
        record = session.get(ChosenRecord, which)
        return None if record is None else record.as_value(so_far_in(session, record.milestone, known))


def to_choose(sitting: Sitting, packs: Path | None = None) -> tuple[Milestone, ...]:
    """Those of the content files that both could look forward to: neither reached nor chosen."""
    with sitting.shared.reading() as session:
        taken = set(session.scalars(sa.select(ReachedRecord.milestone)))
        open_ones = sa.select(ChosenRecord.milestone).where(
            ChosenRecord.milestone != "", ChosenRecord.put_away_at.is_(None)
        )
        taken |= set(session.scalars(open_ones))
    return tuple(each for each in milestones(packs) if each.seen_by == BOTH and each.id not in taken)


def open_things_in(session: VaultSession, sitting: Sitting, pace: Pace, most: int) -> list[OpenThing]:
    """Proposals that wait for a yes."""
    return [
        OpenThing(
            sort=MILESTONE,
            id=record.id,
            author=record.author,
            waits_for=record.author.other,
            since=record.at,
            opened=True,
            title=record.text,
            on_today=not pace.is_quiet(session.today),
        )
        for record in session.scalars(_proposed(sitting.alone), {"most": most})
    ]


@cache
def _proposed(alone: Person | None) -> sa.Select[ChosenRecord]:
    waits = sa.select(ChosenRecord).where(
        ChosenRecord.put_away_at.is_(None), ChosenRecord.agreed_at.is_(None), ChosenRecord.reached_on.is_(None)
    )
    order = (*others_first(ChosenRecord.author, alone), ChosenRecord.at)
    return waits.order_by(*order).limit(sa.bindparam("most"))


def so_far_in(session: VaultSession, milestone: str, known: Mapping[str, Milestone]) -> int | None:
    """How often it was, of one that is counted; no more rows are read than it counts."""
    of = known.get(milestone)
    if of is None:
        return None
    rule, numbers = RULES[of.rule], dict(of.numbers)
    if rule.so_far is None or numbers["count"] == 1:
        return None
    return rule.so_far(Looked(session, numbers, rule.first_day(numbers, session.today), session.today))
