"""The sign-in views as the gallery draws them."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from app.vault.values import Damaged, NewerVault, Person, PinGone, WaitBeforeTrying, WrongPassphrase, WrongPin

if TYPE_CHECKING:
    from ui.signin.page import SignIn

State = Callable[["SignIn"], None]


def _both(view: "SignIn") -> None:
    assert view.who is not None
    view.who.choose(tuple(Person))
    view.who.focus_chosen()


def _wrong(view: "SignIn") -> None:
    _both(view)
    assert view.typed is not None
    for field in view.typed.passphrases.fields.values():
        field.control.insert("seven kettles")
    view.typed.passphrases.show_refused({Person.SECOND: WrongPassphrase("S.")}, view.typed.open_button)


def _wait(view: "SignIn") -> None:
    assert view.typed is not None
    view.typed.passphrases.show_refused({Person.FIRST: WaitBeforeTrying(600)}, view.typed.open_button)


def _recovery(view: "SignIn") -> None:
    from ui.signin.recovery import Recovery

    view.door.show(Recovery(view.door, Person.FIRST))


def _recovery_slip(view: "SignIn") -> None:
    from ui.signin.recovery import AskCode, Recovery

    recovery = Recovery(view.door, Person.FIRST)
    view.door.show(recovery)
    assert isinstance(recovery.step, AskCode)
    recovery.step.code.set_code("7H2K-9QXR-M4TD-0WBE-5ZCN-J8VA-3FGP-6Y")
    assert recovery.step.primary is not None
    recovery.step.primary.click()


def _recovery_passphrase(view: "SignIn") -> None:
    from ui.signin.recovery import Recovery

    recovery = Recovery(view.door, Person.FIRST)
    view.door.show(recovery)
    recovery.ask_passphrase("")


def _pin(view: "SignIn", people: tuple[Person, ...] = (Person.FIRST,)) -> None:
    from app.vault.passphrase import FLOOR
    from app.vault.pin import WrappedKeys

    view.door.vault().pin.hold(WrappedKeys(people=people, policy=FLOOR, salt=b"", wrapped=b"", bundles=""))
    view.look_again()


def _pin_wrong(view: "SignIn") -> None:
    from ui.signin.pin_form import PinForm

    _pin(view, tuple(Person))
    form = view.findChildren(PinForm)[-1]
    form.field.control.insert("271828")
    form.field.show_problem(WrongPin(2).sentence)


def _pin_gone(view: "SignIn") -> None:
    view.door.refusals.show(PinGone(tries=3), view)


def _quick(view: "SignIn") -> None:
    from app.vault.passphrase import FLOOR
    from app.vault.quick_start_file import QuickEntry, write_entries

    entry = QuickEntry(policy=FLOOR, salt=bytes(16), check="", bundles="", wrapped=b"")
    write_entries(view.door.vault().folder, {Person.FIRST: entry})
    view.look_again()


def _quick_off(view: "SignIn") -> None:
    from app.vault.quick_values import QuickStartOff, WhyOff

    view.door.refusals.show(QuickStartOff(WhyOff.MISSING), view)


def _back_at(view: "SignIn") -> None:
    pause = view.door.pause
    pause.begin(None, of_both=True)
    pause.step_away(pause.clock.now() + timedelta(minutes=20))


def _breathe(view: "SignIn") -> None:
    view.window().pause.begin()  # type: ignore[attr-defined]  # the window is the program's own


def _away(view: "SignIn") -> None:
    _back_at(view)
    _breathe(view)


def _spoilt(view: "SignIn") -> None:
    """After the right passphrase."""
    view.refuse(Damaged("shared.db"))


def _put_back(view: "SignIn") -> None:
    view.way_out.put_back.click()


def _put_back_open(view: "SignIn") -> None:
    from app.vault.backups.values import Backup
    from ui.signin.copies import FoundCopy
    from ui.signin.put_back import PutBack

    vault, course = view.door.vault(), PutBack(view.door)
    copy = Backup(path=vault.folder.backups, made_at=vault.clock.now(), size=0, vault_id="")
    view.door.show(course)
    course.ask_passphrase(FoundCopy(copy=copy, labels={Person.FIRST: "A.", Person.SECOND: "S."}))


def _salvage(view: "SignIn") -> None:
    view.way_out.salvage.click()


def _salvaged(view: "SignIn") -> None:
    from app.vault.backups.values import Salvaged, SalvagedTable
    from ui.signin.salvaging import Salvaging, WhatWasSaved

    course = Salvaging(view.door)
    view.door.show(course)
    tables = (SalvagedTable(file="shared.db", table="promise", saved=412, lost=3),)
    salvaged = Salvaged(tables=tables, beyond=("second.db",))
    course.show_step(WhatWasSaved(salvaged, view.door.show_first))


def _came_back(view: "SignIn") -> None:
    from ui.signin.putting_back import put_back_in_words

    aside = view.door.vault().folder.path / "before-restore-20261126-180500"
    aside.mkdir()
    view.notice.say(put_back_in_words("24 November 2026, 19:44", aside), "calm")


STATES: Mapping[str, State] = {
    "one": lambda _view: None,
    "both": _both,
    "wrong": _wrong,
    "wait": _wait,
    "pin": _pin,
    "pin-wrong": _pin_wrong,
    "pin-gone": _pin_gone,
    "quick-start": _quick,
    "quick-start-off": _quick_off,
    "damaged": lambda view: view.show_closed(Damaged("keyslots.json")),
    "damaged-after-passphrase": _spoilt,
    "put-back-1-choose": _put_back,
    "put-back-2-open": _put_back_open,
    "put-back-3-done": _came_back,
    "salvage-1-whose": _salvage,
    "salvage-2-done": _salvaged,
    "newer": lambda view: view.show_closed(NewerVault()),
    "back-at": _back_at,
    "pause-breathe": _breathe,
    "pause-back": _away,
    "recovery-1-code": _recovery,
    "recovery-2-slip": _recovery_slip,
    "recovery-3-passphrase": _recovery_passphrase,
}
