"""What is said of something that lies open between the two, and where it is read: on Conversations and on Today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.clock import Clock
from app.exchange.values import OpenThing, Slept
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import near_day
from ui.widgets.brief import in_brief

LONGEST_SHOWN = 90
"""Characters of its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWords:
    """One of them as it is drawn, and what its button opens."""

    key: str
    title: str
    line: str
    act: str
    page: str
    subject: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Looker:
    """Who looks, and when."""

    couple: Couple
    alone: Person | None
    clock: Clock

    @property
    def today(self) -> date:
        return self.clock.today()


def open_words(thing: OpenThing, looker: Looker) -> OpenWords:
    """Its own words where they may stand; else what it is and whom it is from."""
    place = _PLACES[thing.sort]
    title = in_brief(thing.title, LONGEST_SHOWN) or place.named(looker, thing)
    line = place.named(looker, thing) if thing.title else ""
    return OpenWords(
        key=f"{thing.sort}:{thing.id}",
        title=title,
        line=" ".join(filter(None, (line and f"{line}.", _since(thing, looker), _by(thing, looker)))),
        act=_act(thing, looker),
        page=place.page,
        subject=(place.view, thing.id),
    )


def draft_of(slept: Slept) -> tuple[str, object]:
    """The page and the subject where its words are written on, once it was taken back."""
    place = _PLACES[slept.sort]
    return place.page, (place.written_in or place.view, slept.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a sort of thing is read, and what it is called."""

    view: str
    own: Callable[[], str]
    """Such as "Your question to {name}"."""
    others: Callable[[], str]
    """Such as "A question from {name}"."""
    written_in: str = ""
    """The view that its draft is written in; empty: the same."""
    page: str = "conversations"

    def named(self, looker: Looker, thing: OpenThing) -> str:
        mine = thing.author is looker.alone
        other = thing.author.other if mine else thing.author
        return (self.own() if mine else self.others()).format(name=looker.couple.name(other))


def _since(thing: OpenThing, looker: Looker) -> str:
    day = looker.clock.local(thing.since).date()
    if day == looker.today:
        return _("Since today.")
    return _("Since {day}.").format(day=near_day(day, looker.today))


def _by(thing: OpenThing, looker: Looker) -> str:
    if thing.by_day is None or thing.by_day < looker.today:
        return ""
    return _("By {day}.").format(day=near_day(thing.by_day, looker.today))


def _act(thing: OpenThing, looker: Looker) -> str:
    mine = thing.waits_for is looker.alone
    return _("Open") if mine else _("Look at it")


_PLACES: Mapping[str, _Place] = {}
