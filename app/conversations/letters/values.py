"""Impact letters as pages and paper are given them: written alone, shown as a copy, and told back by the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.brief import beginning
from app.exchange.values import CannotGo, Sent, Sort
from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind, Person

LetterId = NewType("LetterId", str)
"""Of the letter itself; its copies name it too."""
CopyId = NewType("CopyId", str)
HeardId = NewType("HeardId", str)
LetterAnswerId = NewType("LetterAnswerId", str)

LETTERS = Kind("letters")

LETTER = Sort("letter")
HEARD = Sort("letter_heard")
HEARD_ANSWER = Sort("letter_answer")
"""All three are read on the page of the letter."""

LETTER_FORM = "letter"
SHOWING = "letter_show"
"""Places of drafts: the letter as it is typed, and the copy on its way to the other, both by the letter's id."""

LONGEST_LETTER = 60_000
LONGEST_HEARD = 10_000
LONGEST_MISSED = 5_000
"""Characters; longer text is refused with a sentence and kept in the draft."""

LONGEST_TITLE = 80
"""Characters of its beginning that stand for a letter in a list."""


class Fit(StrEnum):
    """What the writer says of how their letter was told back."""

    YES = "yes"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLetter:
    """A letter in its writer's own sitting."""

    id: LetterId
    text: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """One of one's own letters in a list."""

    id: LetterId
    title: str
    changed_at: datetime
    shown: bool
    """Whether the other has a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRow:
    """A letter that was shown, in a list; of more than one copy the newest."""

    letter: LetterId
    title: str
    """Empty until whoever looks may read it, and once its words were removed."""
    sent: Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardAnswer:
    """What the writer says to one telling."""

    id: LetterAnswerId
    sent: Sent
    readable: bool
    """Whether whoever is here may read it now."""
    fit: Fit | None
    """None: it may not be read yet, or was removed."""
    missed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The letter told back by the one it is for."""

    id: HeardId
    sent: Sent
    readable: bool
    text: str
    """Empty while it may not be read, and once it was removed."""
    answer: HeardAnswer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCopy:
    """What the other can read of a letter, as it was on the day it was shown."""

    id: CopyId
    letter: LetterId
    sent: Sent
    readable: bool
    text: str
    heard: tuple[Heard, ...] = ()
    """The newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """Everything about one letter that whoever is here may know."""

    id: LetterId
    own: OwnLetter | None
    copies: tuple[LetterCopy, ...]
    """The newest first; an earlier one is there because it was read."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything of it that whoever is here may know."""
        return self.own is not None or bool(self.copies)

    @property
    def copy(self) -> LetterCopy | None:
        return self.copies[0] if self.copies else None

    @property
    def writer(self) -> Person | None:
        """None where nothing is shown."""
        return self.copies[0].sent.author if self.copies else None

    @property
    def differs(self) -> bool:
        """Whether one's own letter has other words than the copy."""
        return self.own is not None and self.copy is not None and self.own.text != self.copy.text


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSheet:
    """A letter for paper."""

    writer: str
    """The name as it was given."""
    day: date
    text: str


def prompts() -> Sequence[str]:
    """Beginnings that a letter may have."""
    return (
        _("What happened for me that day"),
        _("What I lost"),
        _("What is different since"),
        _("What I would like you to know"),
    )


def title_of(text: str) -> str:
    """The beginning of a letter on one line; a greeting alone would say nothing of it."""
    return beginning(" ".join(text[: 4 * LONGEST_TITLE].split()), LONGEST_TITLE)


class LetterGone(Refused):
    def __init__(self) -> None:
        super().__init__(_("This letter isn't there any more. What you typed is kept; you could begin a new one."))


class NotForWriter(CannotGo):
    """The writer would tell their own letter back."""

    def __init__(self) -> None:
        super().__init__(_("A letter is told back by the one it is for. Nothing has changed."))


class NotForReader(CannotGo):
    """Someone else than the writer would answer what was heard."""

    def __init__(self) -> None:
        super().__init__(_("The one who wrote the letter answers this. Nothing has changed."))


class NotReadYet(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("Please open it first, and then answer. What you typed is kept."))


class AnsweredAlready(CannotGo):
    """The answer before was read."""

    def __init__(self) -> None:
        super().__init__(_("Your answer was read already, and stays. You could write the rest in a new letter."))
