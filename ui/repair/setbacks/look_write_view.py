"""Looking at it again: how it is now, what is still needed, or that it is enough."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.exchange.values import Form, NoLongerThere
from app.i18n import _
from app.repair.setbacks.actions import LOOK_FORM
from app.repair.setbacks.checks import check_look
from app.repair.setbacks.looks import write_look
from app.repair.setbacks.plain import NO, YES, look_of, look_subject, look_text, setback_and_look
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import LONGEST_LOOK, SETBACK_LOOK, SetbackId, Standing
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.writing_view import WritingView
from ui.repair.setbacks.words import LONGEST_TITLE, look_lines, look_named
from ui.view import Act, OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.labelled import LabelledLines
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted


class LookWriteView(WritingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id, self._after = SetbackId(""), 0
        hints = wording_hints(desk.preferences, promise=False)
        self.back = quiet(_("Back to the page"), self._leave, icon="back", shortcut="Alt+Left")
        self.head = PageHead("", _("How it is now"))
        self.about = muted("")
        self.texts = {
            "how_now": HintedText(_("How it is now"), _("One line is enough."), hints=hints),
            "still_needed": HintedText(_("What is still needed"), "", hints=hints),
        }
        self.done = ChoiceField(
            _("Do you want to look at this again?"), ((YES, _("Done looking")), (NO, _("Look again later")))
        )
        self._fields: Mapping[str, Field] = {**self.texts, "done": self.done}
        self.parts = Card()
        self.parts.body.setSpacing(14)
        self.parts.add(*self._fields.values())
        self.outgoing = Outgoing(self, self.parts, self._fields, self._route())
        self.outgoing.sent.connect(lambda _look: self._leave())
        self.outgoing.slept.connect(self._leave)
        for field in self.texts.values():
            field.touched.connect(self._look_at_lengths)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("Back to the page"), self._leave)}

    def show_look(self, thing: object) -> None:
        """The setback and after how many days, as its draft is kept. Raises NoLongerThere."""
        self.settle()
        setback, after = setback_and_look(str(thing))
        page = setback_page(self.desk.sitting, SetbackId(setback))
        if page is None or page.standing is Standing.REMOVED:
            raise NoLongerThere
        self._id, self._after = page.id, after
        self.head.say(look_named(after), _("How it is now"))
        self.about.setText(in_brief(page.setback.title, LONGEST_TITLE))
        self.outgoing.open(look_subject(self._id, after))
        self._look_at_lengths()
        self.texts["how_now"].setFocus(Qt.FocusReason.TabFocusReason)

    def _route(self) -> Route:
        return Route(
            sort=SETBACK_LOOK,
            place=LOOK_FORM,
            check=lambda form: check_look(look_of(form)),
            preview=_preview,
            send=self._send,
            text=look_text,
        )

    def _send(self, author: Person, form: Form) -> str:
        return write_look(self.desk.sitting, author, self._id, self._after, look_of(form))

    def _look_at_lengths(self) -> None:
        for field in self.texts.values():
            say_if_too_long(field, field.text(), LONGEST_LOOK)

    def _leave(self) -> None:
        self.open_view(("setback", self._id))

    def _lay_out(self) -> None:
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.about)
        self.body.addWidget(self.outgoing)


def _preview(form: Form) -> QWidget:
    lines = LabelledLines()
    lines.fill(look_lines(look_of(form)))
    return lines
