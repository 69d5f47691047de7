"""Everything that lives as long as the program, built and wired together around one window."""

import gc
import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import Clock
from app.refused import Refused
from ui.appearance import dress, speak
from ui.background import Background
from ui.door import Door
from ui.entrance import Entrance
from ui.hiding.system import listen
from ui.pause_clock import PauseClock
from ui.preferences import Preferences
from ui.refusal import Refusals
from ui.reminders.reminding import Reminding
from ui.sheet import Sheet
from ui.window import Parts, Window

if TYPE_CHECKING:
    from datetime import datetime

    from app.people.values import Couple
    from app.search.values import Found
    from app.vault.door_notes import How
    from app.vault.passphrase import Policy
    from app.vault.sitting import Sitting
    from app.vault.values import Kind

_AFTER_FIRST_PAINT = 100
"""Milliseconds; importing earlier would hold back what the person waits to see."""
_AFTER_FIRST_PAGE = 1500
"""Milliseconds; the worker is free for what is pressed at once, and for a look at whether all is whole."""
_GONE = "ui.signin.gone:Gone"
_WARMED = (
    "app.schema",
    "app.vault.opening",
    "app.people.reads",
    "app.agreements.witness",
    "app.agreements.list_reads",
    "app.agreements.pausing",
    "app.triggers.actions",
    "app.triggers.reads",
    "app.today.reads",
    "app.prepared",
    "app.tampering.looking",
    "app.tampering.checking",
    "dateutil.parser",
    "dateutil.rrule",
    "zoneinfo",
)
"""What is there after the passphrase before anything is pressed."""
_SCREENS = ("ui.inside", "ui.today.page", "ui.tampering.watch", "ui.pause.screen", "ui.agreements.list_page")
"""The same for the screen: the frame of a sitting, Today, pause mode, and the view that is often opened next."""


def load(path: str) -> Any:
    """The class or function at `module:name`, imported now."""
    module, name = path.split(":")
    return getattr(importlib.import_module(module), name)


