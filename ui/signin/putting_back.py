"""A copy on its way back, with nobody signed in: how far it is, then sign-in, which says what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from app.i18n import _
from app.refused import Refused
from ui.door import Door
from ui.setup.course import Course
from ui.setup.step import Step
from ui.widgets.words import text
from ui.widgets.work_line import Stopped, Tell, WorkLine


class PuttingBack(Course):
    """`restore` is work for the worker; it returns the folder in which the files lie that were there before."""

    def __init__(self, door: Door, moment: str, restore: Callable[[Tell], Path]) -> None:
        super().__init__(door, door.vault)
        self.door = door
        self._moment = moment
        self.line = WorkLine()
        self.show_step(OnTheWay(moment, self.line))
        QTimer.singleShot(0, self, lambda: self._begin(restore))

    def _begin(self, restore: Callable[[Tell], Path]) -> None:
        self.line.run(self.door.background, _("Putting the copy back"), restore, self._done, self._end_refused)

    def _done(self, aside: Path) -> None:
        self.door.show_first(put_back_in_words(self._moment, aside), "calm")

    def _end_refused(self, reason: Refused) -> None:
        self.door.show_first(reason.sentence, "calm" if isinstance(reason, Stopped) else "rose")


class OnTheWay(Step):
    step_id = "putting-back"

    def __init__(self, moment: str, line: WorkLine) -> None:
        super().__init__(_("The copy of {moment} is put back").format(moment=moment))
        self.content.addWidget(text(_("It is read through first. Until then nothing changes.")))
        self.content.addWidget(line)

    def help(self) -> tuple[str, ...]:
        return (_("Please leave the window open. If it is cut off, Keel finishes it or undoes it at the next start."),)


def put_back_in_words(moment: str, aside: Path) -> str:
    """`aside` is not there where nothing had to make room."""
    if not aside.exists():
        return _("The copy of {moment} was put back.").format(moment=moment)
    return _("The copy of {moment} was put back. What was there before lies in the folder {folder}.").format(
        moment=moment, folder=aside.name
    )
