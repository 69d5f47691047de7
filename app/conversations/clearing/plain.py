"""The three lines and the answer as their forms keep them, and what each can hold."""

from app.conversations.clearing.values import CLEARING_TEXTS, LONGEST_CLEARING_LINE, LONGEST_MEANT, NewClearing
from app.exchange.lengths import no_words, refuse, too_long
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem


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
    problems = [each for name in CLEARING_TEXTS for each in too_long(name, getattr(new, name), LONGEST_CLEARING_LINE)]
    if not new.saw.strip():
        problems.insert(0, FieldProblem("saw", _("A line on what you saw or heard is enough.")))
    refuse(problems)


def check_meant(text: str) -> None:
    """Raises FormRefused."""
    refuse([*too_long("meant", text, LONGEST_MEANT), *no_words("meant", text)])


def _words(form: Form, name: str) -> str:
    words = form.get(name)
    return words.strip() if isinstance(words, str) else ""
