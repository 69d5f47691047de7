"""Writing down what happened: kept as it is typed, looked at as the other will read it, then sent or slept on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.exchange.values import Form
from app.i18n import _
from app.repair.setbacks.about import about
from app.repair.setbacks.actions import SETBACK_FORM, write_setback
from app.repair.setbacks.begun import begun_about
from app.repair.setbacks.checks import check_setback
from app.repair.setbacks.plain import about_of, begun_setback, setback_of, setback_text
from app.repair.setbacks.values import SETBACK, SetbackId
from app.vault.drafts import fresh_subject, is_new
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.repair.setbacks.form import SetbackForm
from ui.repair.setbacks.printing import print_form
from ui.repair.setbacks.sheet import AboutBlock, SetbackSheet
from ui.repair.setbacks.words import first_line, safety_button
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.columns import Columns
from ui.widgets.page_head import PageHead
from ui.widgets.text_column import TextColumn
from ui.widgets.words import heading


class SetbackWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All that was put right"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead("", _("Put something right"))
        self.block = AboutBlock()
        self.parts = SetbackForm(desk)
        self.outgoing = Outgoing(self, self.parts, self.parts.fields, self._route())
        self.let_go = quiet(_("Delete this draft"), self.let_it_go, icon="trash")
        self._connect()
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "back": Act(_("All that was put right"), self._leave),
            "preview": Act(_("Print the form"), lambda: print_form(self.desk, self.place(), self)),
        }

    def show_write(self, thing: object = None) -> None:
        """None for an empty form, the name of one that was begun, or what it is about, such as "clause:…:2"."""
        self.settle()
        self.parts.about.read()
        key = "" if thing is None or is_new(str(thing)) else str(thing)
        subject = self._subject_of(thing, key)
        begun = self.outgoing.open(subject, {"about": key})
        self.parts.look_at_lengths()
        self.let_go.setVisible(begun)
        self._show_about()
        self.parts.smallest["happened"].setFocus(Qt.FocusReason.TabFocusReason)

    def let_it_go(self) -> None:
        """What was begun is not wanted; nobody else has seen it."""
        with self.desk.refusals.shown(self.place()):
            self.outgoing.form.discard()
            self.open_view(None)

    def _subject_of(self, thing: object, key: str) -> str:
        if is_new(str(thing)):
            return str(thing)
        return (begun_about(self.desk.sitting, key) if key else None) or fresh_subject(self.desk.sitting.clock)

    def _route(self) -> Route:
        return Route(
            sort=SETBACK,
            place=SETBACK_FORM,
            check=self._check,
            preview=self._preview,
            send=self._send,
            text=setback_text,
        )

    def _check(self, form: Form) -> None:
        check_setback(setback_of(form), self.desk.sitting.clock.today())

    def _preview(self, form: Form) -> QWidget:
        sheet = SetbackSheet()
        meant = about_of(form.get("about"))
        sheet.fill(begun_setback(form), None if meant is None else about(self.desk.sitting, meant), self.desk.couple())
        self.block.hide()
        return sheet

    def _send(self, author: Person, form: Form) -> str:
        return write_setback(self.desk.sitting, author, setback_of(form))

    def _sent(self, setback: str) -> None:
        self.open_view(("setback", SetbackId(setback)))

    def _leave(self) -> None:
        self.open_view(None)

    def _show_about(self) -> None:
        self.block.fill(self.parts.about.meant(), self.desk.couple())

    def _connect(self) -> None:
        self.outgoing.sent.connect(self._sent)
        self.outgoing.slept.connect(self._leave)
        self.outgoing.look_first.clicked.connect(self.parts.show_problems)
        self.outgoing.before.write_on.clicked.connect(self._show_about)
        self.outgoing.form.kept.connect(self.let_go.show)
        self.parts.about.chosen.connect(lambda _chosen: self._show_about())

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self.block, self.outgoing):
            columns.main.addWidget(part)
        for button in (safety_button(self), self.let_go):
            columns.side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(TextColumn(heading(first_line())))
        self.body.addWidget(columns)
