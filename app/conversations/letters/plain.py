"""Letters and what is said to them as their forms keep them: plain values by field name, and back."""

from app.conversations.letters.values import CopyId, Fit, HeardId, LetterId
from app.exchange.values import Form


def letter_text(form: Form) -> str:
    """The words of a letter's form."""
    return _words(form, "text")


def showing_form(letter: LetterId, text: str) -> Form:
    """A copy on its way to the other."""
    return {"letter": letter, "text": text}


def showing_of(form: Form) -> tuple[LetterId, str]:
    return LetterId(_words(form, "letter")), _words(form, "text")


def heard_of(form: Form) -> tuple[CopyId, str]:
    """Which copy is told back, and the words."""
    return CopyId(_words(form, "of")), _words(form, "heard")


def answer_of(form: Form) -> tuple[HeardId, Fit | None, str]:
    """Which telling is answered, and how; where all was heard, nothing was missed."""
    fit = next((each for each in Fit if each == form.get("fit")), None)
    return HeardId(_words(form, "of")), fit, "" if fit is Fit.YES else _words(form, "missed")


def _words(form: Form, name: str) -> str:
    found = form.get(name)
    return found if isinstance(found, str) else ""
