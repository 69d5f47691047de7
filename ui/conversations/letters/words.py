"""What is said of letters: who reads one, how far its copy has come, and what was said to a telling."""

from dataclasses import dataclass
from datetime import date, datetime

from app.clock import Clock
from app.conversations.letters.values import Fit, HeardAnswer, LetterCopy, LetterPage, LetterRow, SharedRow
from app.exchange.values import Sent
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.words import removed_in_words
from ui.widgets.date_field import in_full


def day_in_full(moment: datetime, clock: Clock) -> str:
    return in_full(clock.local(moment).date())


def no_title() -> str:
    return _("A letter without words")


def own_row_line(row: LetterRow, clock: Clock) -> str:
    """Below its beginning in the list of one's own."""
    return _("Changed on {day}.").format(day=day_in_full(row.changed_at, clock))


def shared_row_title(row: SharedRow, couple: Couple) -> str:
    """Its beginning, or only whom it is from."""
    return row.title or _("A letter from {name}").format(name=couple.name(row.sent.author))


def shared_row_line(row: SharedRow, couple: Couple, clock: Clock) -> str:
    removed = removed_in_words(row.sent, couple, clock)
    if removed:
        return removed
    by = _("From {name}, {day}.") if row.title else "{day}."
    return by.format(name=couple.name(row.sent.author), day=day_in_full(row.sent.at, clock))


def who_reads(page: LetterPage, couple: Couple, alone: Person | None, clock: Clock, *, waits: bool) -> str:
    """Beside the letter: whether the other has a copy; whether they have read it is theirs to say.

    `waits`: it is slept on, and goes to the other in the morning.
    """
    if page.copy is None and page.own is not None:
        return _("Only you can read this now.") if waits else _("Only you can read this. It can stay so.")
    if page.copy is None:
        return ""
    if alone is not page.copy.sent.author:
        return ""
    return " ".join(filter(None, (_copy_said(page.copy, couple, clock), _differs_said(page))))


def _copy_said(copy: LetterCopy, couple: Couple, clock: Clock) -> str:
    name, day = couple.name(copy.sent.author.other), day_in_full(copy.sent.at, clock)
    removed = removed_in_words(copy.sent, couple, clock)
    if removed:
        return removed
    return _("{name} can read a copy of {day}.").format(name=name, day=day)


def _differs_said(page: LetterPage) -> str:
    removed = page.copy is not None and page.copy.sent.removed_at is not None
    return _("Your own letter has other words now. The copy stays as it is.") if page.differs and not removed else ""


def from_whom(sent: Sent, couple: Couple, clock: Clock) -> str:
    """Such as "What Sam heard, 4 October 2026"."""
    return _("What {name} heard, {day}").format(name=couple.name(sent.author), day=day_in_full(sent.at, clock))


def fits() -> tuple[tuple[Fit, str], ...]:
    return ((Fit.YES, _("Yes, that is it")), (Fit.PARTLY, _("Partly")))


def answer_in_words(answer: HeardAnswer, couple: Couple) -> str:
    """What the writer says to a telling."""
    name = couple.name(answer.sent.author)
    if answer.fit is Fit.YES:
        return _("{name}: yes, that is it.").format(name=name)
    if not answer.missed:
        return _("{name}: partly.").format(name=name)
    return _("{name}: partly. What was missed: {missed}").format(name=name, missed=answer.missed)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterReading:
    """What of a letter stands on the page: one's own words, else those of a copy that may be read."""

    writer: Person
    day: date
    words: str
    """Empty where nothing may be read."""
    removed: str
    """What stands in place of words that were removed; empty otherwise."""
    unopened: LetterCopy | None
    """A copy that whoever is here has not opened."""


def letter_reading(page: LetterPage, desk: Desk) -> LetterReading:
    sitting, couple = desk.sitting, desk.couple()
    clock, own = sitting.clock, page.own
    if own is not None and sitting.alone is not None:
        day = clock.local(own.changed_at).date()
        return LetterReading(writer=sitting.alone, day=day, words=own.text, removed="", unopened=None)
    newest = page.copy
    shown = next((copy for copy in page.copies if copy.readable), newest)
    assert newest is not None, "a letter is one's own or was shown"
    assert shown is not None, "the newest copy is one of them"
    return LetterReading(
        writer=shown.sent.author,
        day=clock.local(shown.sent.at).date(),
        words=shown.text,
        removed=removed_in_words(shown.sent, couple, clock),
        unopened=None if newest.readable else newest,
    )
