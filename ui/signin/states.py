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
    assert view.passphrases is not None
    for field in view.passphrases.fields.values():
        field.control.insert("seven kettles")
    view.passphrases.show_refused({Person.SECOND: WrongPassphrase("S.")})


def _wait(view: "SignIn") -> None:
    assert view.passphrases is not None
    view.passphrases.show_refused({Person.FIRST: WaitBeforeTrying(8)})
    view.open_button.setEnabled(False)


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


def _back_at(view: "SignIn") -> None:
    pause = view.door.pause
    pause.begin(None, of_both=True)
    pause.step_away(pause.clock.now() + timedelta(minutes=20))


def _breathe(view: "SignIn") -> None:
    view.window().pause.begin()  # type: ignore[attr-defined]  # the window is the program's own


def _away(view: "SignIn") -> None:
    _back_at(view)
    _breathe(view)


STATES: Mapping[str, State] = {
    "one": lambda _view: None,
    "both": _both,
    "wrong": _wrong,
    "wait": _wait,
    "pin": _pin,
    "pin-wrong": _pin_wrong,
    "pin-gone": _pin_gone,
    "damaged": lambda view: view.show_closed(Damaged("keyslots.json")),
    "newer": lambda view: view.show_closed(NewerVault()),
    "back-at": _back_at,
    "pause-breathe": _breathe,
    "pause-back": _away,
    "recovery-1-code": _recovery,
    "recovery-2-slip": _recovery_slip,
    "recovery-3-passphrase": _recovery_passphrase,
}
