"""What a question, an answer and a word for now can hold: every field that needs another look is named at once."""

from datetime import date

from app.conversations.questions.values import LONGEST_ANSWER, LONGEST_NOT_YET, LONGEST_QUESTION, NewQuestion
from app.exchange.lengths import check_lengths, length_problems, refuse
from app.i18n import _
from app.refused import FieldProblem


def check_question(new: NewQuestion) -> None:
    """Raises FormRefused (`text`)."""
    check_lengths({"text": new.text}, {"text": LONGEST_QUESTION}, needed="text")


def check_answer(text: str) -> None:
    """Raises FormRefused (`answer`)."""
    check_lengths({"answer": text}, {"answer": LONGEST_ANSWER}, needed="answer")


def check_not_yet(by_day: date, line: str, today: date) -> None:
    """The line may be empty. Raises FormRefused (`by_day`, `line`)."""
    problems = list(length_problems({"line": line}, {"line": LONGEST_NOT_YET}))
    if by_day < today:
        problems.append(FieldProblem("by_day", _("This day has passed. Please name one to come.")))
    refuse(problems)
