"""What the date of a session, a point and what was heard need; every field that needs another look is named at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.exchange.lengths import check_lengths, no_words, refuse, too_long
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem
from app.sessions.values import (
    FURTHEST_AHEAD,
    FURTHEST_BACK,
    LONGEST_HEARD,
    LONGEST_HOMEWORK,
    LONGEST_POINT,
    LONGEST_WITH_WHOM,
    MOST_HOMEWORK,
    NewSession,
)


def checked_session(new: NewSession, today: date) -> NewSession:
    """As it is kept. Raises FormRefused; its fields are "day" and "with_whom"."""
    refuse(session_problems(new, today))
    return replace(new, with_whom=" ".join(new.with_whom.split()))


def session_problems(new: NewSession, today: date) -> Iterator[FieldProblem]:
    """Each thing that keeps this session from being entered."""
    yield from _day_problems(new.day, today)
    yield from too_long("with_whom", new.with_whom, LONGEST_WITH_WHOM)


def point_of(form: Form) -> str:
    """The words of a point that a form holds. Raises FormRefused; its field is "text"."""
    text = str(form.get("text") or "")
    check_lengths({"text": text}, {"text": LONGEST_POINT}, needed="text")
    return text.strip()


def checked_heard(heard: str, homework: str) -> tuple[str, tuple[str, ...]]:
    """What was heard, and each line of homework. Raises FormRefused; its fields are "heard" and "homework"."""
    lines = tuple(line.strip() for line in homework.splitlines() if line.strip())
    problems = [*too_long("heard", heard, LONGEST_HEARD), *_homework_problems(lines)]
    if not lines:
        problems.extend(no_words("heard", heard))
    refuse(problems)
    return heard.strip(), lines


def check_kept(heard: str) -> None:
    """What one keeps of a session of one's own; it may be empty. Raises FormRefused; its field is "heard"."""
    refuse(too_long("heard", heard, LONGEST_HEARD))


def _day_problems(day: date | None, today: date) -> Iterator[FieldProblem]:
    if day is None:
        yield FieldProblem("day", _("Please choose the day of the session."))
    elif day < today - FURTHEST_BACK:
        yield FieldProblem("day", _("This day is more than a year ago. Please choose a later one."))
    elif day > today + FURTHEST_AHEAD:
        yield FieldProblem("day", _("This day is more than two years away. Please choose an earlier one."))


def _homework_problems(lines: tuple[str, ...]) -> Iterator[FieldProblem]:
    if len(lines) > MOST_HOMEWORK:
        sentence = _("These are more lines than fit at once. Please keep {most} first; all of them are kept here.")
        yield FieldProblem("homework", sentence.format(most=MOST_HOMEWORK))
    if any(len(line) > LONGEST_HOMEWORK for line in lines):
        sentence = _("One line is longer than fits here. Please use at most {most} characters in a line.")
        yield FieldProblem("homework", sentence.format(most=LONGEST_HOMEWORK))
