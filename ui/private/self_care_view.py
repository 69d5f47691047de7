"""Looking after oneself: one's own list in its own order, and what was done in the last seven days."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.private.self_care import add_care, change_care, delete_care, did_one, move_care, self_care, take_out
from app.private.values import LONGEST_CARE, Care, CareDone, CareId
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.private.care_rows import CareActs, CareRow
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.movable_list import MovableList
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.words import muted

FORM = "care"
NEW = "new"


class SelfCareView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._changing: CareId | None = None
        self.back = quiet(_("All that is private"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.ideas = secondary(_("Choose from ideas"), lambda: open_view(("ideas", None)), icon="library")
        self.head = PageHead(_("Only you can open this"), _("Looking after myself"))
        self.head.set_actions(self.ideas)
        self.offer = UndoOffer()
        self.words = LineField(_("Something that does me good"), example=_("a walk before work"))
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_CARE))
        self.words.entered.connect(self._keep)
        self.form = KeptForm(desk.sitting.own, FORM, {"care": self.words}, self.present, self)
        self.keep = primary("", self._keep)
        self.leave = quiet(_("Leave it as it was"), self._leave)
        self.list = MovableList()
        self.list.moved.connect(self._move)
        self.days: Cards[tuple[CareDone, ...]] = Cards()
        self.no_days = Card(_("The last seven days"), small_title=True, quiet=True)
        self._lay_out()
        self._write_new()

    @property
    def acts(self) -> Mapping[str, Act]:
        back = Act(_("All that is private"), lambda: self.open_view(None))
        return {"back": back, "new": Act(_("Add something"), self._begin)}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"care": self.words}

    def show_self_care(self, _nothing: object = None) -> None:
        self.reload()

    def settle(self) -> None:
        """Save what is typed; what was taken off is gone."""
        self.form.settle()
        self.offer.settle()

    def reload(self) -> None:
        """Lines that are the same stay as they are."""
        mine = self_care(self.desk.sitting)
        there = {row.care: row for row in self.list.parts() if isinstance(row, CareRow)}
        acts = CareActs(did=self._did, change=self._change, take_off=self._take_off)
        cares = [each for each in mine.cares if each.id != self.offer.hidden]
        rows = [there.get(each) or CareRow(each, acts) for each in cares]
        if tuple(rows) != self.list.parts():
            self.list.set_parts([(row, row.handle) for row in rows])
        self.list.setVisible(bool(rows))
        self.days.fill((mine.done,) if mine.done else (), self._days_card)
        self.no_days.setVisible(not mine.done)

    def _begin(self) -> None:
        self._leave()
        self.words.setFocus()

    def _write_new(self) -> None:
        self._changing = None
        self.form.open(NEW)
        self._name_acts()

    def _change(self, care: Care) -> None:
        self._changing = care.id
        self.form.open(care.id, {"care": care.text})
        self._name_acts()
        self.words.setFocus()

    def _leave(self) -> None:
        """Of a line that is being changed only the change goes."""
        if self._changing is not None:
            self.form.discard()
        self._write_new()

    def _keep(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.form.settle()
            text = self.words.text()
            if self._changing is None:
                add_care(self.desk.sitting, text)
            else:
                change_care(self.desk.sitting, self._changing, text)
            self.form.discard()
            self._write_new()

    def _name_acts(self) -> None:
        said = _("Put it on my list") if self._changing is None else _("Keep the new words")
        self.keep.setText(said)
        self.keep.setAccessibleName(said)
        self.leave.setVisible(self._changing is not None)

    def _move(self, origin: int, target: int) -> None:
        row = self.list.parts()[target]
        if isinstance(row, CareRow) and origin != target:
            self.present(partial(move_care, self.desk.sitting, row.care.id, target))

    def _did(self, care: Care) -> None:
        with self.desk.refusals.shown(self.place()):
            done = did_one(self.desk.sitting, care.id)
            said = _("Noted for today: {what}").format(what=in_brief(care.text))
            self.offer.begin(None, said, partial(take_out, self.desk.sitting, done))

    def _take_off(self, care: Care) -> None:
        said = _("Off the list: {what}").format(what=in_brief(care.text))
        self.offer.begin(care.id, said, self.reload, partial(delete_care, self.desk.sitting, care.id))
        self.reload()

    def _days_card(self, done: tuple[CareDone, ...]) -> Card:
        """What was done and when; it is not counted."""
        card = Card(_("The last seven days"), small_title=True, quiet=True)
        for each in done:
            out = quiet(_("Take it out"), partial(self.present, partial(take_out, self.desk.sitting, each.id)))
            out.setAccessibleName(_("Take it out: {what}").format(what=each.text))
            card.add(ActRow(self._day(each), in_brief(each.text), out))
        return card

    def _day(self, done: CareDone) -> str:
        today = self.desk.sitting.clock.today()
        near = {today: _("Today"), today - timedelta(days=1): _("Yesterday")}
        return near.get(done.day) or day_named(done.day)

    def _lay_out(self) -> None:
        self.no_days.add(muted(_("What you note as done stands here for seven days. Nothing is counted.")))
        writing = Card()
        writing.body.setSpacing(12)
        writing.add(self.words, flow(self.keep, self.leave))
        columns = Columns()
        columns.main.addWidget(writing)
        columns.main.addWidget(self.list)
        columns.side.addWidget(self.days)
        columns.side.addWidget(self.no_days)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.offer, columns):
            self.body.addWidget(part)
