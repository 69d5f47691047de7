"""The one window: nobody here, a sitting, or one thing that takes it whole; nothing else is decided in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QStackedWidget, QWidget

from app.i18n import _
from ui.background import Background
from ui.busy_line import BusyLine
from ui.command import bind
from ui.daily_copy import DailyCopy
from ui.hiding.hiding import Hiding
from ui.hiding.ticks import Ticks
from ui.pause_clock import PauseClock
from ui.pause_ground import PauseGround
from ui.preferences import Preferences
from ui.refusal import Refusals
from ui.sheet import Sheet
from ui.window_commands import WindowCommands
from ui.window_place import put_back, take_note

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from app.people.values import Couple
    from app.search.values import Found
    from app.vault.sitting import Sitting
    from app.vault.values import Kind, Person
    from app.vault.vault import Vault
    from ui.door import Door
    from ui.page import Page
    from ui.workspace import Workspace

SMALLEST = (960, 640)


def _keep_watch(workspace: "Workspace", still_here: Callable[[], bool]) -> None:
    from ui.tampering.watch import keep_watch

    keep_watch(workspace, still_here)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What lives as long as the program, and how the window reaches what is imported after unlock."""

    preferences: Preferences
    background: Background
    refusals: Refusals
    apply_preferences: Callable[[], None]
    pages: Callable[[], Sequence[type["Page"]]]
    """Imports the pages, in the order of the navigation."""
    couple: Callable[["Sitting"], "Couple"]
    vault: Callable[[], "Vault"]
    find: Callable[["Sitting", str], Sequence["Found"]]
    """Looks for words in everything that the sitting may read."""
    release: Callable[["Sitting"], "datetime | None"]
    """Sends what was slept on and is ready, and returns when the next is."""
    find_milestones: Callable[["Sitting", "frozenset[Kind] | None", "Path"], object]
    """By what changed, None for everything; with the folder of the user's own content."""
    keep_watch: Callable[["Workspace", Callable[[], bool]], None] = _keep_watch
    """Has it looked, as long as a sitting lasts, whether everything is as Keel wrote it."""
    pause: PauseClock = field(default_factory=PauseClock)
    ticks: Ticks = field(default_factory=Ticks)
    daily_copy: DailyCopy = field(default_factory=DailyCopy)
    door: Callable[["Window"], "Door"] | None = None
    """What a view before sign-in is made with."""


