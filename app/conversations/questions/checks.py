"""What a question, an answer and a word for now can hold: every field that needs another look is named at once."""

from datetime import date

from app.conversations.questions.values import LONGEST_ANSWER, LONGEST_NOT_YET, LONGEST_QUESTION, NewQuestion
from app.i18n import _
from app.refused import FieldProblem, FormRefused


def check_question(new: NewQuestion) -> None:
    """Raises FormRefused (`text`)."""
    _refuse(_words("text", new.text, LONGEST_QUESTION))


def check_answer(text: str) -> None:
    """Raises FormRefused (`answer`)."""
    _refuse(_words("answer", text, LONGEST_ANSWER))


def check_not_yet(by_day: date, line: str, today: date) -> None:
    """The line may be empty. Raises FormRefused (`by_day`, `line`)."""
    problems = _fits("line", line, LONGEST_NOT_YET)
    if by_day < today:
        problems.append(FieldProblem("by_day", _("This day has passed. Please name one to come.")))
    _refuse(problems)


def _words(field: str, text: str, most: int) -> list[FieldProblem]:
    return _fits(field, text, most) if text.strip() else [FieldProblem(field, _("A few words are enough."))]


def _fits(field: str, text: str, most: int) -> list[FieldProblem]:
    if len(text.strip()) <= most:
        return []
    sentence = _("This is longer than fits here. Please use at most {most} characters; all of it is kept.")
    return [FieldProblem(field, sentence.format(most=most))]


def _refuse(problems: list[FieldProblem]) -> None:
    if problems:
        raise FormRefused(tuple(problems))
