"""Who sets the pace in this sitting, and how their name comes to what they set."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.people.pace_values import Pace
from app.vault.values import Person
from ui.desk import Desk


def able_to_pace(desk: Desk, pace: Pace) -> tuple[Person, ...]:
    """Those here who set it; nobody, where the one who does is not here."""
    return tuple(person for person in desk.sitting.here if person in pace.may_pace)


def set_as(desk: Desk, able: tuple[Person, ...], then: Callable[[Person], None], beside: QWidget) -> None:
    """By the one who may, whose name stands on the button; by one press on a name where both may."""
    if len(able) == 1:
        then(able[0])
    else:
        desk.ask_author(then, beside)


def name_on(label: str, desk: Desk, able: tuple[Person, ...]) -> str:
    """What the button says: together with one who may, whose act it is."""
    if desk.sitting.alone is not None or len(able) != 1:
        return label
    return _("{act} as {name}").format(act=label, name=desk.couple().name(able[0]))


def whose_to_set(desk: Desk, pace: Pace) -> str:
    """Said where nobody here sets it."""
    names = [desk.couple().name(person) for person in pace.may_pace]
    return _("{name} sets this, and can change it at any time.").format(name=names[0])
