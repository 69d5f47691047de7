"""Writing a memory, or changing one's own."""

from PySide6.QtWidgets import QWidget

from app.common_ground.memories.actions import change_memory, form_of, memory_of, write_memory
from app.common_ground.memories.reads import memory
from app.common_ground.memories.values import (
    LONGEST_MEMORY_TEXT,
    LONGEST_MEMORY_TITLE,
    LONGEST_MEMORY_WHEN,
    MEMORY,
    MemoryGone,
    MemoryId,
)
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.memory_card import MemoryCard
from ui.common_ground.sending_view import NEW, SendingView
from ui.desk import Desk
from ui.exchange.outgoing import Route
from ui.view import OpenView
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

DRAFT = "memory"
FOLD = "memory"


class MemoryWriteView(SendingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("memories", _("Our memories")), "memory")
        self.title = LineField(_("What you call it"), example=_("The train that stood still"))
        self.text = HintedText(
            _("What it was"), hints=wording_hints(desk.preferences, promise=False), optional=True, fewest_lines=4
        )
        self.day = DateField(_("On which day"), optional=True)
        self.when = LineField(_("Or about when"), optional=True, example=_("one summer, when the children were small"))
        self.carried_memory = Carried(self)
        for field, most in (
            (self.title, LONGEST_MEMORY_TITLE),
            (self.text, LONGEST_MEMORY_TEXT),
            (self.when, LONGEST_MEMORY_WHEN),
        ):
            field.edited.connect(lambda words, field=field, most=most: say_if_too_long(field, words, most))
        more = Disclosure(
            unfolded=FOLD in desk.preferences.choices.unfolded,
            remember=lambda unfolded: desk.preferences.set_unfolded(FOLD, unfolded=unfolded),
        )
        self.more = more
        for folded in (self.day, self.when):
            more.body.addWidget(folded)
        card = Card()
        card.body.setSpacing(16)
        card.add(self.title, self.text, more)
        fields = {
            "title": self.title,
            "text": self.text,
            "day": self.day,
            "when": self.when,
            "memory": self.carried_memory,
        }
        route = Route(sort=MEMORY, place=DRAFT, check=memory_of, preview=_preview, send=self._send, text=_words)
        self.send_with(card, fields, route, _("It comes up when one of you looks for it, and not by itself."))

    def show_memory_write(self, thing: object = None) -> None:
        """The id of a memory of one who is here, or None for a new one."""
        subject = str(thing or self.new_subject(MEMORY, DRAFT))
        found = memory(self.desk.sitting, MemoryId(subject))
        if not subject.startswith(NEW) and (found is None or found.removed_at is not None):
            raise MemoryGone
        self.head.say(_("Common ground"), _("A memory") if found is None else _("Change this memory"))
        form = {} if found is None else {**form_of(found.what), "memory": found.id}
        self.begin(subject, form)
        self.title.setFocus()

    def _send(self, author: Person, form: Form) -> str:
        which = MemoryId(str(form.get("memory") or ""))
        if not which:
            return write_memory(self.desk.sitting, author, memory_of(form))
        change_memory(self.desk.sitting, author, which, memory_of(form))
        return which


def _preview(form: Form) -> QWidget:
    card = MemoryCard()
    card.fill(memory_of(form))
    return card


def _words(form: Form) -> str:
    what = memory_of(form)
    return "\n".join(each for each in (what.title, what.text) if each)
