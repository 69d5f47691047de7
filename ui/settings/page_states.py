"""The states of the settings page that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.vault.values import Person

if TYPE_CHECKING:
    from ui.page import State


def _open(page: Any) -> None:
    page.reload()


def _refused_name(page: Any) -> None:
    form = page.people.forms[Person.FIRST]
    form.name.set_text("")
    form.label.set_text("")
    form.save_button.click()


def _own_list(page: Any) -> None:
    page.help_lines.edit()


def _own_list_refused(page: Any) -> None:
    dialog = page.help_lines.edit()
    dialog.lines.set_text("Mira from next door")
    dialog.go_on.click()


def _passphrase(page: Any) -> None:
    dialog = page.keys.change_passphrase()
    dialog.new.control.setText("seven kettles under the stairs")
    dialog.new.edited.emit("seven kettles under the stairs")
    dialog.go_on.click()


def _recovery(page: Any) -> None:
    page.keys.renew_recovery()


def _recovery_typed_back(page: Any) -> None:
    dialog = page.keys.renew_recovery()
    dialog.show_code("7QK2-M4XD-9TPA-C3WE-H8RN-J5VB-F2YG-K6ZS")
    dialog.typed.set_code("7QK2-M4XD-9TPB")
    dialog.check.click()


def _recovery_open(page: Any) -> None:
    dialog = page.keys.renew_recovery()
    dialog.show_code("7QK2-M4XD-9TPA-C3WE-H8RN-J5VB-F2YG-K6ZS")
    dialog.reject()
    page.reload()


def _join(page: Any) -> None:
    page.join.show()


STATES: "Mapping[str, State]" = {
    "together": _open,
    "refused-name": _refused_name,
    "own-list": _own_list,
    "own-list-refused": _own_list_refused,
}
STATES_ALONE: "Mapping[str, State]" = {
    "alone": _open,
    "join": _join,
    "passphrase": _passphrase,
    "recovery": _recovery,
    "recovery-typed-back": _recovery_typed_back,
    "recovery-open": _recovery_open,
}
