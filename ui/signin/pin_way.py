"""The PIN of the sitting before at sign-in: it opens the same sitting again."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from app.i18n import _
from app.refused import Refused
from app.vault.values import Person, PinGone
from ui.door import Door
from ui.place import Place
from ui.signin import opening
from ui.signin.pin_form import PinForm
from ui.signin.way_out import WayOut
from ui.signin.who import People

if TYPE_CHECKING:
    from app.vault.keyslots import PersonKeys


def pin_way(
    door: Door, labels: Mapping[Person, str], people: People, place: Place, instead: Callable[[], None]
) -> "PinForm[tuple[PersonKeys, ...]]":
    """`instead` asks for the passphrases; also where the PIN is gone. Below it the ways out of damage, where it is."""
    vault, way_out = door.vault(), WayOut(door)

    def open_again(keys: "tuple[PersonKeys, ...]") -> None:
        from app.vault.door_notes import How
        from ui.setup.going_in import go_in

        go_in(place, door, keys, How.PIN, show_ways)

    def refuse(refused: Refused) -> None:
        if isinstance(refused, PinGone):
            instead()
        door.refusals.show(refused, place)
        if not isinstance(refused, PinGone):
            show_ways(refused)

    def show_ways(refused: Refused) -> None:
        way_out.show_for(refused)
        if not way_out.isHidden():
            way_out.put_back.setFocus()

    form = PinForm(
        pin_label(labels, people),
        door.background,
        try_pin=lambda pin, _go_on: opening.try_pin(vault, pin),
        opened=open_again,
        refused=refuse,
        instead=instead,
    )
    form.add(way_out)
    return form


def pin_label(labels: Mapping[Person, str], people: People) -> str:
    """What the field is called: whose part the PIN opens."""
    if len(people) == 1:
        return _("PIN of {label}").format(label=labels[people[0]])
    return _("PIN for both of you")
