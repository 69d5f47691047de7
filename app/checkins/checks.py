"""What is looked at before something is handed in: every field at once, each with its sentence."""

from collections.abc import Iterable, Mapping

from app.checkins.values import LONGEST_LINE, LONGEST_NOTE, Answer, HowNeeded, NewSummary, TalkLine
from app.exchange.lengths import refuse, too_long
from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person


def check_summary(new: NewSummary) -> None:
    """Fields are "line" and the ids of the questions. Raises HowNeeded, FormRefused."""
    if new.how is None:
        raise HowNeeded
    check_lengths({"line": new.line} | {answer.question: answer.text for answer in new.answers}, LONGEST_LINE)


def check_answers(answers: Iterable[Answer]) -> None:
    """Fields are the ids of the questions. Raises FormRefused."""
    check_lengths({answer.question: answer.text for answer in answers}, LONGEST_NOTE)


def check_talk_lines(lines: Iterable[TalkLine]) -> None:
    """Fields are named by `talk_field`. Raises FormRefused."""
    check_lengths({talk_field(line.person, line.question): line.text for line in lines}, LONGEST_NOTE)


def check_question(text: str) -> None:
    """The field is "text". Raises FormRefused."""
    if not text.strip():
        raise FormRefused((FieldProblem("text", _("Please write the question first.")),))
    check_lengths({"text": text}, LONGEST_LINE)


def check_added(text: str) -> None:
    """The field is "added". Raises FormRefused."""
    if not text.strip():
        raise FormRefused((FieldProblem("added", _("Please write the line first.")),))
    check_lengths({"added": text}, LONGEST_LINE)


def talk_field(person: Person, question: str) -> str:
    """The name of one person's field on one point of a conversation."""
    return f"{person}.{question}"


def check_lengths(texts: Mapping[str, str], most: int) -> None:
    """Raises FormRefused for all that are too long."""
    refuse(each for field, text in texts.items() for each in too_long(field, text, most))
