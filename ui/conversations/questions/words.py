"""What is said of open questions: what they ask for, how far they have come, and their words under labels."""

from dataclasses import dataclass
from datetime import date

from app.clock import Clock
from app.conversations.questions.names import question_from
from app.conversations.questions.values import (
    AskedQuestion,
    ForNow,
    Meanwhile,
    NewQuestion,
    QuestionKind,
    QuestionRow,
    QuestionState,
)
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import near_day
from ui.widgets.brief import in_brief

Lines = tuple[tuple[str, str], ...]
LONGEST_TITLE = 140
"""Characters of a question in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Who looks, and when."""

    couple: Couple
    alone: Person | None
    clock: Clock

    def name(self, person: Person) -> str:
        return self.couple.name(person)


def kind_choices() -> tuple[tuple[QuestionKind, str], ...]:
    return (
        (QuestionKind.FACT, _("a fact")),
        (QuestionKind.WHY, _("why")),
        (QuestionKind.PICTURE, _("a picture I may not want")),
    )


def kind_in_words(kind: QuestionKind | None) -> str:
    """For the one who is asked, before it is opened; empty where nothing was chosen."""
    if kind is None:
        return ""
    return {
        QuestionKind.FACT: _("It asks for a fact."),
        QuestionKind.WHY: _("It asks why."),
        QuestionKind.PICTURE: _("It asks for details that can stay as a picture."),
    }[kind]


def question_lines(what: NewQuestion, today: date) -> Lines:
    """As the one asked reads it, and as it looks before it is sent."""
    lines = [(_("The question"), what.text)]
    if what.kind is not None:
        lines.append((_("What it asks for"), _asked_for(what.kind)))
    if what.answer_by is not None and what.answer_by >= today:
        lines.append((_("An answer would help by"), near_day(what.answer_by, today)))
    return tuple(lines)


def _asked_for(kind: QuestionKind) -> str:
    """As either can read it, whoever asks."""
    return {
        QuestionKind.FACT: _("a fact"),
        QuestionKind.WHY: _("why"),
        QuestionKind.PICTURE: _("details that can stay as a picture"),
    }[kind]


def answer_lines(text: str) -> Lines:
    return ((_("The answer"), text),)


def meanwhile_lines(said: Meanwhile, today: date) -> Lines:
    """As the one who asked reads it; a day that has passed is not held against anybody."""
    if said.word is ForNow.FOR_SESSION:
        return ((_("For now"), _("For the session with your therapist.")),)
    return not_yet_lines(said.by_day, said.line, today)


def not_yet_lines(by_day: date | None, line: str, today: date) -> Lines:
    words = _("Not yet.")
    if by_day is not None and by_day >= today:
        words = _("Not yet. By {day}.").format(day=near_day(by_day, today))
    return ((_("For now"), "\n".join(filter(None, (words, line)))),)


def unread_in_words() -> str:
    return _("It opens with a press, and it can wait.")


def asked_when(question: AskedQuestion, around: Around) -> str:
    """Such as "Alex asked this on Monday"."""
    clock = around.clock
    day, today = clock.local(question.sent.at).date(), clock.today()
    if day == today:
        return _("{name} asked this today").format(name=around.name(question.asker))
    return _("{name} asked this on {day}").format(name=around.name(question.asker), day=near_day(day, today))


def standing_in_words(question: AskedQuestion, around: Around) -> str:
    """How far it has come; nothing in it hurries anybody, or tells the one who wrote that it was read."""
    asker, asked = around.name(question.asker), around.name(question.asked)
    open_for_both = _("It is open for both of you. Nobody has to ask again.")
    unopened = _("{name} can open it, or leave it for another day.").format(name=asked)
    answered = _("{name} has answered.").format(name=asked)
    return {
        QuestionState.SENT: open_for_both if around.alone is question.asker else unopened,
        QuestionState.OPEN: open_for_both,
        QuestionState.NOT_YET: _("It stays open for both of you."),
        QuestionState.FOR_SESSION: _("It stays open until it is answered, or {name} closes it.").format(name=asker),
        QuestionState.ANSWERED: answered,
        QuestionState.READ: answered,
        QuestionState.CLOSED: _("{name} closed this: it is enough.").format(name=asker),
        QuestionState.REMOVED: "",
    }[question.state]


def row_title(row: QuestionRow, around: Around) -> str:
    """Its words where they may stand, else whom it is from."""
    if row.title:
        return in_brief(row.title, LONGEST_TITLE)
    if row.state is QuestionState.REMOVED:
        return _("{name} removed the words of this question").format(name=around.name(row.asker))
    return question_from(around.name(row.asker))


def row_below(row: QuestionRow, around: Around) -> str:
    """Who asked and when; what it asks for while it is not opened; by when."""
    clock = around.clock
    day, today = clock.local(row.since).date(), clock.today()
    said = _("{name}, {day}").format(name=around.name(row.asker), day=near_day(day, today))
    parts = [f"{said}."]
    if row.follows:
        parts.append(_("It follows another question."))
    if not row.title and row.state is QuestionState.SENT:
        parts.append(kind_in_words(row.kind))
    if row.by_day is not None and row.by_day >= today and row.state in _BY_COUNTS:
        parts.append(_("By {day}.").format(day=near_day(row.by_day, today)))
    return " ".join(filter(None, parts))


_BY_COUNTS = {QuestionState.SENT, QuestionState.OPEN, QuestionState.NOT_YET}


def state_chip(row: QuestionRow, alone: Person | None) -> str:
    """For the one who asked it is open from the start."""
    return {
        QuestionState.SENT: _("open") if row.asker is alone else _("not opened"),
        QuestionState.OPEN: _("open"),
        QuestionState.NOT_YET: _("not yet"),
        QuestionState.FOR_SESSION: _("for the session"),
        QuestionState.ANSWERED: _("answered"),
        QuestionState.READ: _("answered"),
        QuestionState.CLOSED: _("closed"),
        QuestionState.REMOVED: _("removed"),
    }[row.state]
