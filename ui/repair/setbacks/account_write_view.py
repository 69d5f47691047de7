"""How one of the two saw it: an account beside the other's, which stays as it is."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.exchange.values import Form, NoLongerThere
from app.i18n import _
from app.repair.setbacks.actions import ACCOUNT_FORM, write_account
from app.repair.setbacks.checks import check_account
from app.repair.setbacks.plain import account_of
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import LONGEST_ACCOUNT, SETBACK_ACCOUNT, SetbackId, Standing
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.view import Act, OpenView
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted, text


class AccountWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = SetbackId("")
        self.back = quiet(_("Back to the page"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead("", _("How I saw it"))
        self.words = HintedText(
            _("In your own words"),
            _("What you saw, and what it was like. Both accounts stay, side by side."),
            hints=wording_hints(desk.preferences, promise=False),
            fewest_lines=5,
        )
        self.parts = Card()
        self.parts.add(self.words)
        self._fields: Mapping[str, Field] = {"text": self.words}
        self.outgoing = Outgoing(self, self.parts, self._fields, self._route())
        self.words.touched.connect(self._look_at_length)
        self.outgoing.sent.connect(lambda _account: self._leave())
        self.outgoing.slept.connect(self._leave)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("Back to the page"), self._leave)}

    def show_account(self, thing: object) -> None:
        """The id of the setback. Raises NoLongerThere."""
        self.settle()
        page = setback_page(self.desk.sitting, SetbackId(str(thing)))
        if page is None or page.standing is Standing.REMOVED:
            raise NoLongerThere
        self._id = page.id
        self.outgoing.open(self._id)
        self._look_at_length()
        self.words.setFocus(Qt.FocusReason.TabFocusReason)

    def _route(self) -> Route:
        return Route(
            sort=SETBACK_ACCOUNT,
            place=ACCOUNT_FORM,
            check=lambda form: check_account(account_of(form)),
            preview=_preview,
            send=self._send,
            text=account_of,
        )

    def _send(self, author: Person, form: Form) -> str:
        return write_account(self.desk.sitting, author, self._id, account_of(form))

    def _look_at_length(self) -> None:
        say_if_too_long(self.words, self.words.text(), LONGEST_ACCOUNT)

    def _leave(self) -> None:
        self.open_view(("setback", self._id))

    def _lay_out(self) -> None:
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(muted(_("Nobody's account is the verdict.")))
        self.body.addWidget(self.outgoing)


def _preview(form: Form) -> QWidget:
    return text(breakable(account_of(form).strip()))
