"""Everything that one's own sitting can tick for a handout, and what each would put on the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from app.checkins.questions import all_questions
from app.conversations.questions.entities import OpenQuestionRecord
from app.handout.entities import OwnTickRecord
from app.handout.own_figures import Say, before_after_words, picture_pieces, pulse_words
from app.handout.values import (
    OFFERED_BACK,
    OWN_PLACE,
    PICTURES,
    TYPED,
    WEEKS_BACK,
    WORDS_FORM,
    Choice,
    NoSuchSession,
    OwnChoices,
    Part,
    Piece,
    Span,
    Tick,
)
from app.i18n import _
from app.people.reads import couple
from app.private.entities import NoteRecord
from app.sessions.entities import JointSessionRecord
from app.sessions.values import SessionId
from app.triggers.entities import PlanRecord
from app.vault.database import VaultSession
from app.vault.drafts import read_draft
from app.vault.sitting import Sitting

Found = tuple[Tick, Piece, bool]
"""With whether it was put aside for a session."""

_Record = TypeVar("_Record", OpenQuestionRecord, PlanRecord, NoteRecord)


def place_of(session: SessionId | None) -> str:
    """Where the ticks are kept; None: for individual therapy."""
    return OWN_PLACE if session is None else session


def span_of(sitting: Sitting, session: SessionId | None) -> Span:
    """Since the last session of both, or the last 4 weeks. Raises NoSuchSession."""
    today = sitting.clock.today()
    with sitting.shared.reading() as shared:
        return span_in(shared, session) if session is not None else _weeks_back(today)


def span_in(shared: VaultSession, session: SessionId) -> Span:
    """The same for a session of both, inside a transaction that is already open."""
    record = shared.get(JointSessionRecord, session)
    if record is None:
        raise NoSuchSession
    last = min(shared.today, record.day)
    before = shared.scalar(_BEFORE, {"last": last})
    return _weeks_back(last) if before is None else Span(first=before, last=last)


def own_choices(
    sitting: Sitting, session: SessionId | None, say: Say, most: int = OFFERED_BACK, packs: Path | None = None
) -> OwnChoices:
    """For one handout, of the one who is here alone: `most` questions, plans and notes each, and those ticked.

    Raises NoSuchSession.
    """
    assert sitting.private is not None, "one ticks alone"
    span, place = span_of(sitting, session), place_of(session)
    name = couple(sitting).name(sitting.here[0])
    questions_asked = all_questions(sitting, packs)
    draft = read_draft(sitting.private, WORDS_FORM, place)
    typed = {} if draft is None else draft.form
    with sitting.private.reading() as own:
        ticks = frozenset(tick.as_value() for tick in own.scalars(_ticks(place)))
        figures = {
            Part.PULSE: pulse_words(own, questions_asked, say),
            Part.BEFORE_AFTER: before_after_words(own, span),
        }
        plans, more_plans = _plans(own, ticks, most)
        notes, more_notes = _notes(own, ticks, most)
    figures |= picture_pieces(sitting, name, say, {tick.part for tick in ticks})
    questions, more_questions = _questions(sitting, ticks, most)
    found = [*_single(figures, typed), *questions, *plans, *notes]
    return OwnChoices(
        span=span,
        choices=tuple(
            Choice(tick=tick, piece=piece, ticked=tick in ticks, for_session=aside) for tick, piece, aside in found
        ),
        more=more_plans or more_notes or more_questions,
    )


def _single(figures: dict[Part, Piece], typed: Mapping[str, object]) -> Iterator[Found]:
    """What there is once, in the order of the page."""
    for part in (Part.PULSE, *PICTURES, Part.BEFORE_AFTER, *TYPED):
        words = str(typed.get(part.value) or "").strip()
        piece = Piece(part=part, words=words) if part in TYPED else figures.get(part, Piece(part=part, words=""))
        yield Tick(part=part), piece, False


def _questions(sitting: Sitting, ticks: Iterable[Tick], most: int) -> tuple[list[Found], bool]:
    asked = OpenQuestionRecord
    mine = sa.select(asked).where(asked.settled_at.is_(None), asked.author == sitting.alone)
    with sitting.shared.reading() as shared:
        newest = shared.scalars(mine.order_by(asked.id.desc()).limit(most + 1)).all()
        ticked = shared.scalars(mine.where(asked.id.in_(_sources(ticks, Part.QUESTION)))).all()
    kept = _joined(newest[:most], ticked)
    return [_found(Part.QUESTION, each.id, each.text) for each in kept], len(newest) > most


def _plans(own: VaultSession, ticks: Iterable[Tick], most: int) -> tuple[list[Found], bool]:
    newest = own.scalars(sa.select(PlanRecord).order_by(PlanRecord.changed_at.desc()).limit(most + 1)).all()
    ticked = own.scalars(sa.select(PlanRecord).where(PlanRecord.id.in_(_sources(ticks, Part.PLAN)))).all()
    kept = _joined(newest[:most], ticked)
    return [_found(Part.PLAN, each.id, _plan_words(each)) for each in kept], len(newest) > most


def _notes(own: VaultSession, ticks: Iterable[Tick], most: int) -> tuple[list[Found], bool]:
    """Those put aside for the session come first."""
    aside, newest_first = sa.text("for_session"), (NoteRecord.at.desc(), NoteRecord.id.desc())
    put_aside = own.scalars(sa.select(NoteRecord).where(aside).order_by(*newest_first).limit(most + 1)).all()
    newest = own.scalars(sa.select(NoteRecord).order_by(*newest_first).limit(most + 1)).all()
    ticked = own.scalars(sa.select(NoteRecord).where(NoteRecord.id.in_(_sources(ticks, Part.NOTE)))).all()
    kept = _joined(_joined(put_aside[:most], newest[:most]), ticked)
    found = [_found(Part.NOTE, each.id, each.text, aside=each.for_session) for each in kept]
    return found, len(newest) > most or len(put_aside) > most


def _found(part: Part, source: str, words: str, *, aside: bool = False) -> Found:
    return Tick(part=part, source=source), Piece(part=part, words=words.strip()), aside


def _plan_words(plan: PlanRecord) -> str:
    """The cue, the words and what helps, under its name."""
    lines = ((_("Cue"), plan.cue), (_("I say"), plan.i_say), (_("What helps"), plan.what_helps))
    said = [_("{label}: {words}").format(label=label, words=words.strip()) for label, words in lines if words.strip()]
    return "\n".join([*filter(None, [plan.name.strip()]), *said])


def _ticks(place: str) -> "sa.Select[OwnTickRecord]":
    return sa.select(OwnTickRecord).where(OwnTickRecord.place == place)


def _sources(ticks: Iterable[Tick], part: Part) -> list[str]:
    return [tick.source for tick in ticks if tick.part is part]


def _joined(records: Sequence[_Record], others: Sequence[_Record]) -> list[_Record]:
    """Each once."""
    there = frozenset(str(record.id) for record in records)
    return list(records) + [record for record in others if str(record.id) not in there]


def _weeks_back(last: date) -> Span:
    return Span(first=last - timedelta(weeks=WEEKS_BACK, days=-1), last=last)


_BEFORE = sa.select(sa.func.max(JointSessionRecord.day)).where(JointSessionRecord.day < sa.bindparam("last"))
