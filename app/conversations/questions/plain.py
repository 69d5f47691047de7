"""Questions and answers as their forms keep them: plain values by field name, and back."""

from datetime import date

from app.conversations.questions.checks import check_answer, check_not_yet, check_question
from app.conversations.questions.values import NewQuestion, QuestionKind
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def question_of(form: Form) -> NewQuestion:
    """What the form of a question holds, ready to be sent. Raises FormRefused (`text`, `answer_by`)."""
    kind = next((kind for kind in QuestionKind if kind == form.get("kind")), None)
    new = NewQuestion(text=_text(form, "text"), kind=kind, answer_by=_day(form, "answer_by"))
    check_question(new)
    return new


def answer_of(form: Form) -> str:
    """Raises FormRefused (`answer`)."""
    check_answer(_text(form, "answer"))
    return _text(form, "answer")


def not_yet_of(form: Form, today: date) -> tuple[date, str]:
    """The day and the line, which may be empty. Raises FormRefused (`by_day`, `line`)."""
    day, line = _day(form, "by_day"), _text(form, "line")
    if day is None:
        raise FormRefused((FieldProblem("by_day", _("Please name a day. It can be moved later.")),))
    check_not_yet(day, line, today)
    return day, line


def _text(form: Form, field: str) -> str:
    words = form.get(field)
    return words.strip() if isinstance(words, str) else ""


def _day(form: Form, field: str) -> date | None:
    words = form.get(field)
    if not isinstance(words, str) or not words.strip():
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        sentence = _("This can't be read as a day. You could leave it empty.")
        raise FormRefused((FieldProblem(field, sentence),)) from None
