"""Ticking alone, releasing what was ticked, agreeing to figures, making the handout, and removing its words."""

import sqlalchemy as sa

from app.handout.checks import check_typed
from app.handout.entities import (
    FigureYesRecord,
    MadeRecord,
    OwnTickRecord,
    ReleasedRecord,
    of_session,
    released_record,
    yes_of,
)
from app.handout.gathering import place_of
from app.handout.values import (
    HandoutStays,
    LiesBehind,
    MadeAlready,
    NoSuchSession,
    NothingTicked,
    OtherNotReady,
    OwnChoices,
    PieceId,
    SharedFigure,
    Tick,
)
from app.people.reads import couple_in
from app.sessions.dates import take_session_back_in
from app.sessions.entities import JointSessionRecord
from app.sessions.values import SessionId
from app.vault.database import Database, VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def tick(sitting: Sitting, session: SessionId | None, what: Tick, *, ticked: bool) -> None:
    """For the handout of that session, or (None) for individual therapy; in the own file of who is here alone."""
    with _own(sitting).transaction() as own:
        record = own.get(OwnTickRecord, (place_of(session), what.part, what.source))
        if ticked and record is None:
            own.add(OwnTickRecord(place=place_of(session), part=what.part, source=what.source))
        elif not ticked and record is not None:
            own.delete(record)


def untick_all(sitting: Sitting, session: SessionId | None) -> None:
    """Of one handout; what was typed for it stays."""
    with _own(sitting).transaction() as own:
        own.execute(sa.delete(OwnTickRecord).where(OwnTickRecord.place == place_of(session)))


def release_ticked(sitting: Sitting, session: SessionId, choices: OwnChoices) -> None:
    """Put copies of what was ticked where both can read them, in place of those released before.

    Raises FormRefused, NothingTicked, NoSuchSession, LiesBehind, MadeAlready.
    """
    check_typed(choices)
    if not choices.pieces:
        raise NothingTicked
    with sitting.shared.transaction(_alone(sitting)) as shared:
        _can_change(shared, session)
        _remove_own(shared, session)
        for position, piece in enumerate(choices.pieces):
            shared.add(released_record(PieceId(shared.fresh_id()), session, position, piece))


def take_release_back(sitting: Sitting, session: SessionId) -> None:
    """As if it had not been released; the ticks stay. Raises NoSuchSession, LiesBehind, MadeAlready."""
    with sitting.shared.transaction(_alone(sitting)) as shared:
        _can_change(shared, session)
        _remove_own(shared, session)


def say_goes_in(sitting: Sitting, person: Person, session: SessionId, figure: SharedFigure, *, yes: bool) -> None:
    """In that person's name; the figure goes in once both say so.

    Raises NoSuchSession, LiesBehind, MadeAlready.
    """
    assert person in sitting.here, "nobody answers for the other"
    with sitting.shared.transaction(person) as shared:
        _can_change(shared, session)
        record = shared.scalar(yes_of(session, person, figure))
        if yes and record is None:
            shared.add(FigureYesRecord(id=shared.fresh_id(), session_id=session, figure=figure))
        elif not yes and record is not None:
            shared.delete(record)


def make_handout(sitting: Sitting, author: Person, session: SessionId) -> None:
    """From now on nothing goes in or out. Alone, once the other released something.

    Raises NoSuchSession, LiesBehind, MadeAlready, OtherNotReady.
    """
    with sitting.shared.transaction(author) as shared:
        _can_change(shared, session)
        if sitting.alone is not None and not _released_by(shared, session, author.other):
            raise OtherNotReady(couple_in(shared).name(author.other))
        shared.add(MadeRecord(session_id=session))


def take_session_back(sitting: Sitting, author: Person, session: SessionId) -> None:
    """As if it had not been entered, with what was released for it; once the handout is made, its record stays.

    Raises SessionGone, HeardThere, HandoutStays.
    """
    with sitting.shared.transaction(author) as shared:
        if shared.get(MadeRecord, session) is not None:
            raise HandoutStays
        take_session_back_in(shared, session)


def remove_words(sitting: Sitting, author: Person, session: SessionId) -> None:
    """After it was made: alone those of who is here, together those of both; which parts there were stays."""
    with sitting.shared.transaction(author) as shared:
        for record in shared.scalars(of_session(session)).all():
            if record.author in sitting.here:
                _empty(record)
        _note_cleared(shared, session)


def remove_words_behind(sitting: Sitting) -> None:
    """Of sessions that lie behind: what was made keeps its parts, what was not made is gone whole."""
    author = sitting.here[0]
    with sitting.shared.reading() as shared:
        behind = shared.scalars(_with_words_behind(shared)).all()
    for session in behind:
        with sitting.shared.transaction(author) as shared:
            _clear(shared, session)


def _with_words_behind(shared: VaultSession) -> "sa.Select[SessionId]":
    words = sa.exists().where(ReleasedRecord.session_id == JointSessionRecord.id, ReleasedRecord.words.is_not(None))
    return sa.select(JointSessionRecord.id).where(JointSessionRecord.day < shared.today, words)


def _clear(shared: VaultSession, session: SessionId) -> None:
    made = shared.get(MadeRecord, session)
    for record in shared.scalars(of_session(session)).all():
        if made is None:
            shared.delete(record)
        else:
            _empty(record)
    _note_cleared(shared, session)


def _empty(record: ReleasedRecord) -> None:
    record.words = record.chart = None


def _note_cleared(shared: VaultSession, session: SessionId) -> None:
    made = shared.get(MadeRecord, session)
    shared.flush()
    left = sa.select(sa.literal(1)).where(ReleasedRecord.session_id == session, ReleasedRecord.words.is_not(None))
    if made is not None and made.cleared_at is None and shared.scalar(left.limit(1)) is None:
        made.cleared_at = shared.now


def _can_change(shared: VaultSession, session: SessionId) -> None:
    record = shared.get(JointSessionRecord, session)
    if record is None:
        raise NoSuchSession
    if shared.get(MadeRecord, session) is not None:
        raise MadeAlready
    if record.day < shared.today:
        raise LiesBehind


def _released_by(shared: VaultSession, session: SessionId, person: Person) -> bool:
    found = sa.select(sa.literal(1)).where(ReleasedRecord.session_id == session, ReleasedRecord.author == person)
    return shared.scalar(found.limit(1)) is not None


def _remove_own(shared: VaultSession, session: SessionId) -> None:
    for record in shared.scalars(of_session(session).where(ReleasedRecord.author == shared.author)).all():
        shared.delete(record)
    shared.flush()


def _own(sitting: Sitting) -> Database:
    assert sitting.private is not None, "one ticks alone"
    return sitting.private


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "one releases alone"
    return sitting.alone
