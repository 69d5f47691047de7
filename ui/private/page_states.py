"""The states of the private page that the gallery looks at; each writes what it needs into its own vault."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

_NOTE = "What I would like to say on Sunday, but not yet."
_LIST = ("Walk before work", "Call Rosa", "One evening off")


def _show(page: Any, subject: object = None) -> None:
    page.show_subject(subject)


def _note(page: Any) -> Any:
    from app.private.actions import write_note

    return write_note(page.desk.sitting, _NOTE)


def _fill_list(page: Any) -> None:
    from app.private.self_care import add_care, did_one

    for text in _LIST:
        care = add_care(page.desk.sitting, text)
    did_one(page.desk.sitting, care)


def _write(page: Any) -> None:
    _fill_list(page)
    page.show_subject(None)
    page.view.note.text.field.control.insertPlainText(_NOTE)
    page.view.settle()


def _write_too_much(page: Any) -> None:
    page.show_subject(("note", None))
    page.view.note.text.field.control.insertPlainText("A long evening. " * 1_400)
    page.view.settle()


def _did_one(page: Any) -> None:
    _fill_list(page)
    page.show_subject(None)
    page.view.care.did.click()


def _delete(page: Any) -> None:
    page.show_subject(("note", _note(page)))
    page.view.note.delete.click()


def _preview(page: Any) -> None:
    page.show_subject(("show_note", _note(page)))


def _write_copy(page: Any) -> None:
    _preview(page)
    page.view.outgoing.write_on()


def _sleep(page: Any) -> None:
    _preview(page)
    page.view.outgoing.before.sleep.click()


def _shown(page: Any) -> None:
    from app.private.sharing import show_note

    note = _note(page)
    show_note(page.desk.sitting, note, {"text": _NOTE})
    page.show_subject(("note", note))


def _list(page: Any) -> None:
    _fill_list(page)
    page.show_subject(("self_care", None))


def _session(page: Any) -> None:
    from app.private.actions import write_note

    for text in (_NOTE, "Why do I go silent when it gets loud?"):
        write_note(page.desk.sitting, text, for_session=True)
    page.show_subject(("session", None))


def _not_free(page: Any) -> None:
    from app.agreements.list_reads import agreements_page
    from app.agreements.signing import answer_freely
    from app.agreements.signing_values import FreeToSayNo
    from app.refused import Refused

    sitting = page.desk.sitting
    listed = agreements_page(sitting)
    for row, answer in zip((*listed.open, *listed.holding), (FreeToSayNo.NO, FreeToSayNo.NOT_SURE), strict=False):
        try:
            answer_freely(sitting, sitting.alone, row.version, answer)
        except Refused:
            continue
    page.show_subject(("not_free", None))


STATES_ALONE: Mapping[str, "State"] = {
    "empty": _show,
    "list": _show,
    "written": _write,
    "did-one": _did_one,
    "notes": partial(_show, subject=("notes", None)),
    "note-too-long": _write_too_much,
    "note-shown": _shown,
    "deleted": _delete,
    "show-preview": _preview,
    "show-write": _write_copy,
    "show-slept-on": _sleep,
    "self-care": _list,
    "ideas": partial(_show, subject=("ideas", None)),
    "answers": partial(_show, subject=("answers", None)),
    "session": _session,
    "not-free": _not_free,
    "not-free-none": partial(_show, subject=("not_free", None)),
}
