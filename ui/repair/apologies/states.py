"""The states of apologies that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.repair.apologies.values import Apology, ApologyId
    from app.vault.values import Person
    from ui.page import State

DID = "On Friday I told you that I was at work until eight. I was with people I had said I would not meet."
EFFECT = "As you told me: you sat in the car, and for an hour you did not know which of my words to believe."
REPAIR = "On Sunday after breakfast I show you the calendar of next week, with names."


def _words(page: Any, *, whole: bool) -> "Apology":
    from datetime import timedelta

    from app.repair.apologies.values import Apology

    today = page.desk.sitting.clock.today()
    smallest = Apology(did=DID, effect=EFFECT, repair=REPAIR, by_day=today + timedelta(days=5))
    if not whole:
        return smallest
    from dataclasses import replace

    return replace(
        smallest,
        known_by="The calendar hangs at the fridge, and you can ask about each name.",
        choice="I could have called at five and said where I was.",
        regret="I regret the lie, and the hour in the car.",
        explanation="I was afraid of your face when I say that name. That fear is mine to carry.",
        changed="I wrote to them on Saturday that I don't come any more.",
        asks_forgiveness=True,
    )


def _sent(page: Any, by: "Person", *, whole: bool = True) -> "ApologyId":
    from app.repair.apologies.actions import apologise

    return apologise(page.desk.sitting, by, _words(page, whole=whole))


def _show(view: str) -> "State":
    def reach(page: Any) -> None:
        page.show_subject((view, None))

    return reach


def _list(page: Any) -> None:
    from app.vault.values import Person

    _opened(page)
    for person in Person:
        _sent(page, person)
    page.show_subject(("apologies", None))


def _list_alone(page: Any) -> None:
    from app.exchange.sleeping import sleep_on
    from app.repair.apologies.plain import form_of, words_of
    from app.repair.apologies.reads import PLACE
    from app.repair.apologies.values import APOLOGY
    from app.vault.drafts import save_draft

    sitting = page.desk.sitting
    form = form_of(_words(page, whole=False))
    sleep_on(sitting, APOLOGY, PLACE, "slept", form, words_of(form))
    save_draft(sitting.own, PLACE, "begun", {"did": "I raised my voice at the table."})
    _sent(page, sitting.alone)
    page.show_subject(("apologies", None))


def _write_all(page: Any, *, preview: bool = False) -> None:
    from app.repair.apologies.plain import form_of
    from app.repair.apologies.reads import PLACE
    from app.vault.drafts import save_draft

    save_draft(page.desk.sitting.own, PLACE, "shown", form_of(_words(page, whole=True)))
    page.show_subject(("apology_write", "shown"))
    if preview:
        page.view.outgoing.look()


def _hinted(page: Any) -> None:
    page.show_subject(("apology_write", None))
    did = page.view.parts.fields["did"]
    did.set_text("I'm sorry if you were hurt. It was only a message, and you made me nervous.")


def _refused(page: Any) -> None:
    page.show_subject(("apology_write", None))
    page.view.outgoing.look_first.click()


def _closed(page: Any) -> None:
    from app.vault.values import Person

    page.show_subject(("apology", _sent(page, Person.SECOND)))


def _opened(page: Any) -> "ApologyId":
    from app.repair.apologies.actions import open_apology
    from app.vault.values import Person

    identity = _sent(page, Person.SECOND)
    open_apology(page.desk.sitting, identity)
    page.show_subject(("apology", identity))
    return identity


def _open(page: Any) -> None:
    _opened(page)
    page.view.answer.reply.buttons[1].click()


def _answered(page: Any) -> None:
    from app.repair.apologies.actions import answer_apology
    from app.repair.apologies.values import NewAnswer, Reply
    from app.vault.values import Person

    identity = _opened(page)
    missing = "How long it had gone on. I'd like to hear that with our therapist."
    answer_apology(page.desk.sitting, Person.FIRST, identity, NewAnswer(reply=Reply.PARTLY, missing=missing))
    page.show_subject(("apology", identity))


def _removed(page: Any) -> None:
    from app.repair.apologies.actions import take_apology_away
    from app.vault.values import Person

    identity = _opened(page)
    take_apology_away(page.desk.sitting, Person.SECOND, identity)
    page.show_subject(("apology", identity))


def _own(page: Any) -> None:
    page.show_subject(("apology", _sent(page, page.desk.sitting.alone)))


def _aloud(page: Any) -> None:
    _own(page)
    page.view.read_it_aloud()


STATES: Mapping[str, "State"] = {
    "apologies-list": _list,
    "apology-closed": _closed,
    "apology-open": _open,
    "apology-answered": _answered,
    "apology-removed": _removed,
}
STATES_ALONE: Mapping[str, "State"] = {
    "apologies-none": _show("apologies"),
    "apologies-alone": _list_alone,
    "apology-write": _write_all,
    "apology-preview": partial(_write_all, preview=True),
    "apology-hints": _hinted,
    "apology-refused": _refused,
    "apology-own": _own,
    "apology-aloud": _aloud,
}