class Window(QMainWindow):
    """Starts locked."""

    def __init__(self, parts: Parts, outside: Callable[["Window"], QWidget]) -> None:
        super().__init__()
        self.parts = parts
        self.workspace: Workspace | None = None
        self._make_outside = outside
        self._outside: QWidget | None = None
        self._work: QWidget | None = None
        self._grounds = QStackedWidget()
        self._busy_line = BusyLine(self)
        self.pause = PauseGround(self)
        self.hiding = Hiding(self)
        self.commands = WindowCommands(self)
        self._set_up()
        self.show_first()

    def show_first(self, said: str = "", tone: str = "calm") -> None:
        """What belongs in the window while nobody is here, with a sentence on top where there is one to say."""
        self.show_outside(self._make_outside(self))
        if said and isinstance(self._outside, Sheet):
            self._outside.notice.say(said, tone)

    def show_outside(self, view: QWidget) -> None:
        """Show a view of set-up or sign-in; the one before is deleted. Left alone, it is put away after a while."""
        before, self._outside = self._outside, view
        self._put(view)
        self._drop(before)
        self.hiding.watch_outside()

    @property
    def outside(self) -> QWidget | None:
        """The view of set-up or sign-in, while nobody is here."""
        return self._outside

    @property
    def work(self) -> QWidget | None:
        """The one thing that has the whole window, such as signing."""
        return self._work

    @property
    def nearest(self) -> QWidget | None:
        """What the person sees: a pause, then work, then the pages or the view before sign-in."""
        return self.pause.shown or self._work or self.workspace or self._outside

    def open_sitting(self, sitting: "Sitting") -> None:
        """Go in, with a first look at the first page."""
        from ui.inside import inside

        outside, self._outside = self._outside, None
        self.workspace = inside(self, sitting)
        self._put(self.workspace)
        self._drop(outside)
        self.workspace.go(self.workspace.pages[0].name)
        self.hiding.idle.begin()
        self.pause.welcome()

    def lock(self) -> None:
        """Nobody is here any more: work is dropped, dialogs are closed, the files too, and every page is deleted.

        Words that can't be saved don't hold it up; that they are gone is said to whoever signs in next.
        """
        if self.workspace is None:
            return
        workspace, self.workspace = self.workspace, None
        self.parts.background.cancel_all()
        kept = False
        try:
            kept = self._settle(workspace)
        finally:
            self.close_dialogs()
            try:
                workspace.end()
            finally:  # whatever failed in there: nothing of it stays in view
                self.hiding.tell_locked()
                self._leave(workspace)
            self._say_if_lost(kept=kept)

    def lock_into(self, make: Callable[["Door"], QWidget]) -> None:
        """Lock, and show what is made with the door in place of sign-in."""
        self.lock()
        assert self.parts.door is not None, "nobody can go out by a door that is not there"
        self.show_outside(make(self.parts.door(self)))

    def take_window(self, work: QWidget) -> None:
        """Show one thing in place of navigation and page."""
        self.give_back_window()
        self._work = work
        self._put(work)

    def give_back_window(self) -> None:
        if self._work is None:
            return
        work, self._work = self._work, None
        self._bring_forward()
        self._drop(work)

    def lay_over(self, ground: QWidget) -> None:
        """Pause mode: over everything, which stays as it is under it."""
        self._put(ground)

    def take_off(self, ground: QWidget) -> None:
        """Pause mode is over: what was under it is there again."""
        self._bring_forward()
        self._drop(ground)

    def go(self, page: str, subject: object = None) -> None:
        assert self.workspace is not None
        self.give_back_window()
        self.workspace.go(page, subject)

    def ask_author(self, then: Callable[["Person"], None], beside: QWidget | None = None) -> None:
        from ui.author import ask_author

        assert self.workspace is not None
        ask_author(self.workspace.desk, then, beside or self.workspace)

    def show_dialog(self, dialog: QDialog) -> None:
        from ui.widgets.dialog_card import show_as_card

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        bind((self.commands.lock, self.commands.pause), dialog)
        show_as_card(dialog)
        dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.workspace is not None and not self._settle(self.workspace):
            event.ignore()
            return
        self.parts.preferences.choices.place = take_note(self)
        self.parts.preferences.save()
        self.lock()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._busy_line.settle_in()

    def _set_up(self) -> None:
        self.setWindowTitle("Keel")
        self.setMinimumSize(*SMALLEST)
        self.setCentralWidget(self._grounds)
        bind(self.commands.all(), self)
        self.parts.refusals.live_in(self)
        self.parts.background.busy.connect(self._busy_line.tell)
        put_back(self, self.parts.preferences.choices.place)

    def _settle(self, workspace: "Workspace") -> bool:
        """Have everything typed saved; False when some of it was refused."""
        sheets = [sheet for sheet in (self._work, self.pause.shown) if isinstance(sheet, Sheet)]
        kept = [self._settle_work(sheet) for sheet in sheets]
        return workspace.settle() and all(kept)

    def _settle_work(self, work: Sheet) -> bool:
        with self.parts.refusals.shown(work):
            work.settle()
            return True
        return False

    def _say_if_lost(self, *, kept: bool) -> None:
        outside = self.outside
        if not kept and isinstance(outside, Sheet):
            outside.notice.say(
                _(
                    "Keel is locked. The last words typed could not be saved; perhaps the disk is full. "
                    "Everything saved before that is here."
                ),
                "warm",
            )

    def close_dialogs(self) -> None:
        """And menus; what was typed in them is let go."""
        for menu in self.findChildren(QMenu):
            menu.close()
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
            dialog.deleteLater()

    def _leave(self, workspace: "Workspace") -> None:
        work, self._work = self._work, None
        self.show_outside(self._make_outside(self))
        self.pause.forget()
        self._drop(work)
        self._drop(workspace)

    def _put(self, ground: QWidget) -> None:
        self._grounds.addWidget(ground)
        self._bring_forward()

    def _bring_forward(self) -> None:
        if self.nearest is not None:
            self._grounds.setCurrentWidget(self.nearest)

    def _drop(self, ground: QWidget | None) -> None:
        if ground is None:
            return
        self._grounds.removeWidget(ground)
        ground.hide()
        ground.deleteLater()
