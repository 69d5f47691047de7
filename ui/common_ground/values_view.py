"""Values: each names theirs alone; what both named shows once both have."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.common_ground.named_values.actions import checked_values, name_values, take_values_back
from app.common_ground.named_values.reads import named_values
from app.common_ground.named_values.values import LONGEST_VALUE, MOST_VALUES, NamedValues
from app.exchange.values import Form, Sort
from app.i18n import _
from app.library.packs import value_words
from app.vault.drafts import read_draft, save_draft
from app.vault.values import Person
from ui.common_ground.ground_view import GroundView
from ui.common_ground.overlap_card import OverlapCard
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.place import ShowsProblem
from ui.view import OpenView
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, text

DRAFT, MINE = "values", "mine"
NAMES = tuple(f"value_{place}" for place in range(1, MOST_VALUES + 1))


class ValuesView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.head.say(_("Common ground"), _("What matters to us"))
        self._naming = False
        self.overlap = OverlapCard(desk.couple())
        self.waits = text("")
        self.lines = {name: self._line(place) for place, name in enumerate(NAMES, 1)}
        self.words = RowGroup(_("Words to choose from"), self._take)
        self.choose = Disclosure(_("Words to choose from"), _("Fewer words"))
        self.mine = text("")
        self.change = secondary(_("Change mine"), self.change_mine, icon="edit")
        self.take_back = quiet(_("Take mine back"), self._take_back)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.lines

    def show_values(self, _nothing: object = None) -> None:
        self.settle()
        self._naming = False
        self.reload()

    def settle(self) -> None:
        self.outgoing.settle()

    def read_by(self) -> str:
        waits = self.alone and not self.wait_card.isHidden()
        return _("read by: only you, until both of you have named yours") if waits else ""

    def reload(self) -> None:
        found = named_values(self.desk.sitting)
        self.overlap.fill(found.shown)
        self.waits.setText(self._what_it_takes(found))
        self.wait_card.setVisible(found.shown is None)
        if self.alone and not found.mine and not self._naming:
            self._begin(())
        self.mine.setText("\n".join(map(breakable, found.mine)))
        self.form_card.setVisible(self._naming)
        self.mine_card.setVisible(self.alone and bool(found.mine) and not self._naming)
        self.reading_changed.emit()

    def change_mine(self) -> None:
        self._begin(named_values(self.desk.sitting).mine)
        self.reload()
        self.lines[NAMES[0]].setFocus()

    def _begin(self, mine: Sequence[str]) -> None:
        self._naming = True
        self.outgoing.open(MINE, dict(zip(NAMES, mine, strict=False)))
        self.words.fill(_words(self.desk))

    def _what_it_takes(self, found: NamedValues) -> str:
        if not self.alone:
            return _("Each of you names theirs alone. What you both named shows here once both of you have.")
        if found.mine:
            return _("What you both named shows here once both of you have named yours.")
        return _("Up to five words. They stay with you until both of you have named yours.")

    def _named(self, _id: str) -> None:
        self._naming = False
        self.reload()

    def _send(self, _author: Person, form: Form) -> str:
        name_values(self.desk.sitting, _of(form))
        return MINE

    def _take_back(self) -> None:
        """They are a draft again."""
        mine, own = named_values(self.desk.sitting).mine, self.desk.sitting.own
        with self.desk.refusals.shown(self.place()):
            if read_draft(own, DRAFT, MINE) is None:
                save_draft(own, DRAFT, MINE, dict(zip(NAMES, mine, strict=False)))
            take_values_back(self.desk.sitting)

    def _take(self, subject: object) -> None:
        """Into the first line that is free, which has the keyboard then."""
        assert isinstance(subject, tuple)
        free = next((line for line in self.lines.values() if not line.text().strip()), None)
        if free is not None:
            free.set_text(subject[1])
            free.touched.emit()
            free.setFocus()

    def _line(self, place: int) -> LineField:
        line = LineField(_("Value {place}").format(place=place), label_shown=False)
        line.edited.connect(lambda words: say_if_too_long(line, words, LONGEST_VALUE))
        return line

    def _preview(self, form: Form) -> QWidget:
        card = Card()
        for value in checked_values(_of(form)):
            card.add(text(breakable(value)))
        card.add(muted(_("Shown once both of you have named yours, not before.")))
        return card

    def _lay_out(self) -> None:
        parts = Card(_("What matters to me"), small_title=True)
        parts.body.setSpacing(10)
        parts.add(*self.lines.values(), self.choose)
        self.choose.body.addWidget(self.words)
        route = Route(
            sort=Sort(DRAFT),
            place=DRAFT,
            check=lambda form: checked_values(_of(form)),
            preview=self._preview,
            send=self._send,
            text=lambda form: "\n".join(_of(form)),
            can_wait=False,
        )
        self.outgoing = self.form_card = Outgoing(self, parts, self.lines, route)
        self.outgoing.sent.connect(self._named)
        self.mine_card = Card(_("What matters to me"), small_title=True)
        self.mine_card.add(self.mine, flow(self.change, self.take_back))
        self.wait_card = Card()
        self.wait_card.add(self.waits)
        columns = Columns()
        for part in (self.overlap, self.wait_card, self.form_card, self.mine_card):
            columns.main.addWidget(part)
        beside = Card(quiet=True)
        beside.add(muted(_("Nothing here is ranked. Any of it can be changed later.")))
        columns.side.addWidget(beside)
        self.body.addWidget(columns)


def _of(form: Form) -> list[str]:
    return [str(form.get(name) or "") for name in NAMES]


def _words(desk: Desk) -> list[ListRow]:
    words = value_words(desk.preferences.packs)
    return [ListRow(title=each.word, below=each.meaning, subject=("word", each.word)) for each in words]
