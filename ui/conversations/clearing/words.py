"""Small things to clear up, in plain words: both sides, what each added, and how one stands in a list."""

from collections.abc import Iterator

from app.clock import Clock
from app.conversations.clearing.values import ClearingRow, NewClearing, Said, Word
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import day_with_name
from ui.widgets.brief import in_brief
from ui.widgets.list_rows import ListRow

LONGEST_SHOWN = 160
"""Characters of a title in a list."""


def clearing_lines(new: NewClearing) -> Iterator[tuple[str, str]]:
    """Labels and words, as both read them."""
    said = ((_("What I saw"), new.saw), (_("Its effect on me"), new.effect), (_("My question"), new.asked))
    return ((label, words) for label, words in said if words)


def meant_lines(text: str) -> tuple[tuple[str, str], ...]:
    return ((_("What I meant"), text),)


def gentle_question() -> str:
    """What the third line begins with."""
    return _("I may have read it wrong. What did you mean?")


def word_names() -> tuple[tuple[Word, str], ...]:
    """As they stand on buttons."""
    return ((Word.CLEAR, _("Thank you, that’s clear")), (Word.TALK, _("Let’s talk about it")))


def said_in_words(said: Said, couple: Couple) -> str:
    """Of the other."""
    name = couple.name(said.by)
    if said.word is Word.CLEAR:
        return _("{name}: thank you, that’s clear.").format(name=name)
    if said.talked:
        return _("{name} wished to talk about it. You have.").format(name=name)
    return _("{name} would like to talk about it.").format(name=name)


def row_of(row: ClearingRow, alone: Person | None, couple: Couple, clock: Clock) -> ListRow:
    """Its words where they may stand; else whom it is from."""
    whom = from_whom(row.author, alone, couple)
    day = day_with_name(clock.local(row.at).date())
    title = in_brief(row.title, LONGEST_SHOWN)
    return ListRow(
        title=title or (_("The words were removed") if row.removed else whom),
        below=_("{who} · {when}").format(who=whom, when=day) if title or row.removed else day,
        chip=_chip(row, couple),
        tone="" if row.readable or row.removed else "accent",
        subject=("cleared", row.id),
    )


def from_whom(author: Person, alone: Person | None, couple: Couple) -> str:
    if author is alone:
        return _("From you")
    return _("Something to clear up, from {name}").format(name=couple.name(author))


def _chip(row: ClearingRow, couple: Couple) -> str:
    if row.removed:
        return ""
    if not row.readable:
        return _("to open")
    if len(row.clear_to) == len(Person):
        return _("clear")
    if row.clear_to:
        return _("clear to {name}").format(name=couple.name(row.clear_to[0]))
    return "" if row.answered else _("open")
