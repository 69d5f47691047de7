"""What the sample couple released for their sessions: the record of those that have been, and words for the next."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from uuid import NAMESPACE_OID, uuid5

import sqlalchemy as sa

from app.handout.entities import FigureYesRecord, MadeRecord, OwnTickRecord, ReleasedRecord, released_record
from app.handout.values import WORDS_FORM, Part, Piece, PieceId, SharedFigure
from app.progress.pictures.scale_figures import scale_figures
from app.progress.pictures.spans import Cut, spans_of
from app.progress.pictures.values import Subject
from app.progress.pictures.words import chart_of, in_words
from app.progress.values import USUAL_PERIOD
from app.sample.days import SampleDay
from app.sessions.entities import JointSessionRecord
from app.sessions.values import SessionId
from app.vault.database import VaultSession
from app.vault.drafts import keep_draft
from app.vault.values import Person

_NAMES = {Person.FIRST: "Alex", Person.SECOND: "Sam"}
_WORDS: Mapping[Person, Mapping[Part, str]] = {
    Person.FIRST: {
        Part.BEST: "The walk round the reservoir on Sunday. We left both phones at home and did not miss them.",
        Part.STILL_HARD: "Thursday evenings, when the train is late and nothing is written for an hour.",
    },
    Person.SECOND: {
        Part.BEST: "I said on Tuesday what I would rather have left out. Then we ate together.",
        Part.HARDEST: "The question on Thursday. I noticed how fast I wanted to explain.",
        Part.LINE: "I would like to practise answering without a reason first.",
    },
}
_AGREED = (SharedFigure.PROMISES, SharedFigure.TALKS, SharedFigure.SETBACKS, SharedFigure.AGENDA)
_PAST = (Part.PULSE, Part.BEST, Part.STILL_HARD)
"""Which parts the earlier handouts had; their words are gone."""


def live_day(day: SampleDay) -> None:
    """On the eve of a session its handout is made; at the end of the record both have released for the next."""
    session = _on(day.shared, day.day, 1)
    if session is not None and day.number < day.last:
        _record_of_past(day, session)
    if day.number == day.last and (coming := _on(day.shared, day.day, None)) is not None:
        _release_for(day, coming)


def release_words(shared: VaultSession, session: SessionId, person: Person) -> None:
    """In that person's name, which the session carries already."""
    for position, (part, words) in enumerate(_WORDS[person].items()):
        _add(shared, session, position, Piece(part=part, words=words))


def agree(shared: VaultSession, session: SessionId) -> None:
    """Its author says that figures both can read go in."""
    for figure in _AGREED:
        identity = str(uuid5(NAMESPACE_OID, f"yes {session} {shared.author} {figure}"))
        shared.add(FigureYesRecord(id=identity, session_id=session, figure=figure))


def _record_of_past(day: SampleDay, session: SessionId) -> None:
    for person in Person:
        with day.writes(person, time(21, 40)) as (shared, _own):
            for position, part in enumerate(_PAST):
                shared.add(_emptied(shared, session, position, part))
    with day.writes(Person.FIRST, time(21, 50)) as (shared, _own):
        shared.add(MadeRecord(session_id=session, cleared_at=shared.now))


def _emptied(shared: VaultSession, session: SessionId, position: int, part: Part) -> ReleasedRecord:
    record = released_record(_piece_id(shared, session, position), session, position, Piece(part=part, words=""))
    record.words = None
    return record


def _release_for(day: SampleDay, session: SessionId) -> None:
    for person in Person:
        with day.writes(person, time(18)) as (shared, own):
            release_words(shared, session, person)
            pictures = tuple(_pictures(own, day.day, person))
            for position, piece in enumerate(pictures, len(_WORDS[person])):
                _add(shared, session, position, piece)
            _keep_ticks(own, session, person, (piece.part for piece in pictures))
            agree(shared, session)


def _keep_ticks(own: VaultSession, session: SessionId, person: Person, pictures: Iterable[Part]) -> None:
    """What was ticked and typed stays with its owner, who can change what goes in."""
    own.add_all(OwnTickRecord(place=session, part=part, source="") for part in (*_WORDS[person], *pictures))
    keep_draft(own, WORDS_FORM, session, {part.value: words for part, words in _WORDS[person].items()})


def _pictures(own: VaultSession, today: date, person: Person) -> Iterator[Piece]:
    """Of the hurt partner how safe they felt, of the other how heard."""
    subject, part = {Person.FIRST: (Subject.SAFE, Part.SAFE), Person.SECOND: (Subject.HEARD, Part.HEARD)}[person]
    cut = Cut(spans_of(USUAL_PERIOD, today, None))
    figures = next(each for each in scale_figures(own, person, USUAL_PERIOD, cut) if each.subject is subject)
    if not figures.is_empty:
        name = _NAMES[person]
        words = "\n".join(in_words(figures, name, _said))
        yield Piece(part=part, words=words, chart=chart_of(figures, name, _said, _short))


def _add(shared: VaultSession, session: SessionId, position: int, piece: Piece) -> None:
    shared.add(released_record(_piece_id(shared, session, position), session, position, piece))


def _piece_id(shared: VaultSession, session: SessionId, position: int) -> PieceId:
    return PieceId(str(uuid5(NAMESPACE_OID, f"handout {session} {shared.author} {position}")))


def _on(shared: VaultSession, today: date, in_days: int | None) -> SessionId | None:
    """The session in that many days, or (None) the next one at all."""
    day = JointSessionRecord.day
    which = day > today if in_days is None else day == today + timedelta(days=in_days)
    return shared.scalar(sa.select(JointSessionRecord.id).where(which).order_by(day).limit(1))


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
