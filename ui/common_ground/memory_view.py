"""One memory: its words, and the lines that either adds."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.common_ground.memories.actions import add_line, check_line, remove_line, remove_memory
from app.common_ground.memories.reads import memory
from app.common_ground.memories.values import LONGEST_MEMORY_LINE, MEMORIES, Memory, MemoryId, MemoryLine
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.ground_view import GroundView
from ui.common_ground.memory_card import MemoryCard
from ui.common_ground.words import LONGEST_TITLE, memory_when
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import OpenView
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.refilled import Refilled
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted

DRAFT = "memory-line"


class MemoryView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("memories", _("Our memories")))
        self._id = MemoryId("")
        self._shown: tuple[MemoryLine, ...] | None = None
        self.memory: Memory | None = None
        self.card = MemoryCard()
        self.offer = UndoOffer()
        self.lines = Refilled(spacing=12)
        self.line = HintedText(
            _("Add a line"),
            _("What you remember of it."),
            hints=wording_hints(desk.preferences, promise=False),
            fewest_lines=1,
        )
        self.line.edited.connect(lambda words: say_if_too_long(self.line, words, LONGEST_MEMORY_LINE))
        self.form = KeptForm(desk.sitting.own, DRAFT, {"line": self.line}, self.present, self)
        self.add_it = secondary(_("Add it"), self._add)
        self.change = secondary(_("Change it"), lambda: self.open_view(("memory_write", self._id)), icon="edit")
        self.head.set_actions(self.change)
        self.said = muted("")
        self.remove = quiet(_("Remove this memory"), self._remove, icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"line": self.line}

    def show_memory(self, thing: object) -> None:
        self.settle()
        self._id, self._shown = MemoryId(str(thing)), None
        self.form.open(self._id)
        self.reload()
        self.tell_history(MEMORIES, self._id)

    def settle(self) -> None:
        self.form.settle()
        self.offer.settle()

    def reload(self) -> None:
        self.memory = found = memory(self.desk.sitting, self._id)
        hidden = self.offer.hidden == self._id
        there = found is not None and not hidden
        for part in (self.card, self.added, self.beside):
            part.setVisible(there)
        mine = there and found is not None and found.author in self.desk.sitting.here
        self.change.setVisible(mine and found is not None and found.removed_at is None)
        self.remove.setVisible(mine and found is not None and found.removed_at is None)
        if found is None or hidden:
            self.head.say(_("A memory of both"), _("This memory isn't there any more"))
            return
        self._fill(found)

    def _fill(self, found: Memory) -> None:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        name = couple.name(found.author)
        self.head.say(_("A memory of both"), in_brief(found.title, LONGEST_TITLE) or _("A memory without words"))
        gone = "" if found.removed_at is None else _("{name} removed the words.").format(name=name)
        self.card.setVisible(bool(gone or found.what.text or memory_when(found.what)))
        self.card.fill(found.what, gone, title_above=True)
        day = in_full(clock.local(found.at).date())
        self.said.setText(_("Written by {name} on {day}.").format(name=name, day=day))
        lines = tuple(line for line in found.lines if line.id != self.offer.hidden)
        if lines != self._shown:
            self._shown = lines
            with self.lines.filled_anew():
                self.lines.add(*map(self._row, lines))

    def _row(self, line: MemoryLine) -> ActRow:
        acts = []
        if line.author in self.desk.sitting.here:
            removes = quiet(_("Remove"), partial(self._remove_line, line))
            removes.setAccessibleName(_("Remove: {line}").format(line=in_brief(line.text, 60)))
            acts.append(removes)
        return ActRow(self.desk.couple().name(line.author), breakable(line.text), *acts)

    def _remove_line(self, line: MemoryLine) -> None:
        act = partial(remove_line, self.desk.sitting, line.author, line.id)
        self._offer_undo(line.id, _("The line is removed."), act)

    def _offer_undo(self, which: str, said: str, act: Callable[[], None]) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        self.offer.begin(which, said, self.reload, partial(self.within, act))
        self.reload()

    def _add(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.form.settle()
            check_line(self.line.text())
            self.in_a_name(self._add_of, self.add_it)

    def _add_of(self, author: Person) -> None:
        add_line(self.desk.sitting, author, self._id, self.line.text())
        self.form.discard()

    def _remove(self) -> None:
        found = self.memory
        if found is not None:
            act = partial(remove_memory, self.desk.sitting, found.author, found.id)
            self._offer_undo(found.id, _("The memory is removed."), act)

    def _lay_out(self) -> None:
        self.added = Card(_("Added to it"), small_title=True)
        self.added.body.setSpacing(12)
        self.added.add(self.lines, self.line, flow(self.add_it))
        self.beside = Card(quiet=True)
        self.beside.add(self.said)
        self.beside.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        columns = Columns()
        for part in (self.card, self.added):
            columns.main.addWidget(part)
        columns.side.addWidget(self.beside)
        self.body.addWidget(self.offer)
        self.body.addWidget(columns)
