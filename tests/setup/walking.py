"""The ways through set-up that its tests share, by the keyboard."""

from PySide6.QtCore import Qt

from app.vault.values import Person
from tests.couple import PASSPHRASES
from tests.front_door import ENTER, FrontDoor
from ui.setup.names import YouTwo
from ui.setup.passphrase import NewPassphrase

ALEXS, SAMS = PASSPHRASES[Person.FIRST], PASSPHRASES[Person.SECOND]


def read_on(keel: FrontDoor) -> None:
    """Past what is only read, by the keyboard."""
    keel.reaches("is-this-for-us")
    keel.press(ENTER)
    keel.reaches("how-this-computer-is-shared")
    keel.press(ENTER)
    keel.reaches("you-two")


def name_both(keel: FrontDoor) -> None:
    """By keys alone: the labels follow the names, the roles are chosen with arrows and space."""
    keel.type("Alex Rivera")
    keel.tab_to("One of you: Role: was hurt")
    keel.press(Qt.Key.Key_Space)
    keel.tab_to("The other one: Name")
    keel.type("Sam Lindqvist")
    keel.tab_to("The other one: Role: was hurt")
    keel.press(Qt.Key.Key_Right)
    keel.press(Qt.Key.Key_Space)


def to_passphrase(keel: FrontDoor) -> NewPassphrase:
    read_on(keel)
    name_both(keel)
    keel.press(ENTER)
    keel.tab_to("Go on")
    keel.press(ENTER)
    keel.reaches("hand-over")
    keel.press(ENTER)
    return passphrase_step(keel)


def passphrase_step(keel: FrontDoor) -> NewPassphrase:
    keel.reaches("passphrase")
    step = keel.step
    assert isinstance(step, NewPassphrase)
    return step


def choose(keel: FrontDoor, passphrase: str) -> tuple[str, ...]:
    """Type it twice; the code that is then shown."""
    passphrase_step(keel)
    keel.type(passphrase)
    keel.press(ENTER)
    keel.type(passphrase)
    keel.press(ENTER)
    keel.reaches("recovery-sheet")
    return keel.shown_code()


def type_back(keel: FrontDoor, code: tuple[str, ...]) -> None:
    keel.press(ENTER)
    keel.reaches("code-back")
    keel.type("".join(code).lower())
    keel.press(ENTER)


def step_names(keel: FrontDoor) -> YouTwo:
    assert isinstance(keel.step, YouTwo)
    return keel.step


def sign_in_alone(keel: FrontDoor, passphrase: str) -> None:
    """As the only one who has joined."""
    keel.settle()
    keel.type(passphrase)
    keel.press(ENTER)
