"""The states of the page on keys and copies that the gallery looks at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ui.tampering.states import FOUND_STATES
from ui.vault.copies_states import COPIES_STATES, COPIES_STATES_ALONE
from ui.vault.keys_states import KEYS_STATES, KEYS_STATES_ALONE

if TYPE_CHECKING:
    from ui.page import State


def _open(page: Any) -> None:
    page.reload()


def _passphrase(page: Any) -> None:
    dialog = page.overview.cards["keys"].change_passphrase()
    dialog.new.control.setText("seven kettles under the stairs")
    dialog.new.edited.emit("seven kettles under the stairs")
    dialog.go_on.click()


def _synced(page: Any) -> None:
    page.overview.cards["place"].warn("Syncthing")


def _recovery(page: Any) -> None:
    page.overview.cards["keys"].renew_recovery()


def _recovery_typed_back(page: Any) -> None:
    dialog = page.overview.cards["keys"].renew_recovery()
    dialog.show_code("7QK2-M4XD-9TPA-C3WE-H8RN-J5VB-F2YG-K6ZS")
    dialog.typed.set_code("7QK2-M4XD-9TP")
    dialog.check.click()


def _recovery_open(page: Any) -> None:
    from app.people.recovery import mark_recovery

    mark_recovery(page.desk.sitting, page.desk.sitting.alone, confirmed=False)
    page.reload()


def _pin(page: Any) -> None:
    dialog = page.overview.cards["pin"].choose_pin()
    dialog.pin.control.setText("1234")
    next(iter(dialog.passphrases.fields.values())).control.setText("seven kettles")
    dialog.go_on.click()


def _pin_held(page: Any) -> None:
    from app.vault.passphrase import FLOOR
    from app.vault.pin import WrappedKeys

    here = page.desk.sitting.here
    page.desk.vault.pin.hold(WrappedKeys(people=here, policy=FLOOR, salt=b"", wrapped=b"", bundles=""))
    page.reload()


def _hiding(page: Any) -> None:
    page.overview.cards["locking"].show_about()


def _quick_start(page: Any) -> None:
    page.show_subject(("quick_start", None))


def _quick_start_refused(page: Any) -> None:
    from app.vault.quick_values import QuickStartStaysOff, WhyOff

    _quick_start(page)
    page.view.refused.say(QuickStartStaysOff(WhyOff.LOCKED).sentence, "rose")
    page.view.pin.control.setText("271828")
    page.view.again.show_problem("These two differ. Please type the second one again.")


def _quick_start_on(page: Any) -> None:
    from app.vault.passphrase import FLOOR
    from app.vault.quick_start_file import QuickEntry, write_entries

    entry = QuickEntry(policy=FLOOR, salt=bytes(16), check="", bundles="", wrapped=b"")
    write_entries(page.desk.vault.folder, {page.desk.sitting.alone: entry})
    page.reload()


STATES: "Mapping[str, State]" = {
    "together": _open,
    "hiding": _hiding,
    **COPIES_STATES,
    **KEYS_STATES,
    "pin-together": _pin,
}
STATES_ALONE: "Mapping[str, State]" = {
    "pin": _pin,
    "pin-held": _pin_held,
    "quick-start": _quick_start,
    "quick-start-refused": _quick_start_refused,
    "quick-start-on": _quick_start_on,
    "alone": _open,
    "passphrase": _passphrase,
    "recovery": _recovery,
    "recovery-typed-back": _recovery_typed_back,
    "recovery-open": _recovery_open,
    "synced": _synced,
    **COPIES_STATES_ALONE,
    **KEYS_STATES_ALONE,
    **FOUND_STATES,
}
