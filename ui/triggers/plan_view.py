"""One plan to read: the cue, the words and what helps first; and whether the other can read a copy."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.i18n import _
from app.triggers.reads import own_plan, shared_plan, taken_back
from app.triggers.sharing import show_plan, take_plan_back, what_is_shown
from app.triggers.values import OwnPlan, Part, Plan, PlanId, SharedPlan
from ui.desk import Desk
from ui.refusal import ShowsProblem
from ui.triggers.labelled import LabelledLines
from ui.triggers.proposals_card import ProposalsCard
from ui.triggers.share_card import ShareCard
from ui.triggers.words import kind_words, plan_lines
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.flow import flow
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

_LONGEST_TITLE = 120
"""Characters."""


class PlanView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = PlanId("")
        self.own: OwnPlan | None = None
        self.copy: SharedPlan | None = None
        self._other = "" if desk.sitting.alone is None else desk.couple().name(desk.sitting.alone.other)
        self.back = quiet(_("All hard moments"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.first, self.rest = LabelledLines(large=True), LabelledLines()
        self.more = Card()
        self.share = ShareCard(self._other, self._show, self.put_away)
        self.proposals = ProposalsCard(desk, self.present, self._within)
        self.reading = Card(quiet=True)
        self.said = muted("")
        self.change = secondary(_("Change it"), lambda: self.open_view(("write", self._id)), icon="edit")
        self.show_it = primary(_("Show it to {name}").format(name=self._other), self.preview_shown)
        self.show_new = primary(_("Show the new text"), self.preview_shown)
        self.take_back = quiet(_("Take it back"), partial(self._within, self._take_back))
        self.delete = quiet(_("Delete this plan"), lambda: self.open_view(("list", ("plan", self._id))), icon="trash")
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"proposal": self.proposals.words}

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All hard moments"), lambda: self.open_view(None))}

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

    def _read(self) -> None:
        sitting = self.desk.sitting
        self.own = own_plan(sitting, self._id)
        self.copy = self.own.shown if self.own is not None else shared_plan(sitting, self._id)

    def _fill(self) -> None:
        plan = self.own.plan if self.own is not None else self.copy.plan if self.copy is not None else Plan()
        self.head.say(self._above(plan), in_brief(plan.title, _LONGEST_TITLE) or _("A plan that is gone"))
        large, small = _parted(plan)
        self.first.fill(large)
        self.rest.fill(small)
        self.more.setVisible(bool(small))
        self.first_card.setVisible(bool(large))
        self.said.setText(self._who_reads())
        self.proposals.fill(self.copy)
        self._show_acts()
        self.reading_changed.emit()

    def _show_acts(self) -> None:
        """One next step: to show it, or to show what changed; while the preview is open, that."""
        own, sharing = self.own is not None, not self.share.isHidden()
        self.change.setVisible(own)
        self.delete.setVisible(own)
        self.take_back.setVisible(own and self.copy is not None)
        self.show_it.setVisible(own and self.copy is None and not sharing)
        self.show_new.setVisible(self._differs() and not sharing)

    def _differs(self) -> bool:
        """Whether the other reads an older text than the owner has."""
        if self.own is None or self.copy is None:
            return False
        return what_is_shown(self.own.plan, self.copy.parts) != self.copy.plan

    def _above(self, plan: Plan) -> str:
        whose = "" if self.copy is None or self.own is not None else self.desk.couple().name(self.copy.owner)
        return " · ".join(part for part in (whose, kind_words(plan.kind)) if part) or _("Hard moments")

    def _who_reads(self) -> str:
        if self.copy is None:
            return _("Only you can read this.") if self.own is not None else self._said_of_taken_back()
        day = in_full(self.desk.sitting.clock.local(self.copy.shown_at).date())
        if self.own is None:
            name = self.desk.couple().name(self.copy.owner)
            return _("Shown by {name} on {day}.").format(name=name, day=day)
        said = _("{name} can read a copy, shown on {day}.").format(name=self._other, day=day)
        return (
            _("{said} You have changed it since; the copy is as it was.").format(said=said) if self._differs() else said
        )

    def _said_of_taken_back(self) -> str:
        gone = taken_back(self.desk.sitting, self._id)
        if gone is None:
            return _("This plan isn't there any more.")
        day, name = in_full(self.desk.sitting.clock.local(gone.at).date()), self.desk.couple().name(gone.owner)
        return _("{name} took this plan back on {day}. That needs no reason.").format(name=name, day=day)

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
        self.reading.add(self.said, flow(self.take_back))
        columns = Columns()
        for part in (self.share, self.first_card, self.more):
            columns.main.addWidget(part)
        for part in (self.reading, self.proposals):
            columns.side.addWidget(part)
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
