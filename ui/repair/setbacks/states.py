"""The states of putting something right that the gallery looks at; each writes what it needs."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.repair.setbacks.values import Setback, SetbackId
    from ui.page import State


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _clause_key(page: Any) -> str:
    """A boundary in force."""
    from app.repair.setbacks.about import choices
    from app.repair.setbacks.plain import key_of
    from app.repair.setbacks.values import ClauseAbout

    clause = choices(page.desk.sitting).clauses[0]
    return key_of(ClauseAbout(version=clause.version, number=clause.number))


def _said(page: Any) -> "Setback":
    from app.repair.setbacks.plain import about_of
    from app.repair.setbacks.values import Setback, Told

    return Setback(
        happened="I answered a message from the old number on Tuesday, and did not say so until today.",
        next_day="Sam sleeps at Noor's tonight. Breakfast at eight, at the kitchen table, for half an hour.",
        told=Told.TOLD,
        about=about_of(_clause_key(page)),
        before="A long day, and the phone on the table.",
        effect="I have not slept. I read each sound of the phone as a message.",
        ownership="I decided to answer. Nobody made me.",
        support=True,
        support_who="Noor",
        decide_nothing=7,
    )


def _written(page: Any, *, by_here: bool = True) -> "SetbackId":
    """Sent by the one who is here, or by the other in a sitting of their own."""
    from app.repair.setbacks.actions import write_setback

    sitting = page.desk.sitting
    return write_setback(sitting, sitting.here[-1 if by_here else 0], _said(page))


def _read(page: Any) -> None:
    page.show_subject(("setback", _written(page)))


def _both_accounts(page: Any) -> None:
    from datetime import timedelta

    from app.promises.values import NewPromise
    from app.repair.setbacks.actions import promise_repair, write_account
    from app.vault.values import Person

    sitting, setback = page.desk.sitting, _written(page)
    write_account(sitting, Person.FIRST, setback, "I heard it from you, at the door. I had hoped for a message before.")
    day = sitting.clock.today() + timedelta(days=1)
    promise_repair(
        sitting, Person.SECOND, setback, NewPromise(text="I write to the number once, with you.", starts=day)
    )
    page.show_subject(("setback", setback))


def _third_time(page: Any) -> None:
    for _time in range(2):
        _written(page)
    _read(page)


def _write_from_clause(page: Any) -> None:
    page.show_subject(("write", _clause_key(page)))


def _refused(page: Any) -> None:
    page.show_subject(("write", None))
    page.view.outgoing.look_first.click()


def _unfolded(page: Any) -> None:
    page.show_subject(("write", None))
    page.view.parts.more.unfold()


def _preview(page: Any) -> None:
    page.show_subject(("write", _clause_key(page)))
    page.view.parts.fields["happened"].set_plain("I answered a message from the old number on Tuesday.")
    page.view.parts.fields["next_day"].set_plain("Breakfast at eight, at the kitchen table.")
    page.view.outgoing.look()


def _slept(page: Any) -> None:
    _preview(page)
    page.view.outgoing.before.sleep.click()


def _closed(page: Any) -> None:
    from app.repair.setbacks.values import LastStep

    _read(page)
    page.view.last.answers[LastStep.LATER].click()


def _account(page: Any) -> None:
    page.show_subject(("account", _written(page)))


def _look(page: Any) -> None:
    page.show_subject(("look", f"{_written(page)}:3"))


def _removed(page: Any) -> None:
    from app.repair.setbacks.actions import take_away

    setback = _written(page)
    take_away(page.desk.sitting, page.desk.sitting.here[-1], setback)
    page.show_subject(("setback", setback))


def _long(page: Any) -> None:
    page.show_subject(("write", None))
    page.view.parts.fields["happened"].set_plain("word " * 10_000)
    page.view.outgoing.look_first.click()


STATES: Mapping[str, "State"] = {
    "empty": _show,
    "list": _show,
    "write-together": partial(_show, subject=("write", None)),
    "setback-both": _both_accounts,
    "setback-third-time": _third_time,
    "setback-removed": _removed,
}
STATES_ALONE: Mapping[str, "State"] = {
    "list-alone": _show,
    "write": partial(_show, subject=("write", None)),
    "write-more": _unfolded,
    "write-from-clause": _write_from_clause,
    "write-refused": _refused,
    "write-too-long": _long,
    "write-preview": _preview,
    "slept": _slept,
    "setback-sent": _read,
    "account": _account,
    "look": _look,
    "closed": _closed,
}
