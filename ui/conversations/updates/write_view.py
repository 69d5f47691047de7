"""Writing an update: kept as it is typed, looked at, then sent or slept on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.conversations.updates.actions import send_update
from app.conversations.updates.checks import check_update
from app.conversations.updates.plain import update_of, words_of
from app.conversations.updates.values import UPDATE
from app.exchange.sleeping import subject_to_write
from app.exchange.values import Form
from app.i18n import _
from app.refused import FormRefused
from app.vault.values import Person
from ui.conversations.updates.form import UpdateForm
from ui.conversations.updates.words import update_lines
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.labelled import LabelledLines
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

DRAFT = "update"


class UpdateWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All updates"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Updates"), _("An update"))
        self.parts = UpdateForm(desk.preferences)
        route = Route(
            sort=UPDATE, place=DRAFT, check=self._check, preview=self._preview, send=self._send, text=words_of
        )
        self.outgoing = Outgoing(self, self.parts, self.parts.fields, route)
        self.outgoing.sent.connect(lambda update: self.open_view(("update", update)))
        self.outgoing.slept.connect(self._back)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All updates"), self._back)}

    def show_update_new(self, subject: object = None) -> None:
        """What was begun under `subject`, or else the last that was begun, or a new one."""
        begun = subject if isinstance(subject, str) else subject_to_write(self.desk.sitting, UPDATE, DRAFT)
        self.outgoing.open(begun)
        self.parts.arrange()
        self.parts.fields["changed"].setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self, form: Form) -> None:
        try:
            check_update(update_of(form))
        except FormRefused as refused:
            self.parts.make_room_for(refused)
            raise

    def _preview(self, form: Form) -> QWidget:
        lines = LabelledLines()
        lines.fill(update_lines(update_of(form)))
        return lines

    def _send(self, author: Person, form: Form) -> str:
        return send_update(self.desk.sitting, author, update_of(form))

    def _back(self) -> None:
        self.open_view(("updates", None))

    def _lay_out(self) -> None:
        beside = Card(_("Half is enough"), small_title=True, quiet=True)
        beside.add(muted(_("One line in any field is an update.")))
        beside.add(muted(_("Facts first. A reason can wait until it is asked for.")))
        self.lay_out(self.back, self.head, beside)
