"""What can be printed around a session and of what was marked: handouts, and the cards of celebrations."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.documents.daily import Typeset
from app.handout.gathering import own_choices
from app.handout.printing import own_handout_pdf, say_on_paper
from app.handout.reads import has_own_handout, printable_handouts
from app.people.reads import couple
from app.progress.celebrations.reads import celebration, celebrations
from app.progress.celebrations.values import CelebrationCard, CelebrationId
from app.sessions.values import SessionId
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_CARDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableHandout:
    """Of a session to come."""

    session: SessionId
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintableCelebration:
    """Something that was marked, or will be."""

    id: CelebrationId
    title: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPrintables:
    """What there is now."""

    handouts: tuple[PrintableHandout, ...]
    own_handout: bool
    """Whether who is here alone ticked something for a page of their own; never true when both are here."""
    celebrations: tuple[PrintableCelebration, ...]


def session_printables(sitting: Sitting) -> SessionPrintables:
    marked = celebrations(sitting, MOST_CARDS).celebrations
    return SessionPrintables(
        handouts=tuple(PrintableHandout(session=each.id, day=each.day) for each in printable_handouts(sitting)),
        own_handout=sitting.alone is not None and has_own_handout(sitting),
        celebrations=tuple(
            PrintableCelebration(id=each.id, title=each.what.title, day=each.what.day)
            for each in marked
            if not each.removed
        ),
    )


def own_page_pdf(sitting: Sitting, locale: str, packs: Path | None = None) -> Typeset:
    """One's own handout with what is ticked for it now; days in it are said as the paper of `locale` does."""
    return own_handout_pdf(sitting, own_choices(sitting, None, say_on_paper(locale), packs=packs))


def celebration_pdf(sitting: Sitting, which: CelebrationId) -> Typeset | None:
    """Its card; None where it is gone, or its words are."""
    found, names = celebration(sitting, which), couple(sitting)
    if found is None or found.removed:
        return None
    lines = tuple((names.name(person), found.lines[person]) for person in Person if person in found.lines)
    card = CelebrationCard(title=found.what.title, day=found.what.day, how=found.what.how, lines=lines)

    def typeset(locale: str) -> bytes:
        from app.progress.celebrations.document import celebration_document

        return celebration_document(card, locale=locale)

    return typeset
