"""Has the worker look, a step at a time, whether everything is as Keel wrote it."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.refused import Refused
from app.tampering.looking import Looked, go_out, look_on, remember_now
from app.tampering.values import FINDINGS
from app.vault.values import DRAFTS, Damaged, Kind
from ui.background import Background, Progress
from ui.changes import DAY, Changes
from ui.tampering.banner import Banner

if TYPE_CHECKING:
    from app.vault.sitting import Sitting
    from ui.workspace import Workspace

AFTER_FIRST_PAGE = 3_000
"""Milliseconds; the first page and the copy of the day come before it."""

BETWEEN = 150
"""Milliseconds between two steps, for whatever else the worker has to do."""

AFTER_WRITING = 5_000
"""Milliseconds until it is remembered that something was written; typing goes on meanwhile."""

REST = 0.02
"""Seconds that the worker rests after each stretch, so that the page that is open is not held up."""


def keep_watch(workspace: "Workspace", still_here: Callable[[], bool]) -> None:
    """A line above the page for what was found, steps of looking, and a last note as the sitting ends."""
    desk, sitting = workspace.desk, workspace.desk.sitting
    workspace.put_above(Banner(desk))
    watch = Watch(sitting, desk.background, still_here, workspace)
    workspace.at_the_end(lambda: _go_out(sitting, watch.looked))
    watch.listen_to(desk.changes)
    watch.damaged.connect(lambda damage: _say(damage, workspace))


def _say(damage: Damaged, workspace: "Workspace") -> None:
    """On the page that is open: a damaged part may be one that no page asks for today."""
    if workspace.current is not None:
        workspace.desk.refusals.show(damage, workspace.current)


class Watch(QObject):
    """One per sitting; over with it."""

    damaged = Signal(Damaged)

    def __init__(
        self, sitting: "Sitting", background: Background, still_here: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sitting, self._background, self._still_here = sitting, background, still_here
        self.looked = Looked()
        self._next = QTimer(self, singleShot=True, interval=AFTER_FIRST_PAGE)
        self._next.timeout.connect(self.step)
        self._next.start()
        self.written = QTimer(self, singleShot=True, interval=AFTER_WRITING)
        self.written.timeout.connect(self.remember)

    def listen_to(self, changes: Changes) -> None:
        """Soon after something was written, what was is remembered: after a power cut nobody else would know of it."""
        changes.changed.connect(self._hear)

    def _hear(self, kinds: frozenset[Kind]) -> None:
        """The first look comes before: it compares with what was remembered last time."""
        if self.looked.begun and not self.written.isActive() and kinds - {DRAFTS, DAY, FINDINGS}:
            self.written.start()

    def remember(self) -> None:
        """What the disk refuses now is remembered as the sitting ends."""
        if self._still_here() and not self._sitting.quick:
            sitting = self._sitting
            self._background.run(
                lambda: remember_now(sitting), lambda _remembered: None, refused=self._leave_it, what=""
            )

    def step(self) -> None:
        """The next step, unless it was locked meanwhile; what can't be read is said where it is asked for."""
        if not self._still_here():
            return
        sitting, looked = self._sitting, self.looked

        def look(progress: Progress) -> Looked:
            return look_on(sitting, looked, lambda: _rest(progress))

        self._background.run_long(look, self._go_on, refused=self._leave_it, what="")

    def _go_on(self, looked: Looked) -> None:
        found, self.looked = looked.found > self.looked.found, looked
        if found:
            self._sitting.changes.announce(frozenset({FINDINGS}))
        if not looked.done and self._still_here():
            self._next.start(BETWEEN)

    def _leave_it(self, refused: Refused) -> None:
        """What the disk refuses now is looked at next time; damage is said at once."""
        if isinstance(refused, Damaged) and self._still_here():
            self.damaged.emit(refused)


def _go_out(sitting: "Sitting", looked: Looked) -> None:
    with suppress(Refused):  # a full disk keeps nobody from locking
        go_out(sitting, counted=looked.begun)


def _rest(progress: Progress) -> None:
    """A sitting that was locked meanwhile ends here."""
    progress.at(0.0)
    time.sleep(REST)
