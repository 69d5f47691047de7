"""Ideas, offers and celebrations as both may read them."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from app.people.pace_values import Pace
from app.progress.celebrations.entities import CelebrationLineRecord, CelebrationRecord, IdeaRecord, LeftRecord
from app.progress.celebrations.pauses import is_near_a_pause
from app.progress.celebrations.reasons import reason_in, reasons_in, to_come_in, unmarked_in
from app.progress.celebrations.values import (
    FREE,
    MOST_IDEAS,
    Celebration,
    CelebrationId,
    CelebrationsPage,
    Idea,
    IdeasPage,
    Marking,
    Occasion,
    Offered,
    Reason,
)
from app.repair.setbacks.reads import is_putting_right_in
from app.vault.database import VaultSession
from app.vault.records import order_of_entry
from app.vault.sitting import Sitting

MOST_CELEBRATIONS = 10


def offered(sitting: Sitting, pace: Pace) -> Offered | None:
    """The newest milestone that both can see and nobody marked, put off or put away.

    Nothing on a quiet day or in a quiet week, within a day of a pause, while something is being put right, or for
    some days after "not now", when nothing else comes in its place.
    """
    if is_held_back(sitting, pace):
        return None
    with sitting.shared.reading() as session:
        reason = unmarked_in(session)
        return None if reason is None else _offered(session, reason)


def is_held_back(sitting: Sitting, pace: Pace) -> bool:
    """Whether this is no time to speak of marking anything, as far as those who are here know."""
    today = sitting.clock.today()
    if pace.is_quiet(today) or is_near_a_pause(sitting):
        return True
    with sitting.shared.reading() as session:
        return _is_put_off_in(session) or is_putting_right_in(session, sitting.clock, today)


def reason_for(sitting: Sitting, occasion: Occasion) -> Offered | None:
    """The milestone of that id with what was chosen for it; None where it is not there for both."""
    with sitting.shared.reading() as session:
        reason = reason_in(session, occasion)
        return None if reason is None else _offered(session, reason)


def ideas(sitting: Sitting, occasion: Occasion | None = None, most: int = MOST_IDEAS) -> IdeasPage:
    """All of them, or those for one milestone."""
    which = sa.true() if occasion is None else IdeaRecord.occasion == occasion
    newest = sa.select(IdeaRecord).where(which).order_by(order_of_entry(IdeaRecord).desc()).limit(most)
    with sitting.shared.reading() as session:
        found = [record.as_value() for record in session.scalars(newest)]
    return IdeasPage(
        agreed=tuple(idea for idea in found if idea.agreed),
        waiting=tuple(idea for idea in found if not idea.agreed),
    )


def celebration(sitting: Sitting, which: CelebrationId) -> Celebration | None:
    """With the lines of each."""
    with sitting.shared.reading() as session:
        record = session.get(CelebrationRecord, which)
        if record is None:
            return None
        lines = sa.select(CelebrationLineRecord).where(CelebrationLineRecord.celebration_id == which)
        return record.as_value({line.author: line.text for line in session.scalars(lines)})


def celebrations(sitting: Sitting, most: int = MOST_CELEBRATIONS) -> CelebrationsPage:
    """What was marked, or will be; the newest day first."""
    newest = sa.select(CelebrationRecord).order_by(CelebrationRecord.day.desc(), CelebrationRecord.id.desc())
    with sitting.shared.reading() as session:
        found = tuple(record.as_value() for record in session.scalars(newest.limit(most + 1)))
    return CelebrationsPage(celebrations=found[:most], more=len(found) > most)


def celebration_of(sitting: Sitting, occasion: Occasion) -> CelebrationId | None:
    """The one that marks this milestone."""
    with sitting.shared.reading() as session:
        return session.scalar(sa.select(CelebrationRecord.id).where(CelebrationRecord.occasion == occasion))


def celebrations_of_in(session: VaultSession, occasions: Sequence[Occasion]) -> dict[Occasion, Celebration]:
    """Without their lines, by the milestones that they mark."""
    found = sa.select(CelebrationRecord).where(CelebrationRecord.occasion.in_(occasions))
    return {record.occasion: record.as_value() for record in session.scalars(found)}


def markings_in(session: VaultSession, occasions: Sequence[Occasion]) -> dict[Occasion, Marking]:
    """How far each of these milestones has come with being marked."""
    today = session.today
    marked = {occasion: each.marking(today) for occasion, each in celebrations_of_in(session, occasions).items()}
    put_by = left_in(session, occasions)
    return {occasion: marked.get(occasion) or put_by.get(occasion, Marking.TO_MARK) for occasion in occasions}


def left_in(session: VaultSession, occasions: Sequence[Occasion]) -> dict[Occasion, Marking]:
    """Which of these are put off or put away."""
    left = sa.select(LeftRecord).where(LeftRecord.occasion.in_(occasions))
    return {record.occasion: record.as_marking(session.today) for record in session.scalars(left)}


def agreed_for_in(session: VaultSession, occasions: Sequence[Occasion]) -> dict[Occasion, str]:
    """What both want for each of these milestones, where they chose something; the newest words."""
    wanted = sa.select(IdeaRecord.occasion, IdeaRecord.text).where(
        IdeaRecord.agreed_at.is_not(None), IdeaRecord.occasion.in_(occasions)
    )
    rows = session.execute(wanted.order_by(order_of_entry(IdeaRecord)))
    return {occasion: text for occasion, text in rows}  # noqa: C416 - rows are no pairs for a type checker


def chosen_idea_in(session: VaultSession, occasion: Occasion) -> Idea | None:
    """What both want for this milestone, or else the newest that both want for anything."""
    wanted = (
        sa.select(IdeaRecord)
        .where(IdeaRecord.agreed_at.is_not(None), IdeaRecord.occasion.in_((occasion, FREE)))
        .order_by((IdeaRecord.occasion == occasion).desc(), order_of_entry(IdeaRecord).desc())
    )
    record = session.scalar(wanted.limit(1))
    return None if record is None else record.as_value()


def worth_choosing_for(sitting: Sitting, most: int = 12) -> list[tuple[Occasion, str]]:
    """Milestones for which something can be chosen: those to come, then the newest that are not marked."""
    with sitting.shared.reading() as session:
        reasons = reasons_in(session, most)
        markings = markings_in(session, [reason.occasion for reason in reasons])
        unmarked = [
            (reason.occasion, reason.title)
            for reason in reasons
            if markings[reason.occasion] not in {Marking.MARKED, Marking.PUT_AWAY}
        ]
        return [*to_come_in(session, most), *unmarked][:most]


def _is_put_off_in(session: VaultSession) -> bool:
    return bool(session.scalar(_IS_PUT_OFF, {"today": session.today}))


def _offered(session: VaultSession, reason: Reason) -> Offered:
    idea = chosen_idea_in(session, reason.occasion)
    words = "" if idea is None else idea.what.text
    return Offered(
        occasion=reason.occasion,
        title=reason.title,
        day=reason.day,
        of=reason.of,
        chosen=reason.chosen,
        idea=words,
    )


_IS_PUT_OFF = sa.select(sa.exists().where(LeftRecord.until > sa.bindparam("today"), LeftRecord.until < date.max))
