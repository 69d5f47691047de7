"""The states of updates that the gallery looks at; each writes what it needs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.vault.values import Person
    from ui.page import State

WORDS = {
    "changed": "I told my manager that Thursdays are out, and the rota has changed.",
    "came_up": "An old number rang at ten. I did not pick up, and I wrote the time down.",
}
DECISION = {"what_1": "The conference in March", "asked_1": "You, before I answer", "by_1": "2026-12-04"}


def _send(page: Any, author: "Person") -> Any:
    from app.conversations.updates.actions import send_update
    from app.conversations.updates.plain import update_of

    return send_update(page.desk.sitting, author, update_of(WORDS | DECISION))


def _show_updates(page: Any) -> None:
    page.show_subject(("updates", None))


def _show_to_answer(page: Any) -> None:
    from app.vault.values import Person

    page.show_subject(("update", _send(page, Person.SECOND)))


def _show_answered(answer: str) -> "State":
    def reach(page: Any) -> None:
        from app.conversations.updates.actions import answer_update
        from app.conversations.updates.values import Answer
        from app.vault.values import Person

        update = _send(page, Person.SECOND)
        answer_update(page.desk.sitting, Person.FIRST, update, Answer(answer))
        page.show_subject(("update", update))

    return reach


def _show_removed(page: Any) -> None:
    from app.conversations.updates.actions import open_update, take_update_away
    from app.vault.values import Person

    update = _send(page, Person.SECOND)
    open_update(page.desk.sitting, update)
    take_update_away(page.desk.sitting, Person.SECOND, update)
    page.show_subject(("update", update))


def _show_own(page: Any) -> None:
    page.show_subject(("update", _send(page, page.desk.sitting.here[0])))
    page.view.away.unfold()


def _show_form(page: Any) -> None:
    page.show_subject(("update_new", None))
    _fill(page, WORDS)


def _show_whole_form(page: Any) -> None:
    page.show_subject(("update_new", None))
    _fill(page, WORDS | DECISION | {"decided": "The phone stays in the hall after nine."})
    page.view.parts.arrange()


def _show_look(page: Any) -> None:
    _show_whole_form(page)
    page.view.outgoing.look()


def _show_refused(page: Any) -> None:
    page.show_subject(("update_new", None))
    page.view.parts.fields["asked_1"].set_plain("You")
    page.view.outgoing.look()


def _show_slept_on(page: Any) -> None:
    from app.conversations.updates.values import UPDATE
    from app.exchange.sleeping import sleep_on

    sleep_on(page.desk.sitting, UPDATE, "update", "new-1", WORDS, WORDS["changed"])
    page.show_subject(("updates", None))


def _show_due(page: Any) -> None:
    from dataclasses import replace

    from app.conversations.updates.rhythm import rhythm_to_begin_with
    from app.promises.actions import add_promise

    add_promise(page.desk.sitting, page.desk.sitting.here[0], replace(rhythm_to_begin_with(), rule="FREQ=DAILY"))
    _show_own(page)


def _show_not_known(page: Any) -> None:
    page.show_subject(("not_known_yet", None))


def _fill(page: Any, words: Mapping[str, str]) -> None:
    for name, said in words.items():
        page.view.parts.fields[name].set_plain(said)


STATES: Mapping[str, "State"] = {
    "updates": _show_updates,
    "update-to-answer": _show_to_answer,
    "update-time": _show_answered("time"),
    "update-talk": _show_answered("talk"),
    "update-removed": _show_removed,
    "not-known-yet": _show_not_known,
}
STATES_ALONE: Mapping[str, "State"] = {
    "updates-alone": _show_updates,
    "updates-slept-on": _show_slept_on,
    "update-form": _show_form,
    "update-form-more": _show_whole_form,
    "update-look": _show_look,
    "update-refused": _show_refused,
    "update-own": _show_own,
    "update-due": _show_due,
}
