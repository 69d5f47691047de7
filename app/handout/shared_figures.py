"""Figures that both can read, over the days that a handout looks back on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from app.checkins.entities import TalkRecord
from app.checkins.talk_reads import due_agreements
from app.checkins.values import TALKS, CheckIn
from app.conversations.accountability.entities import HeardTalkRecord
from app.handout.own_figures import Say
from app.handout.part_words import figure_label
from app.handout.values import Entry, SharedFigure, Span
from app.i18n import _, ngettext
from app.people.values import Couple
from app.promises.standing_marks import marks_counted
from app.promises.values import Kept
from app.repair.setbacks.entities import SetbackRecord
from app.sessions.reads import next_session, points_for_page
from app.sessions.values import AgendaPoint, SessionId
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person

Column = InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFigures:
    """What they say, before it is put into words."""

    promises: Mapping[Person, Mapping[Kept, int]]
    """Days of each one's promises, by how they went."""
    weekly: int
    monthly: int
    heard: int
    """Talks in which each is heard."""
    setbacks: tuple[date, ...]
    """The days on which they were written down; of those that both have read."""
    due: tuple[tuple[str, date | None], ...]
    """Titles of agreements with the day they are to be looked at again."""
    agenda: tuple[AgendaPoint, ...]


def shared_figures(sitting: Sitting, session: SessionId, span: Span) -> SharedFigures:
    """Over these days, as they stand now."""
    due = tuple((each.title, each.review) for each in due_agreements(sitting))
    coming = next_session(sitting)
    points = points_for_page(sitting) if coming is not None and coming.id == session else ()
    with sitting.shared.reading() as shared:
        talks = {check_in: _talks(shared, span, check_in) for check_in in TALKS}
        return SharedFigures(
            promises={person: marks_counted(shared, person, ((span.first, span.last),))[0] for person in Person},
            weekly=talks[CheckIn.WEEKLY],
            monthly=talks[CheckIn.MONTHLY],
            heard=_count(
                shared, sa.select(sa.func.count(HeardTalkRecord.id)).where(_between(shared, HeardTalkRecord.at, span))
            ),
            setbacks=_setbacks(shared, span),
            due=due,
            agenda=points,
        )


def entries_of(figures: SharedFigures, which: SharedFigure, couple: Couple, say: Say) -> tuple[Entry, ...]:
    """One figure in words; of no two people in one line."""
    label = figure_label(which)
    lines: Mapping[SharedFigure, Callable[[], Iterable[str]]] = {
        SharedFigure.PROMISES: lambda: (_promises(figures, person, couple.name(person)) for person in Person),
        SharedFigure.TALKS: lambda: (_talks_said(figures),),
        SharedFigure.SETBACKS: lambda: (_setbacks_said(figures, say),),
        SharedFigure.DUE: lambda: _due(figures, say),
        SharedFigure.AGENDA: lambda: _agenda(figures, couple),
    }
    return tuple(Entry(label=label, words=words) for words in lines[which]())


def _talks(shared: VaultSession, span: Span, check_in: CheckIn) -> int:
    held = sa.select(sa.func.count(TalkRecord.id)).where(TalkRecord.check_in == check_in)
    return _count(shared, held.where(_between(shared, TalkRecord.finished_at, span)))


def _setbacks(shared: VaultSession, span: Span) -> tuple[date, ...]:
    kept = SetbackRecord
    found = sa.select(kept.at).where(kept.opened_at.is_not(None), kept.removed_at.is_(None))
    moments = shared.scalars(found.where(_between(shared, kept.at, span)).order_by(kept.at))
    return tuple(shared.clock.local(moment).date() for moment in moments)


def _between(shared: VaultSession, column: Column, span: Span) -> sa.ColumnElement[bool]:
    begins, ends = shared.clock.begins(span.first), shared.clock.begins(span.last + timedelta(days=1))
    return sa.and_(column >= begins, column < ends)


def _count(shared: VaultSession, counting: "sa.Select[int]") -> int:
    return shared.scalar(counting) or 0


def _promises(figures: SharedFigures, person: Person, name: str) -> str:
    counts = figures.promises[person]
    kept, partly, not_kept = (counts.get(each, 0) for each in (Kept.KEPT, Kept.PARTLY, Kept.NOT_KEPT))
    marked = kept + partly + not_kept
    if not marked:
        return _("{name}: nothing that was due is marked.").format(name=name)
    said = ngettext(
        "{name}: of {n} due promise, {kept} kept, {partly} partly, {not_kept} not kept.",
        "{name}: of {n} due promises, {kept} kept, {partly} partly, {not_kept} not kept.",
        marked,
    )
    return said.format(name=name, n=marked, kept=kept, partly=partly, not_kept=not_kept)


def _talks_said(figures: SharedFigures) -> str:
    weekly = ngettext("{n} weekly conversation", "{n} weekly conversations", figures.weekly)
    monthly = ngettext("{n} monthly conversation", "{n} monthly conversations", figures.monthly)
    heard = ngettext("{n} talk in which each is heard", "{n} talks in which each is heard", figures.heard)
    counted = ((weekly, figures.weekly), (monthly, figures.monthly), (heard, figures.heard))
    said = [words.format(n=count) for words, count in counted if count]
    return _("{talks}.").format(talks=", ".join(said)) if said else _("None in these days.")


def _setbacks_said(figures: SharedFigures, say: Say) -> str:
    if not figures.setbacks:
        return _("None in these days.")
    days = "; ".join(map(say.day, figures.setbacks))
    count = len(figures.setbacks)
    return ngettext("{n}: {days}.", "{n}: {days}.", count).format(n=count, days=days)


def _due(figures: SharedFigures, say: Say) -> Iterator[str]:
    for title, review in figures.due:
        yield title if review is None else _("{title} (since {day})").format(title=title, day=say.day(review))
    if not figures.due:
        yield _("None now.")


def _agenda(figures: SharedFigures, couple: Couple) -> Iterator[str]:
    for point in figures.agenda:
        ranks = "; ".join(
            _("{name} ranks it {n}").format(name=couple.name(person), n=rank) for person, rank in point.ranks
        )
        yield _("{point} ({ranks})").format(point=point.text, ranks=ranks) if ranks else point.text
    if not figures.agenda:
        yield _("No point was put there.")
