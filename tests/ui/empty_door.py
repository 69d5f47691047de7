"""A view before sign-in with nothing in it, for starting the program."""

from collections.abc import Mapping
from typing import ClassVar

from ui.door import Door
from ui.page import State
from ui.sheet import Sheet


class EmptyDoor(Sheet):
    states: ClassVar[Mapping[str, State]] = {"first": lambda view: view.show_notice("Nobody is here.")}

    def __init__(self, door: Door) -> None:
        super().__init__()
        self.door = door
