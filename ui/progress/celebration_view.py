"""One thing that was marked: the day, how, a line from each, and the card to print."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.progress.celebrations.actions import put_line, remove_celebration, remove_line
from app.progress.celebrations.checks import check_line
from app.progress.celebrations.document import celebration_document
from app.progress.celebrations.reads import celebration
from app.progress.celebrations.values import (
    CELEBRATIONS,
    LONGEST_LINE,
    Celebration,
    CelebrationCard,
    CelebrationGone,
    CelebrationId,
    Marking,
)
from app.vault.values import Person
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.progress.progress_view import ProgressView
from ui.view import Act, OpenView
from ui.widgets.act_row import ActRow
from ui.widgets.brief import breakable
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
from ui.widgets.words import muted, text

DRAFT = "celebration-line"


class CelebrationView(ProgressView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("celebrations", _("Marking what went well")))
        self._id = CelebrationId("")
        self._shown: Mapping[Person, str] | None = None
        self.found: Celebration | None = None
        self.offer = UndoOffer()
        self.how = text("")
        self.lines = Refilled(spacing=12)
        self.line = HintedText(
            _("Your line") if self.alone else _("A line from one of you"),
            hints=wording_hints(desk.preferences, promise=False),
            fewest_lines=1,
        )
        self.replaces = muted(_("A new line takes the place of the one before."))
        self.line.edited.connect(lambda words: say_if_too_long(self.line, words, LONGEST_LINE))
        self.form = KeptForm(desk.sitting.own, DRAFT, {"line": self.line}, self.present, self)
        self.put = secondary(_("Keep the line"), self._put)
        self.change = secondary(_("Change it"), lambda: self.open_view(("mark", ("change", self._id))), icon="edit")
        self.print = secondary(_("Print the card"), self.show_card, icon="print", shortcut="Ctrl+P")
        self.head.set_actions(self.change, self.print)
        self.said = muted("")
        self.remove = quiet(_("Remove this"), self._remove, icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"line": self.line}

    @property
    def acts(self) -> Mapping[str, Act]:
        there = self.found is not None and not self.found.removed
        return {**super().acts, **({"preview": Act(_("Print"), self.show_card)} if there else {})}

    def show_celebration(self, thing: object) -> None:
        self.settle()
        self._id, self._shown = CelebrationId(str(thing)), None
        self.form.open(self._id)
        self.reload()
        self.tell_history(CELEBRATIONS, self._id)

    def settle(self) -> None:
        self.form.settle()
        self.offer.settle()

    def reload(self) -> None:
        self.found = found = celebration(self.desk.sitting, self._id)
        there = found is not None and self.offer.hidden != self._id
        for part in (self.columns, self.print):
            part.setVisible(there)
        self.change.setVisible(there and found is not None and found.may_change(self.desk.sitting.here))
        if found is None or not there:
            self.head.say(_("Marked by you"), _("This isn't there any more"))
            return
        self._fill(found)

    def show_card(self) -> None:
        """What stands here, as it would be printed."""
        from ui.documents.typeset_preview import preview_typeset

        with self.desk.refusals.shown(self.place()):
            found = celebration(self.desk.sitting, self._id)
            if found is None or found.removed:
                raise CelebrationGone
            card = self._card(found)
            preview_typeset(
                self.desk,
                lambda locale: celebration_document(card, locale=locale),
                card.title,
                self.place(),
                self.print,
                card=True,
            )

    def _fill(self, found: Celebration) -> None:
        couple, what = self.desk.couple(), found.what
        planned = found.marking(self.desk.sitting.clock.today()) is Marking.PLANNED
        above = _("Planned for {day}") if planned else _("Marked on {day}")
        name = couple.name(found.author)
        self.head.say(above.format(day=in_full(what.day)), breakable(what.title) or _("Something you marked"))
        self.how.setText(_("{name} removed the words.").format(name=name) if found.removed else breakable(what.how))
        self.how.setVisible(bool(self.how.text()))
        written = in_full(self.desk.sitting.clock.local(found.at).date())
        said = _("Written down together on {day}.") if found.together else _("Written down by {name} on {day}.")
        self.said.setText(said.format(name=name, day=written))
        self.remove.setVisible(found.may_change(self.desk.sitting.here))
        self.print.setVisible(not found.removed)
        self.replaces.setVisible(any(person in found.lines for person in self.desk.sitting.here))
        lines = {person: line for person, line in found.lines.items() if person != self.offer.hidden}
        if lines != self._shown:
            self._shown = lines
            self._fill_lines(lines)

    def _fill_lines(self, lines: Mapping[Person, str]) -> None:
        with self.lines.filled_anew():
            self.lines.add(*(self._row(person, lines[person]) for person in Person if person in lines))

    def _row(self, person: Person, line: str) -> ActRow:
        name, acts = self.desk.couple().name(person), []
        if person in self.desk.sitting.here:
            removes = quiet(_("Remove"), partial(self._remove_line, person))
            removes.setAccessibleName(_("Remove the line from {name}").format(name=name))
            acts.append(removes)
        return ActRow(name, breakable(line), *acts)

    def _put(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.form.settle()
            check_line(self.line.text())
            self.in_a_name(self._put_of, self.put)

    def _put_of(self, author: Person) -> None:
        put_line(self.desk.sitting, author, self._id, self.line.text())
        self.form.discard()

    def _remove_line(self, person: Person) -> None:
        act = partial(remove_line, self.desk.sitting, person, self._id)
        self._offer_undo(person, _("The line is removed."), act)

    def _remove(self) -> None:
        act = partial(remove_celebration, self.desk.sitting, self.desk.sitting.here[0], self._id)
        self._offer_undo(self._id, _("It is removed."), act)

    def _offer_undo(self, which: object, said: str, act: Callable[[], None]) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        self.offer.begin(which, said, self.reload, partial(self.within, act))
        self.reload()

    def _card(self, found: Celebration) -> CelebrationCard:
        couple, what = self.desk.couple(), found.what
        lines = tuple((couple.name(person), found.lines[person]) for person in Person if person in found.lines)
        return CelebrationCard(title=what.title, day=what.day, how=what.how, lines=lines)

    def _lay_out(self) -> None:
        marked = Card(tone="sun")
        marked.body.setSpacing(12)
        marked.add(self.how, self.lines)
        self.mine = Card()
        self.mine.body.setSpacing(12)
        self.mine.add(self.line, self.replaces, flow(self.put))
        beside = Card(quiet=True)
        beside.add(self.said)
        beside.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.columns = Columns()
        for part in (marked, self.mine):
            self.columns.main.addWidget(part)
        self.columns.side.addWidget(beside)
        self.marked = marked
        self.body.addWidget(self.offer)
        self.body.addWidget(self.columns)
