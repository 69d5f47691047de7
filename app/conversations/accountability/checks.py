"""What can be kept of a talk: everything that needs another look is named at once, beside its field."""

from collections.abc import Iterator
from datetime import date

from app.conversations.accountability.turns import ACCOUNTS, Talk
from app.conversations.accountability.values import (
    LONGEST_FOR_SESSION,
    LONGEST_KEPT,
    LONGEST_LATER_LINE,
    LONGEST_TOPIC,
    MINUTES,
    Kept,
    Outcome,
)
from app.exchange.lengths import no_words, refuse, too_long
from app.i18n import _
from app.refused import FieldProblem
from app.vault.values import Person


def topic_problems(topic: str) -> Iterator[FieldProblem]:
    yield from too_long("topic", topic, LONGEST_TOPIC)
    if not topic.strip():
        yield FieldProblem("topic", _("A few words on what it is about are enough."))


def check_topic(topic: str) -> None:
    """Raises FormRefused."""
    refuse(topic_problems(topic))


def check_end(talk: Talk, today: date) -> None:
    """Raises FormRefused."""
    refuse([*_of_outcome(talk, today), *_of_kept(talk)])


def check_line(text: str) -> None:
    """Raises FormRefused."""
    refuse([*too_long("added", text, LONGEST_LATER_LINE), *no_words("added", text)])


def minutes_within(longest: int | None) -> tuple[int, ...]:
    """The lengths that can be chosen; the longest talk of this week where all of ours are longer."""
    if longest is None:
        return MINUTES
    return tuple(each for each in MINUTES if each <= longest) or (longest,)


def later_day(talk: Talk) -> date | None:
    """The day to go on, where one can be read."""
    try:
        return date.fromisoformat(talk.later_day)
    except ValueError:
        return None


def session_words(talk: Talk) -> str:
    """What their therapist is asked about: their own words, else the topic."""
    return (talk.session_words.strip() or talk.topic.strip()) if talk.outcome is Outcome.SESSION else ""


def _of_outcome(talk: Talk, today: date) -> Iterator[FieldProblem]:
    if talk.outcome is Outcome.SESSION:
        yield from too_long("session_words", talk.session_words, LONGEST_FOR_SESSION)
    if talk.outcome is Outcome.LATER and talk.later_day.strip():
        day = later_day(talk)
        if day is None:
            yield FieldProblem("later_day", _("This can't be read as a day. You could leave it empty."))
        elif day < today:
            yield FieldProblem("later_day", _("This day has passed. You could choose a later one, or none."))


def _of_kept(talk: Talk) -> Iterator[FieldProblem]:
    if talk.kept is None:
        yield FieldProblem("kept", _("Please choose what stays of this talk. Nothing is fine too."))
    elif talk.kept is Kept.SUMMARY:
        yield from too_long("summary", talk.summary, LONGEST_KEPT)
        if not talk.summary.strip() or talk.confirmed != frozenset(Person):
            yield FieldProblem(
                "summary", _("It stays once each of you has confirmed it. You could also choose another way.")
            )
    elif talk.kept is Kept.ACCOUNTS:
        for name, place in ACCOUNTS.items():
            yield from too_long(name, talk.accounts[place], LONGEST_KEPT)
        if not any(text.strip() for text in talk.accounts):
            yield FieldProblem("account_first", _("A few words by one of you are enough."))
