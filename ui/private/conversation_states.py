"""The states of a shown note on the conversations page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

_NOTE = "What I would like to say on Sunday, but not yet."


def _show_own(page: Any) -> None:
    """A note of the one who is here alone, which the other has not opened."""
    from app.private.actions import write_note
    from app.private.sharing import show_note

    note = write_note(page.desk.sitting, _NOTE)
    show_note(page.desk.sitting, note, {"text": _NOTE})
    page.show_subject(("shown_note", note))


def _read_together(page: Any) -> None:
    from app.private.sharing import put_copy_in
    from app.private.values import NoteId
    from app.vault.values import Person

    with page.desk.sitting.shared.transaction(Person.FIRST) as session:
        note = NoteId(session.fresh_id())
        put_copy_in(session, note, _NOTE)
    page.show_subject(("shown_note", note))


def _remove(page: Any) -> None:
    _read_together(page)
    page.view.take_away.button.click()


STATES: Mapping[str, "State"] = {"shown-note": _read_together, "shown-note-removed": _remove}
STATES_ALONE: Mapping[str, "State"] = {"shown-note-sent": _show_own}
