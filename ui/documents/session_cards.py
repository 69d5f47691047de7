"""What can be printed for a session, and the cards of what was marked."""

from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.documents.daily import Typeset
from app.documents.sessions import (
    PrintableCelebration,
    PrintableHandout,
    SessionPrintables,
    celebration_pdf,
    own_page_pdf,
)
from app.handout.printing import handout_pdf
from app.i18n import _
from app.progress.celebrations.values import CelebrationGone, CelebrationId
from app.sessions.values import SessionId
from ui.desk import Desk
from ui.documents.copies import CopiesCard, CopyLine
from ui.documents.typeset_preview import preview_typeset
from ui.place import Place
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full

LONGEST_TITLE = 80
"""Characters of a title."""


class SessionCards:
    """Two cards of the page, filled together; each is hidden while it has nothing."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page
        self.handouts = CopiesCard(_("For a session"), _("One or two pages of what was ticked for it."))
        self.celebrations = CopiesCard(_("Cards to keep"), _("What you marked, on a small card (A6)."))

    @property
    def all(self) -> tuple[CopiesCard, ...]:
        return (self.handouts, self.celebrations)

    def fill(self, there: SessionPrintables) -> None:
        own = [self._own_line()] if there.own_handout else []
        self.handouts.fill([*map(self._handout_line, there.handouts), *own])
        self.celebrations.fill([*map(self._celebration_line, there.celebrations)])

    def _handout_line(self, row: PrintableHandout) -> CopyLine:
        title = _("The page for the session on {day}").format(day=in_full(row.day))
        below = _("What each of you let in")
        return CopyLine(title=title, below=below, open=partial(self._show_handout, row.session, title))

    def _own_line(self) -> CopyLine:
        return CopyLine(
            title=_("A page for your own session"), below=_("What you ticked, for you alone"), open=self._show_own
        )

    def _celebration_line(self, row: PrintableCelebration) -> CopyLine:
        title = in_brief(row.title, LONGEST_TITLE) or _("Something you marked")
        return CopyLine(title=title, below=in_full(row.day), open=partial(self._show_celebration, row.id, title))

    def _show_handout(self, session: SessionId, title: str) -> None:
        with self._desk.refusals.shown(self._place):
            self._show(handout_pdf(self._desk.sitting, session), title)

    def _show_own(self) -> None:
        with self._desk.refusals.shown(self._place):
            typeset = own_page_pdf(self._desk.sitting, QLocale().name(), self._desk.preferences.packs)
            self._show(typeset, _("A page for your own session"))

    def _show_celebration(self, which: CelebrationId, title: str) -> None:
        with self._desk.refusals.shown(self._place):
            typeset = celebration_pdf(self._desk.sitting, which)
            if typeset is None:
                raise CelebrationGone
            self._show(typeset, title, card=True)

    def _show(self, typeset: Typeset, title: str, *, card: bool = False) -> None:
        preview_typeset(self._desk, typeset, title, self._place, self._page, card=card)

    @property
    def _place(self) -> Place:
        assert isinstance(self._page, Place)
        return self._page
