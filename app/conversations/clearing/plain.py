"""The three lines and the answer as their forms keep them, and what each can hold."""

from collections.abc import Iterator

from app.conversations.clearing.values import CLEARING_TEXTS, LONGEST_CLEARING_LINE, LONGEST_MEANT, NewClearing
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def clearing_of(form: Form) -> NewClearing:
    """What the form of the three lines holds."""
    return NewClearing(**{name: _words(form, name) for name in CLEARING_TEXTS})


def meant_of(form: Form) -> str:
    """What the form of the answer holds."""
    return _words(form, "meant")


def words_of(form: Form) -> str:
    """The words of either form, to be found while it is slept on."""
    return "\n".join(words for name in (*CLEARING_TEXTS, "meant") if (words := _words(form, name)))


def check_clearing(new: NewClearing) -> None:
    """Raises FormRefused with every field to look at again."""
    problems = [each for name in CLEARING_TEXTS for each in _too_long(name, getattr(new, name), LONGEST_CLEARING_LINE)]
    if not new.saw.strip():
        problems.insert(0, FieldProblem("saw", _("A line on what you saw or heard is enough.")))
    if problems:
        raise FormRefused(tuple(problems))


def check_meant(text: str) -> None:
    """Raises FormRefused."""
    problems = tuple(_too_long("meant", text, LONGEST_MEANT))
    if not text.strip():
        problems = (FieldProblem("meant", _("A few words are enough.")),)
    if problems:
        raise FormRefused(problems)


def _too_long(field: str, words: str, most: int) -> Iterator[FieldProblem]:
    if len(words.strip()) > most:
        sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
        yield FieldProblem(field, sentence.format(most=most))


def _words(form: Form, name: str) -> str:
    words = form.get(name)
    return words.strip() if isinstance(words, str) else ""
