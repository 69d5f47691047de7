"""What two people do in a talk in which each is heard, with Tab, Enter and words."""

from typing import Any

from PySide6.QtWidgets import QApplication

from app.vault.values import Person
from tests.agreements_ui.house import House
from ui.conversations.accountability.talk_sheet import TalkSheet
from ui.walk import Walk

TOPIC = "The message on Friday"


class Holding:
    def __init__(self, house: House) -> None:
        self.house = house
        self.walk = Walk(house.window)

    def enter(self, alone: Person | None = None, thing: object = None) -> Any:
        """Sign in and open the page on which a talk begins; returns its view."""
        self.house.enter(alone)
        return self.open("heard_begin", thing)

    def open(self, view: str, thing: object = None) -> Any:
        self.house.window.go("conversations", (view, thing))
        self.walk.settle()
        return self.view

    @property
    def view(self) -> Any:
        """The view of the conversations page that is shown."""
        assert self.house.window.workspace is not None
        page: Any = self.house.window.workspace.page("conversations")
        return page.view

    @property
    def sheet(self) -> TalkSheet:
        """The talk that has the window."""
        work = self.house.window.work
        assert isinstance(work, TalkSheet)
        return work

    @property
    def floor(self) -> str:
        """Whose turn it is, as it stands on the screen."""
        return self.sheet.floor.text()

    def begin(self, first: str = "Alex") -> TalkSheet:
        """By keyboard, from the page on which a talk begins."""
        self.enter()
        self.walk.tab_to("What it is about")
        self.walk.write(TOPIC)
        self.tab_and_press(f"Who begins: {first}")
        self.tab_and_press("Begin the talk")
        return self.sheet

    def tab_and_press(self, name: str, key: str = "Return") -> None:
        self.walk.tab_to(name)
        self.walk.press(key)

    def say(self, field: str, words: str) -> None:
        self.walk.tab_to(field)
        self.walk.write(words)

    def words(self) -> str:
        """Everything that can be read now."""
        self.walk.settle()
        return "\n".join(self.walk.texts())

    def focus_name(self) -> str:
        focused = QApplication.focusWidget()
        return "" if focused is None else focused.accessibleName()
