"""Writing an apology: kept as it is typed, looked at as it will be read, then sent, slept on, or read aloud."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.exchange.values import Form
from app.i18n import _
from app.repair.apologies.actions import apologise
from app.repair.apologies.checks import check_apology
from app.repair.apologies.plain import apology_of, begun_apology, empty_form, words_of
from app.repair.apologies.reads import PLACE, begun_apologies
from app.repair.apologies.values import APOLOGY, Apology
from app.vault.drafts import fresh_subject
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.read_aloud import read_aloud
from ui.exchange.writing_view import WritingView
from ui.repair.apologies.form import ApologyForm
from ui.repair.apologies.sheet import ApologySheet
from ui.repair.apologies.words import to_read_aloud
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class ApologyWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All apologies"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Write an apology"))
        self.parts = ApologyForm(desk.preferences)
        self.outgoing = Outgoing(self, self.parts, self.parts.fields, self._route())
        self.outgoing.look_first.clicked.connect(lambda _checked=False: self.parts.show_problems())
        self.outgoing.sent.connect(lambda apology: self.open_view(("apology", apology)))
        self.outgoing.slept.connect(self._leave)
        self.outgoing.form.kept.connect(self._say_kept)
        self.aloud = quiet(_("Read it aloud"), self.read_it_aloud)
        self.print = quiet(_("Print"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self.let_go = quiet(_("Delete this draft"), self._let_go, icon="trash")
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All apologies"), self._leave), "preview": Act(_("Print"), self.offer_print)}

    def show_apology_write(self, draft: object = None) -> None:
        """What was begun under that name; None: the newest that was begun, or a new one."""
        self.settle()
        begun = begun_apologies(self.desk.sitting)
        subject = draft or (begun[0].subject if begun else fresh_subject(self.desk.sitting.clock))
        going_on = self.outgoing.open(str(subject), empty_form(self.desk.sitting.clock.today()))
        self.let_go.setVisible(going_on)
        self.head.eyebrow.setText(_("Conversations"))
        self.parts.opened()

    def read_it_aloud(self) -> None:
        """As far as it is written."""
        self.settle()
        read_aloud(self.desk, _("An apology"), to_read_aloud(begun_apology(self.outgoing.form.plain())))

    def offer_print(self) -> None:
        """As far as it is written; without a word, a form to fill in by hand."""
        from app.documents.blank_forms import Blank
        from ui.documents.words_preview import preview_blank

        self.settle()
        form = self.outgoing.form.plain()
        if words_of(form):
            self._print_begun(begun_apology(form))
        else:
            preview_blank(self.desk, Blank.APOLOGY, _("An apology"), self.place(), self.print)

    def _print_begun(self, apology: Apology) -> None:
        from app.repair.apologies.document import apology_document
        from ui.documents.typeset_preview import preview_typeset

        def typeset(locale: str) -> bytes:
            return apology_document(apology, locale=locale)

        preview_typeset(self.desk, typeset, _("An apology"), self.place(), self.print)

    def _leave(self) -> None:
        self.open_view(("apologies", None))

    def _let_go(self) -> None:
        self.outgoing.form.discard()
        self._leave()

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        self.let_go.show()
        self.head.eyebrow.setText(_("Conversations · saved") if kept else _("Conversations"))

    def _route(self) -> Route:
        return Route(
            sort=APOLOGY,
            place=PLACE,
            check=lambda form: check_apology(apology_of(form), self.desk.sitting.clock.today()),
            preview=self._preview,
            send=self._send,
            text=words_of,
        )

    def _preview(self, form: Form) -> QWidget:
        shown = ApologySheet()
        shown.fill(apology_of(form))
        return shown

    def _send(self, author: Person, form: Form) -> str:
        return apologise(self.desk.sitting, author, apology_of(form))

    def _lay_out(self) -> None:
        beside = Card(_("In their own time"), small_title=True, quiet=True)
        beside.add(muted(_("It is opened when the other is ready. An answer may come, or not.")))
        beside.add(muted(_("The step you name stands under Promises at once. The rest waits to be opened.")))
        aloud = Card(_("Said in person"), small_title=True, quiet=True)
        aloud.add(muted(_("You could also read it to them, one part at a time.")), flow(self.aloud))
        self.lay_out(self.back, self.head, beside, aloud, below=(self.print, self.let_go))
