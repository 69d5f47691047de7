"""The states of small things to clear up that the gallery looks at; each writes what it needs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

WORDS = {
    "saw": "You put the phone face down when I came in.",
    "effect": "I went cold, and said nothing for an hour.",
    "asked": "I may have read it wrong. What did you mean?",
}
ANSWER = "It was the shop, about your present. I wanted it to stay one."


def _send(page: Any) -> Any:
    from app.conversations.clearing.actions import send_clearing
    from app.conversations.clearing.plain import clearing_of

    return send_clearing(page.desk.sitting, page.desk.sitting.here[0], clearing_of(WORDS))


def _show_list(page: Any) -> None:
    page.show_subject(("cleared", None))


def _show_filled_list(page: Any) -> None:
    _send(page)
    _show_list(page)


def _show_to_answer(page: Any) -> None:
    page.show_subject(("cleared", _send(page)))


def _show_looked_at(page: Any) -> None:
    _show_to_answer(page)
    page.view.meant.text.set_text(ANSWER)
    page.view.meant.outgoing.look()


def _answered(page: Any) -> Any:
    from app.conversations.clearing.actions import open_clearing, say_what_i_meant
    from app.vault.values import Person

    clearing = _send(page)
    say_what_i_meant(page.desk.sitting, Person.SECOND, clearing, ANSWER)
    open_clearing(page.desk.sitting, clearing)
    return clearing


def _show_sides(page: Any) -> None:
    page.show_subject(("cleared", _answered(page)))


def _show_talk(page: Any) -> None:
    from app.conversations.clearing.actions import add_word
    from app.conversations.clearing.values import Word
    from app.vault.values import Person

    clearing = _answered(page)
    add_word(page.desk.sitting, Person.FIRST, clearing, Word.CLEAR)
    add_word(page.desk.sitting, Person.SECOND, clearing, Word.TALK)
    page.show_subject(("cleared", clearing))


def _show_removed(page: Any) -> None:
    from app.conversations.clearing.actions import take_meant_away
    from app.vault.values import Person

    clearing = _answered(page)
    take_meant_away(page.desk.sitting, Person.SECOND, clearing)
    page.show_subject(("cleared", clearing))


def _show_form(page: Any) -> None:
    page.show_subject(("clear_up", None))


def _show_look(page: Any) -> None:
    page.show_subject(("clear_up", None))
    for name, said in WORDS.items():
        page.view.lines[name].set_text(said)
    page.view.outgoing.look()


def _show_refused(page: Any) -> None:
    page.show_subject(("clear_up", None))
    page.view.outgoing.look()


STATES: Mapping[str, "State"] = {
    "cleared-list": _show_filled_list,
    "cleared-to-answer": _show_to_answer,
    "cleared-answer-look": _show_looked_at,
    "cleared-sides": _show_sides,
    "cleared-talk": _show_talk,
    "cleared-removed": _show_removed,
}
STATES_ALONE: Mapping[str, "State"] = {
    "clear-up-form": _show_form,
    "clear-up-look": _show_look,
    "clear-up-refused": _show_refused,
    "cleared-open": _show_to_answer,
    "cleared-list-alone": _show_list,
}
