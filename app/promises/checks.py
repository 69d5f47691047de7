"""What a promise, a note or a pause needs before it can be entered."""

from collections.abc import Iterator
from datetime import date

from app.i18n import _
from app.promises.recurrence import first_due, is_rule
from app.promises.values import LONGEST_CARRIED, LONGEST_NOTE, LONGEST_PROMISE, NewPromise
from app.refused import FieldProblem, FormRefused


def check_promise(new: NewPromise, today: date) -> None:
    """Raises FormRefused with every field to look at again; its field names are those of `NewPromise`."""
    problems = tuple(problems_of(new, today))
    if problems:
        raise FormRefused(problems)


def problems_of(new: NewPromise, today: date) -> Iterator[FieldProblem]:
    """Each thing that keeps this promise from being entered."""
    yield from _text_problems(new)
    yield from _day_problems(new, new.starts or today, today)


def check_words(field: str, words: str, *, needed: str = "") -> None:
    """Raises FormRefused for words that are too long, or with the sentence `needed` where there are none."""
    problems = tuple(_too_long(field, words, LONGEST_NOTE))
    if needed and not words.strip():
        problems = (FieldProblem(field, needed),)
    if problems:
        raise FormRefused(problems)


def check_pause(first: date | None, last: date | None, words: str) -> None:
    """Raises FormRefused; its field names are "first", "last" and "words"."""
    problems = list(_too_long("words", words, LONGEST_NOTE))
    if first is None:
        problems.append(FieldProblem("first", _("Please choose the first day of the pause.")))
    if last is None:
        problems.append(FieldProblem("last", _("Please choose the last day of the pause.")))
    elif first is not None and last < first:
        problems.append(FieldProblem("last", _("The last day is before the first one. Please change one of them.")))
    if problems:
        raise FormRefused(tuple(problems))


def _text_problems(new: NewPromise) -> Iterator[FieldProblem]:
    if not new.text.strip():
        yield FieldProblem("text", _("Please write what is promised: who does what, and when."))
    yield from _too_long("text", new.text, LONGEST_PROMISE)
    yield from _too_long("easier", new.easier, LONGEST_NOTE)
    yield from _too_long("origin_words", new.origin_words, LONGEST_CARRIED)


def _day_problems(new: NewPromise, starts: date, today: date) -> Iterator[FieldProblem]:
    if not is_rule(new.rule):
        yield FieldProblem("rule", _("This rhythm can't be read. Please choose one of those offered."))
    elif starts < today:
        yield FieldProblem("starts", _("This day has passed already. Please choose today or a later day."))
    elif new.until is not None and new.until < starts:
        yield FieldProblem("until", _("The last day is before the first one. Please change one of them."))
    elif first_due(new.rule, starts, new.until) is None:
        yield _never_due(new)


def _never_due(new: NewPromise) -> FieldProblem:
    if new.until is not None and first_due(new.rule, new.starts or new.until, None) is not None:
        return FieldProblem("until", _("By this day it would not be due once. Please choose a later day, or none."))
    return FieldProblem("rule", _("No day of the calendar fits this rhythm. Please choose another one."))


def _too_long(field: str, words: str, most: int) -> Iterator[FieldProblem]:
    if len(words) > most:
        yield FieldProblem(
            field, _("This has {count} characters. Please use at most {most}.").format(count=len(words), most=most)
        )
