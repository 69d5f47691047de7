"""The account that both write of what happened, as pages and paper are given it: parts in order, two columns each."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from app.exchange.values import CannotGo, Sent, Sort
from app.i18n import _
from app.vault.values import Kind, Person

PartId = NewType("PartId", str)
TextId = NewType("TextId", str)

ACCOUNT = Kind("account")
PART = Sort("account")
"""Words of either on their way to the other; their page is that of the part."""
ACCOUNT_FORM = "account"
"""Place of drafts; the subject says which column of which part."""

LONGEST_WHEN = 120
LONGEST_PART_TITLE = 120
LONGEST_PART_TEXT = 20_000
"""Characters; longer text is refused with a sentence and kept in the draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What one of them tells in one part; any of it may be empty, but not all."""

    when_words: str = ""
    """Such as "the spring after we moved"."""
    when_day: date | None = None
    title: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.title.strip() or self.text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountText:
    """Words of one column as they were on one day."""

    id: TextId
    sent: Sent
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One person's side of a part."""

    person: Person
    text: AccountText | None
    """The newest that whoever is here may read."""
    newest: TextId | None
    """The newest there is, read or not."""
    has_earlier: bool
    """Whether words from before were read and can be read again."""

    @property
    def waiting(self) -> TextId | None:
        """Newer words that whoever is here has not opened."""
        return None if self.text is not None and self.text.id == self.newest else self.newest


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPart:
    """One part: what the one who began it tells, and what the other adds beside it."""

    id: PartId
    began: Person
    first: Column
    """Of the one who began it."""
    second: Column
    agreed: frozenset[Person]
    """Who has said that this is how both tell it; only that is ever shown."""

    def column(self, person: Person) -> Column:
        return self.first if person is self.began else self.second

    @property
    def head(self) -> Words:
        """When it was and what it is called, where that may be read."""
        return self.first.text.words if self.first.text is not None else Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """Some parts in the order of what they tell."""

    parts: tuple[AccountPart, ...]
    page: int
    """Counts from 0."""
    pages: int
    """At least 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What a draft was begun beside: the newest words of both columns at that moment."""

    own: str = ""
    other: str = ""
    """Ids of texts; empty where there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has changed since a draft was begun."""

    own: bool
    """Its writer has sent other words meanwhile."""
    other: bool


class PartGone(CannotGo):
    def __init__(self) -> None:
        super().__init__(_("This part isn't there any more. What you typed is kept, for you alone."))


class PartNotRead(CannotGo):
    """Something is said to words that were not opened."""

    def __init__(self) -> None:
        super().__init__(_("There are words here that you haven't opened. Please read them first; yours are kept."))


class OtherColumn(CannotGo):
    """The name that was pressed is not that of the column."""

    def __init__(self, name: str) -> None:
        super().__init__(
            _("These words were begun in the column of {name}. Nothing was sent. You could press {name}.").format(
                name=name
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSheet:
    """A part for paper."""

    head: Words
    """When it was and what it is called."""
    told: tuple[tuple[str, str], ...]
    """Name and words of each who tells it."""
    agreed: str = ""
    """Who says that both tell it so, in a sentence."""
