"""Every step of set-up as the gallery draws it, over names and a code that were made up for it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.i18n import _
from app.people.values import Role
from ui.setup.code_back import CodeBack
from ui.setup.names import Described, Named
from ui.setup.passphrase import NewPassphrase
from ui.setup.recovery_sheet import RecoverySheet

if TYPE_CHECKING:
    from ui.setup.page import SetUp

ALEX = Described(name="Alex", label="A.", role=Role.HURT)
SAM = Described(name="Sam", label="S.", role=Role.BROKE_TRUST)
CODE = "7H2K-9QXR-M4TD-0WBE-5ZCN-J8VA-3FGP-6YS1"

State = Callable[["SetUp"], None]


def _nothing(*_values: object) -> None:
    """The steps of the gallery lead nowhere."""


def _refused(view: "SetUp") -> None:
    view.named = Named(first=ALEX, second=Described(name="alex"))
    view.show_names()
    assert view.step is not None
    assert view.step.primary is not None
    view.step.primary.click()


def _named(view: "SetUp") -> None:
    view.named = Named(first=ALEX, second=SAM)


def _names(view: "SetUp") -> None:
    _named(view)
    view.show_names()


def _handed(view: "SetUp") -> None:
    _named(view)
    view.hand_to_first()


def _passphrase(view: "SetUp") -> None:
    _named(view)
    view.ask_first()
    step = view.step
    assert isinstance(step, NewPassphrase)
    step.passphrase.control.insert("seven kettles under the stairs")
    step.again.control.insert("seven kettles")
    step.strength.show_strength(4)
    step.again.show_problem(_("These two differ. Please type the second one again."))


def _sheet(view: "SetUp") -> None:
    _handed(view)
    view.show_step(RecoverySheet(ALEX.name, CODE, _nothing, _nothing, None))


def _typed_back(view: "SetUp") -> None:
    _handed(view)
    step = CodeBack(ALEX.name, CODE, _nothing, _nothing, None)
    view.show_step(step)
    step.code.set_code(CODE.replace("W", "V"))
    assert step.primary is not None
    step.primary.click()


def _covered(view: "SetUp") -> None:
    _named(view)
    view.hand_to_second()


def _kept(view: "SetUp") -> None:
    _named(view)
    view.show_kept()


STATES: Mapping[str, State] = {
    "1-for-us": lambda view: view.show_for_us(),
    "2-this-computer": lambda view: view.show_computer(),
    "3-you-two": _names,
    "3-you-two-refused": _refused,
    "4-hand-over": _handed,
    "5-passphrase": _passphrase,
    "6-recovery-sheet": _sheet,
    "7-typed-back": _typed_back,
    "8-covered": _covered,
    "9-where-kept": _kept,
}
