"""The states of the views of open questions that the gallery looks at."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _write(page: Any) -> None:
    page.show_subject(("ask", None))
    parts = page.view.parts
    parts.text.set_text("Which places in our town do I want to walk around?")
    parts.kind.buttons[2].click()
    parts.more.unfold()


def _look_first(page: Any) -> None:
    _write(page)
    page.view.outgoing.look()


def _ask_nothing(page: Any) -> None:
    page.show_subject(("ask", None))
    page.view.outgoing.look()


def _ask_too_much(page: Any) -> None:
    page.show_subject(("ask", None))
    page.view.parts.text.set_text("A long question. " * 300)
    page.view.outgoing.look()


def _sleep_on_one(page: Any) -> None:
    _look_first(page)
    page.view.outgoing.before.sleep.click()


def _own_sent(page: Any) -> None:
    """Asked by the one who is here, and not opened."""
    page.show_subject(("question", _ask(page, page.desk.sitting.alone)))


def _ask(page: Any, asker: Any) -> Any:
    from app.conversations.questions.actions import ask
    from app.conversations.questions.values import NewQuestion, QuestionKind

    text = "Which places in our town do I want to walk around?"
    return ask(page.desk.sitting, asker, NewQuestion(text=text, kind=QuestionKind.PICTURE))


def _sent(page: Any) -> Any:
    from app.vault.values import Person

    question = _ask(page, Person.FIRST)
    page.show_subject(("question", question))
    return question


def _open(page: Any) -> Any:
    from app.conversations.questions.actions import open_question

    question = _sent(page)
    open_question(page.desk.sitting, question)
    return question


def _not_yet(page: Any) -> None:
    from datetime import timedelta

    from app.conversations.questions.actions import say_not_yet
    from app.vault.values import Person

    question = _open(page)
    sitting = page.desk.sitting
    day = sitting.clock.today() + timedelta(days=4)
    say_not_yet(sitting, Person.SECOND, question, day, "I want to be sure before I say it.")


def _writing(page: Any, *, step: int, look: bool = False) -> None:
    from ui.conversations.questions.acts import Step

    _open(page)
    made = list(Step)[step]
    page.view.doing.do(made, page.view.back)
    if look:
        page.view.writing.answer.answer.set_text("Two: the café at the station, and the car park by the lake.")
        page.view.writing.forms[made].look()


def _answered(page: Any) -> Any:
    from app.conversations.questions.actions import answer
    from app.vault.values import Person

    question = _open(page)
    words = "Two: the café at the station, and the car park by the lake. I can mark them on a map."
    return question, answer(page.desk.sitting, Person.SECOND, question, words)


def _read(page: Any) -> Any:
    from app.conversations.questions.actions import open_answer

    question, answer = _answered(page)
    open_answer(page.desk.sitting, answer)
    return question


def _asked_on(page: Any) -> None:
    from app.conversations.questions.actions import follow_up
    from app.conversations.questions.values import NewQuestion
    from app.vault.values import Person

    question = _read(page)
    follow_up(page.desk.sitting, Person.FIRST, question, NewQuestion(text="Can we walk past one of them together?"))


def _ended(page: Any, *, end: str) -> None:
    from app.conversations.questions import actions
    from app.vault.values import Person

    question = _read(page)
    acts: Mapping[str, Callable[..., None]] = {"close": actions.close, "remove": actions.take_question_away}
    acts[end](page.desk.sitting, Person.FIRST, question)


STATES: Mapping[str, "State"] = {
    "asked": partial(_show, subject=("asked", None)),
    "question-sent": _sent,
    "question-open": _open,
    "question-not-yet": _not_yet,
    "question-answering": partial(_writing, step=1, look=True),
    "question-waiting": partial(_writing, step=2),
    "question-answered": _answered,
    "question-read": _read,
    "question-asked-on": _asked_on,
    "question-closed": partial(_ended, end="close"),
    "question-removed": partial(_ended, end="remove"),
}
STATES_ALONE: Mapping[str, "State"] = {
    "asked-alone": partial(_show, subject=("asked", None)),
    "asked-slept": _sleep_on_one,
    "ask": _write,
    "ask-preview": _look_first,
    "ask-refused": _ask_nothing,
    "ask-too-long": _ask_too_much,
    "question-own": _own_sent,
    "question-gone": partial(_show, subject=("question", "none")),
}
