"""What every page of the window has: its name, the kinds it shows, its commands, and one way to render."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.vault.values import Kind
from ui.changes import DAY
from ui.command import Command
from ui.desk import Desk
from ui.sheet import Sheet
from ui.widgets.from_the_top import from_the_top
from ui.widgets.tab_order import tab_as_laid_out

__all__ = ["Command", "Page", "Sittings", "State"]


class Sittings(Enum):
    """In which sittings a page is in the window at all."""

    EITHER = "either"
    ALONE = "alone"
    TOGETHER = "together"

    def include(self, *, alone: bool, quick: bool = False) -> bool:
        """After quick start nothing is there that is for a sitting alone."""
        return self is Sittings.EITHER or (not quick and self is (Sittings.ALONE if alone else Sittings.TOGETHER))


State = Callable[[Any], None]
"""Brings a page that was built and shown to one state, for the gallery."""


class Page(Sheet):
    """One entry of the navigation, built once per sitting.

    `reload()` is its only renderer. It runs when the page is first shown, when a kind in `shows` changed while it is
    visible, and on its next showing when that happened while it was hidden. A reload never overwrites text that is
    being typed: fields are filled when another thing is opened, not when the same thing is rendered again.
    """

    above: ClassVar[int] = 0  # the line on top has room below it
    name: ClassVar[str]
    """Stable id, also in file names of the gallery."""
    icon: ClassVar[str]
    shows: ClassVar[frozenset[Kind]] = frozenset()
    sittings: ClassVar[Sittings] = Sittings.EITHER
    under: ClassVar[str] = ""
    """The page of the navigation that it belongs to; empty: it stands for itself."""
    foot: ClassVar[bool] = False
    """Whether it stands at the foot of the side bar."""
    on_every_page: ClassVar[bool] = False
    """Whether a button under the pause leads to it, for when something has happened."""
    states: ClassVar[Mapping[str, State]] = {}
    """Gallery states, in a sitting of both where the page has one.

    "empty", and what begins with "empty-", is shown over a vault with nothing in it.
    """
    states_alone: ClassVar[Mapping[str, State]] = {}
    """Gallery states in a sitting of one."""

    reading_changed = Signal()
    """`read_by()` has a new answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.body = from_the_top(self.scroll_area.body)
        self.scroll_area.setAccessibleName(self.label())
        self._behind = True
        desk.changes.changed.connect(self._hear)

    @staticmethod
    def label() -> str:
        """Its name in the navigation."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read what the page shows and fill it in."""
        raise NotImplementedError

    def commands(self) -> tuple[Command, ...]:
        return ()

    def help(self) -> tuple[str, ...]:
        """Paragraphs for F1; by default those of the content file under the page's name."""
        from app.library.packs import page_helps

        written = page_helps().get(self.name.replace("_", "-"))
        return () if written is None else (written.what, *written.how)

    def read_by(self) -> str:
        """Who can read what is written here; said at the top before anyone types."""
        return _("read by: both of you")

    def show_subject(self, subject: object) -> None:
        """Open the thing that `Desk.go` named."""

    def arrive(self) -> None:
        """It was chosen by its button or key, with nothing named; by then it is shown."""

    def _hear(self, kinds: frozenset[Kind]) -> None:
        if kinds & self.shows or DAY in kinds:
            self._behind = True
            if self.isVisible():
                self._catch_up()

    def _catch_up(self) -> None:
        self._behind = False
        with self.desk.refusals.shown_of_reload(self):
            self.reload()
        tab_as_laid_out(self.scroll_area.column)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._behind:
            self._catch_up()
