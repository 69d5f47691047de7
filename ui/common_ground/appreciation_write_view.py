"""Writing a line about the other: kept for oneself by one press, or shown after a look at it."""

from PySide6.QtWidgets import QWidget

from app.common_ground.appreciations.actions import (
    appreciation_of,
    change_appreciation,
    keep_appreciation,
    send_line,
    show_appreciation,
)
from app.common_ground.appreciations.reads import own_appreciation
from app.common_ground.appreciations.values import APPRECIATION, LONGEST_APPRECIATION, AppreciationId
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.line_card import LineCard
from ui.common_ground.sending_view import SendingView
from ui.desk import Desk
from ui.exchange.outgoing import Route
from ui.view import OpenView
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

DRAFT = "appreciation"


class AppreciationWriteView(SendingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("appreciations", _("What we like in each other")), "appreciation")
        self.text = HintedText(
            _("What you like, or were glad of"),
            _("Something small and plain is best."),
            hints=wording_hints(desk.preferences, promise=False),
            example=_("You put the kettle on before I asked."),
        )
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_APPRECIATION))
        self.kept = Carried(self)
        self.keep = secondary(_("Keep it for me"), self._keep)
        card = Card()
        card.body.setSpacing(16)
        card.add(self.text, flow(self.keep))
        self.keep.setVisible(self.alone and not self.desk.sitting.quick)
        aside = (
            _("It stays with you unless you show it. Both can be changed later.")
            if self.alone
            else _("Here both of you read it at once. Alone, you can keep one for yourself.")
        )
        route = Route(
            sort=APPRECIATION,
            place=DRAFT,
            check=appreciation_of,
            preview=self._preview,
            send=self._send,
            text=appreciation_of,
        )
        self.send_with(card, {"text": self.text, "kept": self.kept}, route, aside)

    def show_appreciation_write(self, thing: object = None) -> None:
        """The id of one's own that nobody else reads, or None for a new one."""
        subject = str(thing or self.new_subject(APPRECIATION, DRAFT))
        found = own_appreciation(self.desk.sitting, AppreciationId(subject))
        self.head.say(_("Common ground"), _("A line about the other") if found is None else _("Change your line"))
        self.begin(subject, {} if found is None else {"text": found.text, "kept": found.id})
        self.text.setFocus()

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    def _keep(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.settle()
            which = self._kept_id(self.outgoing.form.plain())
            if which is None:
                which = keep_appreciation(self.desk.sitting, self.text.text())
            else:
                change_appreciation(self.desk.sitting, which, self.text.text())
            self.outgoing.form.discard()
            self.open_view(("appreciation", which))

    def _send(self, author: Person, form: Form) -> str:
        which = self._kept_id(form)
        if which is None:
            return send_line(self.desk.sitting, author, appreciation_of(form))
        change_appreciation(self.desk.sitting, which, appreciation_of(form))
        show_appreciation(self.desk.sitting, which)
        return which

    def _preview(self, form: Form) -> QWidget:
        card, alone = LineCard(), self.desk.sitting.alone
        card.fill("" if alone is None else self.desk.couple().name(alone), appreciation_of(form))
        return card

    @staticmethod
    def _kept_id(form: Form) -> AppreciationId | None:
        kept = form.get("kept")
        return AppreciationId(kept) if isinstance(kept, str) and kept else None
