"""Updates as whoever is here may read them: one, those of a month, and what of them lies open."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app.clock import Clock
from app.conversations.updates.entities import DecisionRecord, UpdateAnswerRecord, UpdateRecord
from app.conversations.updates.rhythm import rhythms_in
from app.conversations.updates.values import Answered, NewUpdate, Update, UpdateId, UpdateRow, UpdatesPage
from app.exchange.passing import may_read, readable
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_OF_MONTH = 40
_LOOKED_AT = 300
"""Characters of a text, for its first line."""

TITLE = (
    *(sa.func.substr(text, 1, _LOOKED_AT) for text in (UpdateRecord.changed, UpdateRecord.came_up)),
    sa.func.substr(UpdateRecord.decided, 1, _LOOKED_AT),
)
"""What the title of an update is taken from, unless it has decisions to come alone."""


def read_update(sitting: Sitting, update: UpdateId) -> Update | None:
    """None where it was taken back; its words are given to its author, and to the other once it was opened."""
    with sitting.shared.reading() as session:
        record = session.get(UpdateRecord, update)
        if record is None:
            return None
        answer = session.get(UpdateAnswerRecord, update)
        there = record.removed_at is None and may_read(record, sitting.alone)
        return Update(
            id=record.id,
            sent=record.sent(),
            what=_what(session, record) if there else None,
            answered=None if answer is None else answer.as_value(),
        )


def updates_page(sitting: Sitting, month: date | None = None, most: int = MOST_OF_MONTH) -> UpdatesPage:
    """The month that holds that day, or else the newest that has any; `most` of them."""
    with sitting.shared.reading() as session:
        newest = session.scalar(sa.select(sa.func.max(UpdateRecord.at)))
        day = month or (sitting.clock.today() if newest is None else sitting.clock.local(newest).date())
        first = day.replace(day=1)
        begins, ends = sitting.clock.begins(first), sitting.clock.begins(month_after(first))
        rows = _rows(session, sitting.alone, begins, ends, most + 1)
        return UpdatesPage(
            month=first,
            rows=tuple(rows[:most]),
            more=len(rows) > most,
            earlier=_month_of(session, sitting.clock, sa.func.max(UpdateRecord.at), UpdateRecord.at < begins),
            later=_month_of(session, sitting.clock, sa.func.min(UpdateRecord.at), UpdateRecord.at >= ends),
            rhythms=rhythms_in(session, sitting.clock.today()),
            is_empty=newest is None,
        )


def month_after(first: date) -> date:
    """The first day of the next one."""
    return (first + timedelta(days=31)).replace(day=1)


def titles_in(session: VaultSession, rows: Iterable[Any]) -> Mapping[UpdateId, str]:
    """By id, of rows that have the id and `TITLE` as `texts` in front."""
    titles: dict[UpdateId, str] = {
        row[0]: NewUpdate(changed=row[1], came_up=row[2], decided=row[3]).title for row in rows
    }
    bare = [update for update, title in titles.items() if not title]
    if bare:
        first = sa.select(DecisionRecord.update_id, DecisionRecord.what)
        first = first.where(DecisionRecord.update_id.in_(bare), DecisionRecord.place == 1)
        titles |= {update: what.splitlines()[0] for update, what in session.execute(first)}
    return titles


def _rows(session: VaultSession, alone: Person | None, begins: datetime, ends: datetime, most: int) -> list[UpdateRow]:
    wanted = (
        sa.select(
            UpdateRecord.id,
            *TITLE,
            UpdateRecord.author,
            UpdateRecord.at,
            readable(UpdateRecord, alone),
            UpdateRecord.removed_at,
            UpdateAnswerRecord,
        )
        .outerjoin(UpdateAnswerRecord, UpdateAnswerRecord.update_id == UpdateRecord.id)
        .where(UpdateRecord.at >= begins, UpdateRecord.at < ends)
        .order_by(UpdateRecord.at.desc(), UpdateRecord.id.desc())
        .limit(most)
    )
    rows = session.execute(wanted).all()
    titles = titles_in(session, rows)
    made = []
    for update, *_texts, author, at, shown, removed_at, answer in rows:
        there = removed_at is None and shown
        made.append(
            UpdateRow(
                id=update,
                author=author,
                at=at,
                title=titles[update] if there else "",
                readable=there,
                removed=removed_at is not None,
                answered=_answered(answer),
            )
        )
    return made


def _answered(answer: UpdateAnswerRecord | None) -> Answered | None:
    return None if answer is None else answer.as_value()


def _what(session: VaultSession, record: UpdateRecord) -> NewUpdate:
    decisions = sa.select(DecisionRecord).where(DecisionRecord.update_id == record.id).order_by(DecisionRecord.place)
    return NewUpdate(
        changed=record.changed,
        came_up=record.came_up,
        decided=record.decided,
        decisions=tuple(each.as_value() for each in session.scalars(decisions)),
    )


def _month_of(
    session: VaultSession, clock: Clock, which: sa.ColumnElement[datetime], where: sa.ColumnElement[bool]
) -> date | None:
    at = session.scalar(sa.select(which).where(where))
    return None if at is None else clock.local(at).date().replace(day=1)
