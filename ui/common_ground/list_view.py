"""The first view: a little of each thing the two have in common, and the ways to all of it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common_ground.appreciations.reads import own_appreciations, shown_appreciations
from app.common_ground.goals.reads import goals, joint_project
from app.common_ground.memories.reads import memories
from app.common_ground.named_values.reads import named_values
from app.common_ground.rituals.reads import rituals, rituals_of_week, rituals_to_answer
from app.common_ground.rituals.values import RitualState
from app.i18n import _
from app.library.packs import page_helps
from app.people.pace import pace
from app.people.pace_values import Stage
from ui.common_ground.appreciations_view import shown_row
from ui.common_ground.closeness_card import ClosenessCard
from ui.common_ground.joint_card import JointCard
from ui.common_ground.later_card import LaterCard
from ui.common_ground.memories_view import memory_row
from ui.common_ground.overlap_card import OverlapCard
from ui.common_ground.slept_cards import SleptCards
from ui.common_ground.week_card import WeekCard
from ui.desk import Desk
from ui.exchange.words import removed_in_words
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

NEWEST = 3
"""Memories and lines that stand in front."""


class CommonGroundView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._front: tuple[QWidget, ...] = ()
        self.write = primary(_("Write a line"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead("", _("Common ground"))
        self.head.set_actions(self.write)
        help_ = page_helps()["common-ground"]
        self.empty = EmptyState(
            help_.what, _("Write down one good thing"), self.write_one, how="\n".join(help_.how), icon="common-ground"
        )
        self.slept = SleptCards(self)
        self.joint, self.week = JointCard(self), WeekCard(self)
        self.lines = RowGroup(_("What we like in each other"), open_view)
        self.memories = RowGroup(_("Our memories"), open_view)
        self.overlap = OverlapCard(desk.couple())
        self.takes_both = Card(quiet=True)
        self.closeness, self.later = ClosenessCard(self), LaterCard(self)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"new": Act(_("Write a line"), self.write_one)}

    def show_list(self, _nothing: object = None) -> None:
        self.reload()

    def write_one(self) -> None:
        self.open_view(("appreciation_write", None))

    def reload(self) -> None:
        sitting = self.desk.sitting
        self._put_in_front()  # before anything is shown, for a part that stands nowhere would be a window of its own
        self.joint.fill(joint_project(sitting))
        self.week.fill(rituals_to_answer(sitting), rituals_of_week(sitting))
        self.lines.fill(self._lines())
        names = self.desk.couple()
        page = memories(sitting, most=NEWEST)
        self.memories.fill([memory_row(memory, names.name(memory.author)) for memory in page.memories])
        named = named_values(sitting)
        self.overlap.fill(named.shown)
        self.slept.reload()
        both_joined = all(partner.joined for partner in names.partners)
        self.takes_both.setVisible(not both_joined)
        for card in (self.closeness, self.later):
            card.reload()
            card.setVisible(both_joined)
        parts = (self.joint, self.week, self.lines, self.memories, self.overlap, self.slept)
        nothing = all(part.isHidden() for part in parts) and not named.mine and self._has_nothing_else()
        self.empty.setVisible(nothing)
        self.write.setVisible(not nothing)

    def _lines(self) -> list[ListRow]:
        sitting, couple = self.desk.sitting, self.desk.couple()
        by = None if sitting.alone is None else sitting.alone.other
        return [
            shown_row(
                each,
                couple.name(each.sent.author),
                in_full(sitting.clock.local(each.sent.at).date()),
                removed_in_words(each.sent, couple, sitting.clock),
            )
            for each in shown_appreciations(sitting, by, NEWEST).appreciations
        ]

    def _has_nothing_else(self) -> bool:
        """Whether none of what does not stand in front is there either."""
        sitting = self.desk.sitting
        if goals(sitting, most=1).goals or own_appreciations(sitting, most=1).appreciations:
            return False
        return not any(rituals(sitting, state, most=1).rituals for state in RitualState)

    def _put_in_front(self) -> None:
        """In Build what is wanted together comes first, before that what each sees in the other."""
        builds = pace(self.desk.sitting).stage is Stage.BUILD
        front = (
            (self.joint, self.week, self.lines, self.memories)
            if builds
            else (self.lines, self.week, self.joint, self.memories)
        )
        if front != self._front:
            self._front = front
            for part in front:
                self._main.removeWidget(part)
            for part in front:
                self._main.addWidget(part)

    def _lay_out(self) -> None:
        columns = Columns()
        self._main: QVBoxLayout = columns.main
        for part in (self.slept, self.empty):
            columns.main.addWidget(part)
        self.takes_both.add(
            muted(_("Goals, memories and lines can begin now. Values in common, rituals and closeness take both."))
        )
        for beside in (self.takes_both, self.overlap, self._ways(), self.closeness, self.later):
            columns.side.addWidget(beside)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)

    def _ways(self) -> Card:
        card = Card(_("All of it"), small_title=True, quiet=True)
        ways = (
            ("values", _("What matters to us")),
            ("goals", _("Our goals")),
            ("rituals", _("Our rituals")),
            ("memories", _("Our memories")),
            ("appreciations", _("What we like in each other")),
        )
        card.body.setSpacing(2)
        for view, said in ways:
            card.body.addWidget(quiet(said, partial(self.open_view, (view, None))), 0, Qt.AlignmentFlag.AlignLeft)
        return card
