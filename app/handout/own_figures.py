"""What one's own file says in figures, for a handout: the pulse, hard moments, and one's own pictures."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.checkins.over_time import is_pulse
from app.checkins.values import Question, QuestionId
from app.handout.values import Part, Piece, Span
from app.i18n import _, ngettext
from app.progress.pictures.reads import own_figures
from app.progress.pictures.values import Figures, Subject
from app.progress.pictures.words import chart_of, in_words
from app.progress.values import USUAL_PERIOD
from app.triggers.entities import MomentRecord
from app.vault.database import VaultSession
from app.vault.sitting import Sitting

_SUBJECTS = {
    Subject.HARD_MOMENTS: Part.HARD_MOMENTS,
    Subject.STRENGTH: Part.STRENGTH,
    Subject.SAFE: Part.SAFE,
    Subject.CLOSE: Part.CLOSE,
    Subject.HEARD: Part.HEARD,
}


@dataclass(frozen=True, slots=True)
class Say:
    """How days are told: by QLocale on screen, by Babel on paper."""

    day: Callable[[date], str]
    short: Callable[[date], str]


def pulse_words(own: VaultSession, questions: Iterable[Question], say: Say) -> Piece:
    """The last answers to each of the five, with the ones before."""
    found = [(each.text, _newest(own, each.id)) for each in questions if is_pulse(each.id)]
    lines = [_pulse_line(text, newest) for text, newest in found if newest]
    if not lines:
        return Piece(part=Part.PULSE, words="")
    last = max(newest[0][0] for _text, newest in found if newest)
    said = _("On {day}. Ours, not a validated test.").format(day=say.day(last))
    return Piece(part=Part.PULSE, words="\n".join([*lines, said]))


def before_after_words(session: VaultSession, span: Span) -> Piece:
    """Hard moments of the days looked back on, counted, with their strength."""
    begins = session.clock.begins(span.first)
    ends = session.clock.begins(span.last + timedelta(days=1))
    moment = MomentRecord
    both = sa.and_(moment.before.is_not(None), moment.after.is_not(None))
    known = sa.func.sum(sa.case((both, 1), else_=0))
    before = sa.func.avg(sa.case((both, moment.before)))
    after = sa.func.avg(sa.case((both, moment.after)))
    held = sa.select(sa.func.count(), known, before, after)
    row = session.execute(held.where(moment.happened_at >= begins, moment.happened_at < ends)).one()
    return Piece(part=Part.BEFORE_AFTER, words=_before_after(*row))


def picture_pieces(sitting: Sitting, name: str, say: Say, drawn: Container[Part]) -> dict[Part, Piece]:
    """One's own pictures in words, and `drawn` ones as pictures too; those with nothing in them are left out."""
    return {
        part: _picture(figures, part, name, say, is_drawn=part in drawn)
        for figures in own_figures(sitting, USUAL_PERIOD)
        if not figures.is_empty
        if (part := _SUBJECTS.get(figures.subject)) is not None
    }


def _picture(figures: Figures, part: Part, name: str, say: Say, *, is_drawn: bool) -> Piece:
    figures = replace(figures, marks=())  # setbacks and renewals are of both, and need both
    words = "\n".join(in_words(figures, name, say.day))
    return Piece(part=part, words=words, chart=chart_of(figures, name, say.day, say.short) if is_drawn else None)


def _newest(own: VaultSession, question: QuestionId) -> tuple[tuple[date, int], ...]:
    """The last answer, and the one before."""
    kept = OwnAnswerRecord
    given = sa.select(kept.day, kept.number).where(kept.question == question, kept.number.is_not(None))
    rows = own.execute(given.order_by(kept.day.desc(), kept.id.desc()).limit(2))
    return tuple((row.day, row.number) for row in rows if row.number is not None)


def _pulse_line(text: str, newest: tuple[tuple[date, int], ...]) -> str:
    (_day, number), *earlier = newest
    if not earlier:
        return _("{text} {n} of 10.").format(text=text, n=number)
    return _("{text} {n} of 10; {before} the time before.").format(text=text, n=number, before=earlier[0][1])


def _before_after(count: int, known: int | None, before: float | None, after: float | None) -> str:
    return " ".join(_before_after_sentences(count, known or 0, before or 0.0, after or 0.0)) if count else ""


def _before_after_sentences(count: int, known: int, before: float, after: float) -> Iterator[str]:
    yield ngettext("{n} hard moment.", "{n} hard moments.", count).format(n=count)
    if known:
        said = _("On average {before} of 10 before and {after} afterwards, in {n} of them.")
        yield said.format(before=f"{before:.1f}", after=f"{after:.1f}", n=known)
