"""Small pages, and a sitting that holds nothing: enough to drive the window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ClassVar

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from app.clock import Clock
from app.people.values import Couple, Partner, Role
from app.refused import Refused
from app.search.values import Found
from app.vault.sitting import Changes
from app.vault.values import Kind, Person
from ui.desk import Desk
from ui.page import Command, Page, Sittings, State
from ui.place import ShowsProblem
from ui.widgets.line_field import LineField

STONES = Kind("stones")


@dataclass
class QuietSitting:
    """What the window asks of a sitting, with no files behind it."""

    alone: Person | None = None
    clock: Clock = field(default_factory=Clock)
    changes: Changes = field(default_factory=Changes)
    closed: bool = False
    private: None = None
    quick: bool = False

    @property
    def here(self) -> tuple[Person, ...]:
        return tuple(Person) if self.alone is None else (self.alone,)

    def close(self) -> None:
        self.closed = True


class StonesPage(Page):
    """Counts how often it was rendered."""

    name = "stones"
    icon = "agreements"
    shows = frozenset({STONES})
    states: ClassVar[Mapping[str, State]] = {
        "empty": lambda page: page.reload(),
        "found": lambda page: page.show_subject("the grey one"),
        "dialog": lambda page: page.desk.show_dialog(QDialog(page)),
    }

    @staticmethod
    def label() -> str:
        return "Stones"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reloads = 0
        self.added = 0
        self.subject: object = None
        self.words = QLineEdit()
        self.saved = ""
        self.disk_is_full = False
        self.body.addWidget(QLabel("Stones and pebbles"))
        self.weight = LineField("Weight")
        self.body.addWidget(self.words)
        self.body.addWidget(self.weight)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"weight": self.weight}

    def reload(self) -> None:
        self.reloads += 1

    def show_subject(self, subject: object) -> None:
        self.subject = subject

    def settle(self) -> None:
        if self.disk_is_full:
            raise Refused("The disk is full.")
        self.saved = self.words.text()

    def help(self) -> tuple[str, ...]:
        return ("Stones lie still.",)

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(id="add_stone", label=lambda: "Add a stone", act=self.add, shortcut="Ctrl+N"),
            Command(id="sink", label=lambda: "Let it sink", act=self.add, available=lambda: False),
        )

    def add(self) -> None:
        self.added += 1


class RiverPage(Page):
    name = "river"
    icon = "documents"
    foot = True

    @staticmethod
    def label() -> str:
        return "River"

    def reload(self) -> None:
        self.rendered = True

    def read_by(self) -> str:
        return "read by: only you"


class CavePage(RiverPage):
    name = "cave"
    states: ClassVar[Mapping[str, State]] = {"dark": lambda page: page.reload()}
    sittings = Sittings.ALONE

    @staticmethod
    def label() -> str:
        return "Cave"


def partner(person: Person, name: str) -> Partner:
    return Partner(
        person=person,
        name=name,
        role=Role.BOTH,
        role_name="",
        joined=True,
        recovery_confirmed=True,
        certificate_fingerprint="",
    )


COUPLE = Couple(first=partner(Person.FIRST, "Alex"), second=partner(Person.SECOND, "Sam"))


def written_about(words: str) -> tuple[Found, ...]:
    """What a search finds: something about a stone, something of one's own about a pebble, and a page that is away."""
    written = (
        _found("The grey one", "a stone by the river", "stones", private=False),
        _found("A pebble", "a pebble, a stone", "cave", private=True),
    )
    return tuple(each for each in written if words in each.snippet)


def _found(title: str, snippet: str, page: str, *, private: bool) -> Found:
    moment = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
    return Found(title=title, snippet=snippet, page=page, subject=title, at=moment, private=private)


def stones(window: QWidget) -> StonesPage:
    page = window.findChild(StonesPage)
    assert page is not None
    return page


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found
