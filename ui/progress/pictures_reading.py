"""Reads the pictures of a period for a view: at once, or beside where the whole record is looked at."""

from collections.abc import Callable

from app.i18n import _
from app.progress.pictures.reads import pictures_page
from app.progress.pictures.values import PicturesPage
from app.progress.values import Period
from app.vault.apart import apart
from app.vault.sitting import Sitting
from ui.background import Job
from ui.desk import Desk


class PicturesReading:
    """What was asked for last is what is shown; a reading that was overtaken is dropped."""

    def __init__(self, desk: Desk, show: Callable[[PicturesPage], None]) -> None:
        self._desk, self._show = desk, show
        self._job: Job[PicturesPage] | None = None

    def read(self, period: Period) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        sitting = self._desk.sitting
        if period is not Period.ALL:
            self._show(pictures_page(sitting, period))
            return
        self._job = self._desk.background.run(
            lambda: _read_apart(sitting), self._show, what=_("Reading the whole record")
        )


def _read_apart(sitting: Sitting) -> PicturesPage:
    with apart(sitting) as opened:
        return pictures_page(opened, Period.ALL)