class Program:
    """`pages`, `sign_in` and `set_up` are import paths, so that nothing is imported before it is shown."""

    def __init__(
        self,
        app: QApplication,
        vault: Path,
        preferences: Preferences,
        pages: Sequence[str],
        sign_in: str,
        set_up: str,
        policy: "Policy | None" = None,
        clock: Clock | None = None,
    ) -> None:
        """`policy` is how much work a first passphrase costs; None: as much as this computer can take."""
        clock = clock or Clock()
        self._app = app
        self._pages = pages
        self._sign_in = sign_in
        self._set_up = set_up
        self.preferences = preferences
        self.background = Background()
        self.refusals = Refusals()
        self.pause = PauseClock(clock)
        self.entrance = Entrance(vault, clock, policy)
        speak(app, preferences.choices)
        self.dress()
        app.styleHints().colorSchemeChanged.connect(self.dress)
        self.window = Window(self._parts(), self._outside)
        self.window.hiding.locked.connect(self.entrance.end_pin)
        self.reminding = Reminding(self.window, preferences, self._come_forward)
        self._woken = QFileSystemWatcher(self.window)
        self._woken.fileChanged.connect(self._answer_wake)

    def start(self) -> None:
        """Show the window; what is heavy follows after the first paint."""
        self.window.show()
        QTimer.singleShot(_AFTER_FIRST_PAINT, self.window, self.warm)

    def warm(self) -> None:
        """Import on the worker what will be needed after the passphrase, then take the vault."""
        pages = [path.split(":")[0] for path in self._pages]
        self.background.run(
            lambda: _import(_WARMED), lambda _imported: self._warm_screens([*_SCREENS, *pages]), what=""
        )
        self.background.run(_prepare_statements, lambda _prepared: None, what="")
        if self.entrance.policy is None and not self.entrance.looks_set_up():
            self.background.run(_measured_policy, self.entrance.use, what="")

    def _warm_screens(self, modules: list[str]) -> None:
        """Import one screen after the other between events: what makes Qt classes stays on this thread."""
        if not modules:
            self._settle_down()
            return
        importlib.import_module(modules[0])
        QTimer.singleShot(0, self.window, lambda: self._warm_screens(modules[1:]))

    def open_sitting(self, sitting: "Sitting", how: "How | None" = None) -> None:
        """Go in; one's own file first catches up with what was signed meanwhile and who opened it.

        `how` is what it was opened with; None: the passphrase.
        """
        from app.agreements.witness import remember_head
        from app.vault.door_notes import How
        from app.vault.unlock_log import note_unlock

        try:
            remember_head(sitting)
            note_unlock(sitting, how or How.PASSPHRASE)
        except BaseException:
            sitting.close()  # a full disk or a damaged file leaves nothing open behind sign-in
            raise
        self.window.open_sitting(sitting)
        if not self.preferences.choices.hiding_told:
            load("ui.hiding.sheet:show_first_time")(self.window)
        QTimer.singleShot(_AFTER_FIRST_PAGE, self.window, lambda: self._copy_of_the_day(sitting))

    def end(self) -> None:
        self.window.lock()
        self.background.close()
        self.entrance.release()

    def dress(self) -> None:
        dress(self._app, self.preferences.choices)

    def _copy_of_the_day(self, sitting: "Sitting") -> None:
        """Unless it was locked meanwhile."""
        workspace = self.window.workspace
        if workspace is not None and workspace.desk.sitting is sitting:
            self.window.parts.daily_copy.begin(workspace.desk)

    def _parts(self) -> Parts:
        return Parts(
            preferences=self.preferences,
            background=self.background,
            refusals=self.refusals,
            apply_preferences=self.dress,
            pages=lambda: [load(path) for path in self._pages],
            couple=_couple,
            vault=self.entrance.vault,
            find=_find,
            release=_release,
            find_milestones=_find_milestones,
            pause=self.pause,
            door=self._door,
        )

    def _outside(self, window: Window) -> QWidget:
        view: QWidget = load(self._fitting())(self._door(window))
        return view

    def _fitting(self) -> str:
        """What belongs in the window while nobody is here, by what lies in the folder."""
        if self.entrance.looks_set_up():
            return self._sign_in
        return _GONE if self.entrance.holds_removed() else self._set_up

    def _door(self, window: Window) -> Door:
        return Door(
            vault=self.entrance.vault,
            holds_copies=self.entrance.holds_copies,
            background=self.background,
            preferences=self.preferences,
            refusals=self.refusals,
            open_sitting=self.open_sitting,
            show=window.show_outside,
            show_first=window.show_first,
            show_dialog=window.show_dialog,
            apply_preferences=self.dress,
            pause=self.pause,
        )

    def _settle_down(self) -> None:
        """All that stays is there now: it is left out of looking for garbage."""
        self._listening = listen(self.window.hiding.lock, self.window)
        gc.freeze()
        self._take_vault()

    def _take_vault(self) -> None:
        """Say at once, not after a passphrase, that the folder is in use or cannot be written."""
        view = self.window.outside
        try:
            self._hold_vault()
        except Refused as refused:
            if not isinstance(view, Sheet):
                raise
            self.refusals.show(refused, view)  # and leave alone what was said there meanwhile

    def _hold_vault(self) -> None:
        """Take the vault, and come forward when a second start finds it taken."""
        self.entrance.vault()
        self._watch_wake()

    def _answer_wake(self) -> None:
        """A second start touched the file; one that was put in its place is another file, watched anew."""
        self._watch_wake()
        self._come_forward()

    def _watch_wake(self) -> None:
        wake = self.entrance.folder.wake
        if not wake.exists():
            wake.touch(mode=0o600)
        self._woken.removePath(str(wake))
        self._woken.addPath(str(wake))

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()


def _import(modules: Sequence[str]) -> None:
    for module in modules:
        importlib.import_module(module)


def _prepare_statements() -> None:
    from app.prepared import prepare_statements

    prepare_statements()


def _measured_policy() -> "Policy":
    from app.vault.passphrase import calibrated_policy

    return calibrated_policy()


def _couple(sitting: "Sitting") -> "Couple":
    from app.people.reads import couple

    return couple(sitting)


def _find_milestones(sitting: "Sitting", changed: "frozenset[Kind] | None", packs: Path) -> None:
    from app.progress.milestones.finding import find_milestones

    find_milestones(sitting, changed, packs)


def _release(sitting: "Sitting") -> "datetime | None":
    from app.release import release

    return release(sitting)


def _find(sitting: "Sitting", words: str) -> "Sequence[Found]":
    from app.search.reads import find

    return find(sitting, words)
