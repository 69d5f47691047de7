"""Sessions that one has alone, beside those of both: in their owner's own sitting and nowhere else."""

from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.sessions.own import own_sessions
from app.sessions.values import OwnSession
from ui.sessions.words import session_when, with_whom
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted, small

FIRST_SHOWN = 2


class OwnCard(Card):
    """Not there where both are here."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Sessions of your own"), small_title=True, quiet=True)
        self._view, self._desk = view, view.desk
        self._most = FIRST_SHOWN
        self._shown: tuple[OwnSession, ...] | None = None
        self.rows = Refilled(spacing=10)
        self.more = quiet(_("Show more of your own"), self._show_more)
        self.enter = quiet(_("Enter one of your own"), lambda: view.open_view(("own_date", None)), icon="add")
        self.handout = quiet(_("Your own handout"), self._open_handout, icon="documents")
        self.add(muted(_("Only you can read this.")), self.rows)
        for act in (self.more, self.enter, self.handout):
            self.body.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)

    def reload(self) -> None:
        self.setVisible(self._desk.sitting.alone is not None and not self._desk.sitting.quick)
        if self._desk.sitting.alone is None:
            return
        page = own_sessions(self._desk.sitting, self._most)
        self.more.setVisible(page.more_coming or page.more_earlier)
        shown = (*page.coming, *page.earlier)
        if shown != self._shown:
            self._shown = shown
            with self.rows.filled_anew():
                if page.coming:
                    self.rows.add(*map(self._row, page.coming))
                if page.earlier:
                    self.rows.add(small(_("Before")), *map(self._row, page.earlier))

    def _row(self, session: OwnSession) -> ActRow:
        opens = quiet(_("Open"), partial(self._view.open_view, ("own_session", session.id)))
        opens.setAccessibleName(_("Open: your own session, {when}").format(when=session_when(session)))
        return ActRow(session_when(session), with_whom(session), opens)

    def _open_handout(self) -> None:
        coming = own_sessions(self._desk.sitting, 1).coming
        self._desk.go("sessions", ("own_handout", coming[0].id if coming else None))

    def _show_more(self) -> None:
        self._most *= 4
        self.reload()
