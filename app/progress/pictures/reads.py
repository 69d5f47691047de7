"""Every picture that whoever is here may see: the shared ones, one's own when alone, and those that are shown."""

from dataclasses import replace
from datetime import date

import sqlalchemy as sa

from app.checkins.entities import OwnAnswerRecord
from app.people.pace import pace
from app.progress.pictures.conversation_figures import conversation_figures, held
from app.progress.pictures.entities import ShownPictureRecord
from app.progress.pictures.happened import first_day_of
from app.progress.pictures.marks import marks_in
from app.progress.pictures.moment_figures import moment_figures
from app.progress.pictures.plain import figures_from
from app.progress.pictures.promise_figures import promise_figures, unmarked_days
from app.progress.pictures.scale_figures import ASKED, scale_figures
from app.progress.pictures.spans import Cut, spans_of
from app.progress.pictures.values import Figures, Mark, PicturesPage, Shown, Subject
from app.progress.values import Period
from app.promises.standing_marks import first_marked
from app.triggers.entities import MomentRecord
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.stretches import Span
from app.vault.values import Person


def pictures(sitting: Sitting, period: Period) -> tuple[Figures, ...]:
    """Of each partner's promises, of conversations, then one's own where one is here alone, then what is shown.

    What the one who is here alone shows is not among them; `shown_by` tells of it.
    """
    cut = _cut(sitting, period)
    with sitting.shared.reading() as session:
        marks = marks_in(session, sitting.clock, sitting.alone, cut.begins, cut.ends)
        shared, shown = _shared(session, sitting, period, cut), _shown_to(session, sitting)
    known = tuple(replace(each, marks=marks) for each in (*shared, *_own(sitting, period, cut)))
    return (*known, *shown)


def pictures_page(sitting: Sitting, period: Period) -> PicturesPage:
    """The same with what else the page says; no figures while they rest."""
    with sitting.reading():
        rests = pace(sitting).is_quiet(sitting.clock.today())
        figures = () if rests else pictures(sitting, period)
        has_begun = any(not each.is_empty for each in figures) or _since(sitting) is not None
        return PicturesPage(figures=figures, shown=shown_by(sitting), rests=rests, has_begun=has_begun)


def own_figures(sitting: Sitting, period: Period) -> tuple[Figures, ...]:
    """From the private entries of the one who is here alone; none when both are here."""
    cut = _cut(sitting, period)
    with sitting.shared.reading() as session:
        marks = marks_in(session, sitting.clock, sitting.alone, cut.begins, cut.ends)
    return tuple(replace(each, marks=marks) for each in _own(sitting, period, cut))


def shown_by(sitting: Sitting) -> tuple[Shown, ...]:
    """What the one who is here alone shows."""
    if sitting.alone is None:
        return ()
    shown = sa.select(ShownPictureRecord).where(ShownPictureRecord.author == sitting.alone)
    with sitting.shared.reading() as session:
        return tuple(
            Shown(subject=record.subject, period=Period(record.figures["period"]), as_of=record.as_of)
            for record in session.scalars(shown)
        )


def _shared(session: VaultSession, sitting: Sitting, period: Period, cut: Cut) -> tuple[Figures, ...]:
    silent = unmarked_days(session, cut.ends)
    promises = (promise_figures(session, person, period, cut, silent[person]) for person in Person)
    return (*promises, conversation_figures(session, sitting.clock, period, cut))


def _own(sitting: Sitting, period: Period, cut: Cut) -> tuple[Figures, ...]:
    if sitting.private is None or sitting.alone is None:
        return ()
    with sitting.private.reading() as session:
        return (
            *moment_figures(session, sitting.clock, sitting.alone, period, cut),
            *scale_figures(session, sitting.alone, period, cut),
        )


def _shown_to(session: VaultSession, sitting: Sitting) -> tuple[Figures, ...]:
    """What the other shows, or when both are here, what either does."""
    found = sa.select(ShownPictureRecord).order_by(ShownPictureRecord.author)
    if sitting.alone is not None:
        found = found.where(ShownPictureRecord.author == sitting.alone.other)
    records = sorted(session.scalars(found), key=lambda each: (each.author, tuple(Subject).index(each.subject)))
    known: dict[Span, tuple[Mark, ...]] = {}
    figures = []
    for record in records:
        span = date.fromisoformat(record.figures["begins"]), date.fromisoformat(record.figures["ends"])
        marks = known[span] = known.get(span) or marks_in(session, sitting.clock, None, *span)
        plain, owner = record.figures, record.author
        figures.append(figures_from(plain, subject=record.subject, person=owner, as_of=record.as_of, marks=marks))
    return tuple(figures)


def _cut(sitting: Sitting, period: Period) -> Cut:
    return Cut(spans_of(period, sitting.clock.today(), _since(sitting) if period is Period.ALL else None))


def _since(sitting: Sitting) -> date | None:
    """The first day of anything that a picture is made of; None before there is any."""
    with sitting.shared.reading() as session:
        found = [first_marked(session, person) for person in Person]
        found.append(first_day_of(session, sitting.clock, *held()))
    if sitting.private is not None:
        with sitting.private.reading() as session:
            found.append(first_day_of(session, sitting.clock, MomentRecord.happened_at))
            found.append(_first_answered(session))
    return min((day for day in found if day is not None), default=None)


def _first_answered(session: VaultSession) -> date | None:
    asked = [question for questions in ASKED.values() for question in questions]
    first = sa.select(sa.func.min(OwnAnswerRecord.day)).where(OwnAnswerRecord.number.is_not(None))
    found = [session.scalar(first.where(OwnAnswerRecord.question == question)) for question in asked]
    return min((day for day in found if day is not None), default=None)
