"""Clearing a small thing up: three lines, looked at, then sent or slept on."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.conversations.clearing.actions import send_clearing
from app.conversations.clearing.plain import check_clearing, clearing_of, words_of
from app.conversations.clearing.values import CLEARED, LONGEST_CLEARING_LINE
from app.exchange.sleeping import subject_to_write
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.conversations.clearing.words import clearing_lines, gentle_question
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.view import Act, OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.hinted_text import HintedText
from ui.widgets.labelled import LabelledLines
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted

DRAFT = "clear_up"


class ClearUpView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All small things"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Clear it up"), _("A small thing, while it is small"))
        self.lines = self._lines()
        parts = Card()
        parts.body.setSpacing(16)
        parts.add(*self.lines.values())
        route = Route(
            sort=CLEARED,
            place=DRAFT,
            check=lambda form: check_clearing(clearing_of(form)),
            preview=_preview,
            send=self._send,
            text=words_of,
        )
        self.outgoing = Outgoing(self, parts, self.lines, route)
        self.outgoing.sent.connect(lambda clearing: self.open_view(("cleared", clearing)))
        self.outgoing.slept.connect(self._back)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All small things"), self._back)}

    def show_clear_up(self, subject: object = None) -> None:
        """What was begun under `subject`, or else the last that was begun, or a new one."""
        begun = subject if isinstance(subject, str) else subject_to_write(self.desk.sitting, CLEARED, DRAFT)
        self.outgoing.open(begun, {"asked": gentle_question()})
        for field in self.lines.values():
            say_if_too_long(field, field.text(), LONGEST_CLEARING_LINE)
        self.lines["saw"].setFocus(Qt.FocusReason.TabFocusReason)

    def _lines(self) -> dict[str, HintedText]:
        hints = wording_hints(self.desk.preferences, promise=False)
        lines = {
            "saw": HintedText(
                _("What I saw"),
                _("What was said or done, as a camera would have it."),
                hints=hints,
                example=_("You put the phone face down when I came in."),
            ),
            "effect": HintedText(
                _("Its effect on me"), _("A feeling, or what your body did."), hints=hints, example=_("I went cold.")
            ),
            "asked": HintedText(_("My question"), _("Yours to change."), hints=hints),
        }
        for field in lines.values():
            field.edited.connect(lambda words, field=field: say_if_too_long(field, words, LONGEST_CLEARING_LINE))
        return lines

    def _send(self, author: Person, form: Form) -> str:
        return send_clearing(self.desk.sitting, author, clearing_of(form))

    def _back(self) -> None:
        self.open_view(("cleared", None))

    def _lay_out(self) -> None:
        beside = Card(_("For small things"), small_title=True, quiet=True)
        beside.add(muted(_("Three lines, soon after it happened. One line is enough.")))
        beside.add(muted(_("For something larger, a talk where each is heard may suit better.")))
        self.lay_out(self.back, self.head, beside)


def _preview(form: Form) -> QWidget:
    lines = LabelledLines()
    lines.fill(clearing_lines(clearing_of(form)))
    return lines
