"""What is said of something that lies open between the two, and where it is read: on Conversations and on Today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.clock import Clock
from app.conversations.questions.names import answer_from, question_from, question_to
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
        line=" ".join(filter(None, (line and f"{line}.", _since(thing, looker), _by(thing, looker), _for_both(thing)))),
        act=_act(thing, looker),
        page=place.page,
        subject=(place.view, thing.id),
    )


def draft_of(slept: Slept) -> tuple[str, object]:
    """The page and the subject where its words are written on, once it was taken back."""
    place = _PLACES[slept.sort]
    return place.written_on or place.page, (place.written_in or place.view, slept.subject)


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
    written_on: str = ""
    """The page that its draft is written on; empty: the same."""

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


def _for_both(thing: OpenThing) -> str:
    return _("It waits for both of you.") if thing.waits_for is None else ""


def _act(thing: OpenThing, looker: Looker) -> str:
    mine = thing.waits_for is looker.alone
    return _("Open") if mine else _("Look at it")


def _question_to() -> str:
    return question_to("{name}")


def _question_from() -> str:
    return question_from("{name}")


def _setback_to() -> str:
    return _("Something to put right, for {name} to read")


def _setback_from() -> str:
    return _("Something to put right, from {name}")


def _seen_to() -> str:
    return _("How you saw it, for {name} to read")


def _seen_from() -> str:
    return _("How {name} saw it")


def _looked_again() -> str:
    return _("To look at again")


def _go_on_later() -> str:
    return _("A talk you want to go on with")


def _stopped_talk() -> str:
    return _("A talk you stopped in the middle")


def _apology_to() -> str:
    return _("Your apology to {name}")


def _apology_from() -> str:
    return _("An apology from {name}")


def _apology_answer_to() -> str:
    return _("Your answer to an apology from {name}")


def _apology_answer_from() -> str:
    return _("What {name} answered to your apology")


_PLACES: Mapping[str, _Place] = {
    "update": _Place(
        view="update",
        own=lambda: _("Your update to {name}"),
        others=lambda: _("An update from {name}"),
        written_in="update_new",
    ),
    "cleared": _Place(
        view="cleared",
        own=lambda: _("Something to clear up with {name}"),
        others=lambda: _("Something to clear up, from {name}"),
        written_in="clear_up",
    ),
    "cleared_answer": _Place(
        view="cleared",
        own=lambda: _("What you meant, for {name}"),
        others=lambda: _("What {name} meant"),
    ),
    "shown_note": _Place(
        view="shown_note",
        own=lambda: _("A note of yours for {name}"),
        others=lambda: _("A note from {name}"),
        written_on="private",
        written_in="show_note",
    ),
    "apology": _Place(view="apology", own=_apology_to, others=_apology_from, written_in="apology_write"),
    "apology_answer": _Place(view="apology", own=_apology_answer_to, others=_apology_answer_from),
    "heard": _Place(view="heard", own=_go_on_later, others=_go_on_later),
    "heard_begin": _Place(view="heard_begin", own=_stopped_talk, others=_stopped_talk),
    "setback": _Place(page="put_right", view="setback", own=_setback_to, others=_setback_from, written_in="write"),
    "setback_account": _Place(page="put_right", view="setback", own=_seen_to, others=_seen_from, written_in="account"),
    "setback_look": _Place(
        page="put_right", view="setback", own=_looked_again, others=_looked_again, written_in="look"
    ),
    "letter": _Place(view="letter", own=lambda: _("Your letter to {name}"), others=lambda: _("A letter from {name}")),
    "letter_heard": _Place(
        view="letter",
        own=lambda: _("What you heard in the letter from {name}"),
        others=lambda: _("What {name} heard in your letter"),
    ),
    "letter_answer": _Place(
        view="letter",
        own=lambda: _("Your answer to what {name} heard"),
        others=lambda: _("What {name} says to what you heard"),
    ),
    "account": _Place(
        view="account",
        own=lambda: _("Your words in our account, for {name}"),
        others=lambda: _("Words of {name} in our account"),
        written_in="account_write",
    ),
    "appreciation": _Place(
        page="common_ground",
        view="appreciation",
        own=lambda: _("A line of yours for {name}"),
        others=lambda: _("A line from {name}"),
        written_in="appreciation_write",
    ),
    "goal": _Place(
        page="common_ground",
        view="goal",
        own=lambda: _("A goal, for {name} to read"),
        others=lambda: _("A goal from {name}"),
        written_in="goal_write",
    ),
    "memory": _Place(
        page="common_ground",
        view="memory",
        own=lambda: _("A memory, for {name} to read"),
        others=lambda: _("A memory from {name}"),
        written_in="memory_write",
    ),
    "milestone": _Place(
        page="progress",
        view="milestone",
        own=lambda: _("A milestone you propose to {name}"),
        others=lambda: _("A milestone that {name} proposes"),
        written_in="milestone_choose",
    ),
    "ritual": _Place(
        page="common_ground",
        view="ritual",
        own=lambda: _("A ritual you propose to {name}"),
        others=lambda: _("A ritual that {name} proposes"),
        written_in="ritual_write",
    ),
    "session_point": _Place(
        page="sessions",
        view="sessions",
        own=lambda: _("A point for the session, for {name} to read"),
        others=lambda: _("A point for the session from {name}"),
        written_in="point",
    ),
    "question": _Place(view="question", own=_question_to, others=_question_from, written_in="ask"),
    "follow_up": _Place(view="question", own=_question_to, others=_question_from),
    "answer": _Place(view="question", own=lambda: _("Your answer to {name}"), others=lambda: answer_from("{name}")),
}
