"""Writing a point for the agenda: kept as it is typed, looked at as both will read it, then sent or slept on."""

from PySide6.QtWidgets import QWidget

from app.exchange.sleeping import subject_to_write
from app.exchange.values import Form
from app.i18n import _
from app.sessions.agenda import put_point
from app.sessions.checks import point_of
from app.sessions.values import LONGEST_POINT, POINT
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.view import Act, OpenView
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.hinted_text import HintedText
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted, strong

DRAFT = "session-point"


class PointView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.text = HintedText(
            _("What you would like to talk about"),
            _("One thing, in a line or two."),
            hints=wording_hints(desk.preferences, promise=False),
            example=_("How we say goodbye in the mornings."),
        )
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_POINT))
        card = Card()
        card.add(self.text)
        route = Route(sort=POINT, place=DRAFT, check=point_of, preview=_preview, send=self._send, text=point_of)
        self.outgoing = Outgoing(self, card, {"text": self.text}, route)
        self.outgoing.sent.connect(lambda _identity: open_view(None))
        self.outgoing.slept.connect(lambda: open_view(None))
        beside = Card(quiet=True)
        beside.add(muted(_("Any number can be collected. Up to three go on the page, as both of you rank them.")))
        self.let_go = quiet(_("Delete this draft"), self._let_go, icon="trash")
        back = quiet(_("All sessions"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.lay_out(back, PageHead(_("Sessions"), _("A point for the next session")), beside, below=(self.let_go,))

    @property
    def acts(self) -> dict[str, Act]:
        return {"back": Act(_("All sessions"), lambda: self.open_view(None))}

    def show_point(self, thing: object = None) -> None:
        """The subject of a draft, or None for a new point."""
        self.outgoing.open(str(thing or subject_to_write(self.desk.sitting, POINT, DRAFT)))
        self.text.setFocus()

    def _send(self, author: Person, form: Form) -> str:
        return put_point(self.desk.sitting, author, point_of(form))

    def _let_go(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.outgoing.form.discard()
        self.open_view(None)


def _preview(form: Form) -> QWidget:
    return strong(breakable(point_of(form)))
