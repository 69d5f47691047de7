"""What the sample couple tell in the account of both: five parts in three months, one in each later round."""

from datetime import time
from uuid import NAMESPACE_OID, uuid5

import sqlalchemy as sa

from app.conversations.account.actions import tell_in
from app.conversations.account.entities import AccountAgreedRecord, AccountTextRecord
from app.conversations.account.values import PartId, TextId, Words
from app.sample.days import SampleDay
from app.sample.letter_texts import ACCOUNT, Told
from app.vault.values import Person

_EVENING, _LATER = time(20, 30), time(21, 30)
_READ_AFTER, _BESIDE_AFTER, _CHANGED_AFTER, _AGREED_AFTER = 1, 2, 9, 12
"""Days after a part was told; none of them falls into the week in which nobody writes."""


def live_day(day: SampleDay) -> None:
    """A part on its evening, and on the days after it what comes of it."""
    story, first_round = day.in_story, day.number == day.in_story
    for told_on, told in ACCOUNT.items():
        if not first_round and told_on != min(ACCOUNT):
            continue
        after = story - told_on
        if after == 0:
            _tell(day, told)
        elif after in _THEN:
            _THEN[after](day, told, _part(day, after))


def _tell(day: SampleDay, told: Told) -> None:
    with day.writes(told.began, _EVENING) as (shared, _own):
        text = TextId(str(uuid5(NAMESPACE_OID, f"account {day.number}")))
        tell_in(shared, text, told.began, None, Words(when_words=told.when, title=told.title, text=told.text))


def _read(day: SampleDay, told: Told, part: PartId | None) -> None:
    _open_all(day, told.began.other, part)


def _beside(day: SampleDay, told: Told, part: PartId | None) -> None:
    if told.beside and part is not None:
        with day.writes(told.began.other, _EVENING) as (shared, _own):
            tell_in(shared, TextId(shared.fresh_id()), told.began.other, part, Words(text=told.beside))
        _open_all(day, told.began, part)


def _change(day: SampleDay, told: Told, part: PartId | None) -> None:
    if told.changed and part is not None:
        words = Words(when_words=told.when, title=told.title, text=told.changed)
        with day.writes(told.began, _EVENING) as (shared, _own):
            tell_in(shared, TextId(shared.fresh_id()), told.began, part, words)
        _open_all(day, told.began.other, part)


def _agree(day: SampleDay, told: Told, part: PartId | None) -> None:
    for person in Person if told.agreed and part is not None else ():
        with day.writes(person, _EVENING) as (shared, _own):
            assert part is not None
            shared.add(AccountAgreedRecord(id=shared.fresh_id(), part_id=part))


_THEN = {_READ_AFTER: _read, _BESIDE_AFTER: _beside, _CHANGED_AFTER: _change, _AGREED_AFTER: _agree}


def _open_all(day: SampleDay, reader: Person, part: PartId | None) -> None:
    """What the other has told in it is read."""
    with day.writes(reader, _LATER) as (shared, _own):
        unread = sa.select(AccountTextRecord).where(
            AccountTextRecord.part_id == part,
            AccountTextRecord.author == reader.other,
            AccountTextRecord.opened_at.is_(None),
        )
        for record in shared.scalars(unread):
            record.opened_at = shared.now


def _part(day: SampleDay, after: int) -> PartId | None:
    """The one that was told so many days ago."""
    text = str(uuid5(NAMESPACE_OID, f"account {day.number - after}"))
    record = day.shared.get(AccountTextRecord, text)
    return None if record is None else record.part_id
