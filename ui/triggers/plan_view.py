"""One plan to read: the cue, the words and what helps first; and whether the other can read a copy."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.triggers.begun import has_begun_changes
from app.triggers.reads import own_plan, shared_plan, taken_back
from app.triggers.sharing import show_plan, take_plan_back
from app.triggers.values import OwnPlan, Part, Plan, PlanId, SharedPlan
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.triggers.proposals_card import ProposalsCard
from ui.triggers.reading_words import Reading, above, who_reads
from ui.triggers.share_card import ShareCard
from ui.triggers.words import kind_words, plan_lines
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

_LONGEST_TITLE = 120
"""Characters."""


class PlanView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = PlanId("")
        self.reading = Reading()
        self._other = "" if desk.sitting.alone is None else desk.couple().name(desk.sitting.alone.other)
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.first, self.rest = LabelledLines(large=True), LabelledLines()
        self.more = Card()
        self.share = ShareCard(self._other, self._show, self.put_away)
        self.proposals = ProposalsCard(desk, self.present, self._within)
        self.beside = Card(quiet=True)
        self.said = muted("")
        self.change = secondary(_("Change it"), lambda: self.open_view(("write", self._id)), icon="edit")
        self.show_it = primary(_("Show it to {name}").format(name=self._other), self.preview_shown)
        self.show_new = primary(_("Show the new text"), self.preview_shown)
        self.take_back = quiet(_("Take it back"), partial(self._within, self._take_back))
        self.print = quiet(_("Print"), self.offer_print, icon="print", shortcut="Ctrl+P")
        self.delete = quiet(_("Delete this plan"), lambda: self.open_view(("list", ("plan", self._id))), icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"proposal": self.proposals.words}

    @property
    def acts(self) -> Mapping[str, Act]:
        acts = {"back": Act(_("All hard moments"), lambda: self.open_view(None))}
        return acts | ({"preview": Act(_("Print"), self.offer_print)} if self._is_there else {})

    def offer_print(self) -> None:
        """As a card for a pocket or the fridge, or whole."""
        from ui.documents.forms_menu import offer_forms
        from ui.documents.typeset_preview import plan_forms

        title = self.reading.plan.title
        offer_forms(title, plan_forms(self.desk, lambda: self.reading.plan, self.place(), self.print), self.print)

    def show_plan(self, thing: object) -> None:
        self.settle()
        self._id = PlanId(str(thing))
        self.share.hide()
        self._read()
        self._fill()

    def reload(self) -> None:
        self._read()
        self._fill()

    def settle(self) -> None:
        self.proposals.settle()

    def read_by(self) -> str:
        if self.own is None:
            return ""
        return (
            _("read by: only you, until you show it") if self.copy is None else _("read by: only you; a copy by both")
        )

    def preview_shown(self) -> None:
        """Exactly what the other will see, before the press that shows it."""
        if self.own is not None:
            self.share.open(self.own.plan, self.copy.parts if self.copy is not None else frozenset())
            self._show_acts()

    def put_away(self) -> None:
        self.share.hide()
        self._show_acts()

    @property
    def own(self) -> OwnPlan | None:
        return self.reading.own

    @property
    def copy(self) -> SharedPlan | None:
        return self.reading.copy

    @property
    def _is_there(self) -> bool:
        return self.own is not None or self.copy is not None

    def _read(self) -> None:
        sitting = self.desk.sitting
        own = own_plan(sitting, self._id)
        copy = own.shown if own is not None else shared_plan(sitting, self._id)
        gone = taken_back(sitting, self._id) if own is None and copy is None else None
        self.reading = Reading(own=own, copy=copy, gone=gone)

    def _fill(self) -> None:
        plan, couple = self.reading.plan, self.desk.couple()
        self.head.say(above(self.reading, couple), in_brief(plan.title, _LONGEST_TITLE) or _("A plan that is gone"))
        large, small = _parted(plan)
        self.first.fill(large)
        self.rest.fill(small)
        self.more.setVisible(bool(small))
        self.first_card.setVisible(bool(large))
        self.said.setText(who_reads(self.reading, couple, self.desk.sitting.clock))
        self.proposals.fill(self.copy)
        self._show_acts()
        self.reading_changed.emit()

    def _show_acts(self) -> None:
        """One next step: to show it, or to show what changed; while the preview is open, that."""
        own, sharing = self.own is not None, not self.share.isHidden()
        self.change.setVisible(own)
        said = _("Go on changing it") if has_begun_changes(self.desk.sitting, self._id) else _("Change it")
        self.change.setText(said)
        self.change.setAccessibleName(said)
        self.delete.setVisible(own)
        self.print.setVisible(self._is_there)
        self.take_back.setVisible(own and self.copy is not None)
        self.show_it.setVisible(own and self.copy is None and not sharing)
        self.show_new.setVisible(self.reading.differs and not sharing)

    def _show(self, parts: frozenset[Part]) -> None:
        self._within(partial(show_plan, self.desk.sitting, self._id, parts))
        self.put_away()

    def _take_back(self) -> None:
        self.share.hide()
        take_plan_back(self.desk.sitting, self._id)

    def _within(self, act: Callable[[], None]) -> None:
        """Do what was pressed; a refusal is said on the page."""
        with self.desk.refusals.shown(self.place()):
            act()

    def _lay_out(self) -> None:
        self.head.set_actions(self.change, self.show_new, self.show_it)
        self.first_card = Card()
        self.first_card.add(self.first)
        self.more.add(self.rest)
        self.beside.add(self.said, flow(self.take_back))
        columns = Columns()
        for part in (self.share, self.first_card, self.more):
            columns.main.addWidget(part)
        for part in (self.beside, self.proposals):
            columns.side.addWidget(part)
        columns.side.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        columns.side.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)


def _parted(plan: Plan) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The lines that stand large, and the rest; the name and the kind stand above."""
    large = tuple(
        (label, words)
        for label, words in ((_("The cue"), plan.cue), (_("I say"), plan.i_say), (_("What helps"), plan.what_helps))
        if words
    )
    above = {(_("Name"), plan.name), (_("What it is about"), kind_words(plan.kind))}
    return large, tuple(line for line in plan_lines(plan) if line not in large and line not in above)
