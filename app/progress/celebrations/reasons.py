"""What can be marked: milestones that both can see, found or chosen; for celebrations they are one kind of thing."""

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from app.progress.celebrations.entities import CelebrationRecord, LeftRecord
from app.progress.celebrations.values import Occasion, Reason
from app.progress.milestones.entities import ChosenRecord, ReachedRecord
from app.vault.database import VaultSession
from app.vault.values import Person

OFFERED_FOR = 60
"""Days after it was reached; later it can still be marked by whoever opens it."""

_EARLIER, _FOUND = aliased(ReachedRecord), aliased(ReachedRecord)
_MARKED_AS_FOUND = sa.exists().where(
    CelebrationRecord.occasion == _FOUND.id, _FOUND.milestone == ChosenRecord.milestone, ChosenRecord.milestone != ""
)
_CHOSEN = sa.and_(ChosenRecord.reached_on.is_not(None), ChosenRecord.put_away_at.is_(None), ~_MARKED_AS_FOUND)
_FIRST_FOUND = ~sa.exists().where(_EARLIER.milestone == ReachedRecord.milestone, _EARLIER.day < ReachedRecord.day)
_CHOSEN_TOO = sa.and_(
    sa.exists().where(ReachedRecord.milestone == ChosenRecord.milestone, ReachedRecord.milestone != "", _CHOSEN),
    _FIRST_FOUND,
)
"""What both chose and what was found of it are one thing to mark: the one they chose, unless the other is marked.

Where it is found in the acts of each, the one that comes later stays a thing of its own.
"""


def reason_in(session: VaultSession, occasion: Occasion) -> Reason | None:
    """The milestone of that id, where it was reached before both; or the one that it is marked as."""
    found, chosen = session.get(ReachedRecord, occasion), session.get(ChosenRecord, occasion)
    if found is not None:
        chosen = session.scalar(_chosen_of(found))
        return _found_reason(found) if chosen is None else _chosen_reason(chosen)
    if chosen is None or chosen.reached_on is None or chosen.put_away_at is not None:
        return None
    marked = session.scalar(_marked_of(chosen))
    return _chosen_reason(chosen) if marked is None else _found_reason(marked)


def reasons_in(session: VaultSession, most: int, until: date = date.max) -> list[Reason]:
    """The newest, up to and on a day."""
    return _newest(session, _ALL, most, since=date.min, until=until)


def unmarked_in(session: VaultSession) -> Reason | None:
    """The newest of those of the last weeks that nobody has marked, put off or put away."""
    since = session.today - timedelta(days=OFFERED_FOR)
    found = _newest(session, _UNMARKED, 1, since=since, until=session.today)
    return found[0] if found else None


def to_come_in(session: VaultSession, most: int) -> list[tuple[Occasion, str]]:
    """What both chose and have not reached: ids and titles, the newest first."""
    open_ = sa.and_(
        ChosenRecord.agreed_at.is_not(None), ChosenRecord.reached_on.is_(None), ChosenRecord.put_away_at.is_(None)
    )
    rows = session.execute(
        sa.select(ChosenRecord.id, ChosenRecord.text).where(open_).order_by(ChosenRecord.agreed_at.desc()).limit(most)
    )
    return [(Occasion(identity), text.rstrip(".")) for identity, text in rows]


def _chosen_of(found: ReachedRecord) -> sa.Select[ChosenRecord]:
    """What both chose, where it stands for this."""
    of_it = sa.select(ChosenRecord).join(ReachedRecord, ReachedRecord.milestone == ChosenRecord.milestone)
    return of_it.where(ReachedRecord.id == found.id, ReachedRecord.milestone != "", _CHOSEN, _FIRST_FOUND).limit(1)


def _marked_of(chosen: ChosenRecord) -> sa.Select[ReachedRecord]:
    """What was found of this, where that is marked."""
    of_it = sa.select(ReachedRecord).join(CelebrationRecord, CelebrationRecord.occasion == ReachedRecord.id)
    return of_it.where(ReachedRecord.milestone == chosen.milestone, ReachedRecord.milestone != "").limit(1)


def _newest(session: VaultSession, asked: "_Asked", most: int, *, since: date, until: date) -> list[Reason]:
    of_record, of_both = asked
    named = {"since": since, "until": until, "most": most}
    reasons = [
        *(_found(*row) for row in session.execute(of_record, named)),
        *(_chosen(*row) for row in session.execute(of_both, named)),
    ]
    return sorted(reasons, key=lambda reason: (reason.day, reason.occasion), reverse=True)[:most]


def _found(occasion: str, title: str, day: date, of: Person | None) -> Reason:
    return Reason(occasion=Occasion(occasion), title=title.rstrip("."), day=day, of=of)


def _found_reason(found: ReachedRecord) -> Reason:
    return _found(found.id, found.title, found.day, found.of)


def _chosen_reason(chosen: ChosenRecord) -> Reason:
    return _chosen(chosen.id, chosen.text, chosen.reached_on)


def _chosen(occasion: str, text: str, reached_on: date | None) -> Reason:
    assert reached_on is not None, "it was reached"
    return Reason(occasion=Occasion(occasion), title=text.rstrip("."), day=reached_on, chosen=True)


def _is_free(identity: sa.SQLColumnExpression[str]) -> sa.ColumnElement[bool]:
    """In SQL, that nobody marked it, put it off beyond that day, or put it away."""
    marked = sa.exists().where(CelebrationRecord.occasion == identity)
    left = sa.exists().where(LeftRecord.occasion == identity, LeftRecord.until > sa.bindparam("until"))
    return sa.and_(~marked, ~left)


def _of_record(*which: sa.ColumnElement[bool]) -> sa.Select[str, str, date, Person | None]:
    columns = (ReachedRecord.id, ReachedRecord.title, ReachedRecord.day, ReachedRecord.of)
    between = ReachedRecord.day.between(sa.bindparam("since"), sa.bindparam("until"))
    newest = (ReachedRecord.day.desc(), ReachedRecord.id.desc())
    return sa.select(*columns).where(between, *which, ~_CHOSEN_TOO).order_by(*newest).limit(sa.bindparam("most"))


def _of_both(*which: sa.ColumnElement[bool]) -> sa.Select[str, str, date | None]:
    columns = (ChosenRecord.id, ChosenRecord.text, ChosenRecord.reached_on)
    between = ChosenRecord.reached_on.between(sa.bindparam("since"), sa.bindparam("until"))
    newest = (ChosenRecord.reached_on.desc(), ChosenRecord.id.desc())
    return sa.select(*columns).where(_CHOSEN, between, *which).order_by(*newest).limit(sa.bindparam("most"))


_Asked = tuple[sa.Select[str, str, date, Person | None], sa.Select[str, str, date | None]]
_ALL: _Asked = (_of_record(), _of_both())
_UNMARKED: _Asked = (_of_record(_is_free(ReachedRecord.id)), _of_both(_is_free(ChosenRecord.id)))
