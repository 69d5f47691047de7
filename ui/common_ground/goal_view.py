"""One goal of both: its words, its steps, and where it stands."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.common_ground.goals.actions import end_goal, make_joint, move_goal, take_up_goal
from app.common_ground.goals.reads import goal
from app.common_ground.goals.values import GOALS, Goal, GoalId
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.goal_words_card import GoalWordsCard
from ui.common_ground.ground_view import GroundView
from ui.common_ground.steps_card import StepsCard
from ui.common_ground.words import LONGEST_TITLE
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.view import OpenView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.words import muted


class GoalView(GroundView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("goals", _("Our goals")))
        self._id = GoalId("")
        self.goal: Goal | None = None
        self.words = GoalWordsCard()
        self.steps = StepsCard(self)
        self.change = secondary(_("Change the words"), lambda: self.open_view(("goal_write", self._id)), icon="edit")
        self.head.set_actions(self.change)
        self.said = muted("")
        self.make_it_joint = self._button(_("Make it our joint project"), self._make_joint)
        self.not_joint = self._button(_("No longer our joint project"), self._unmake)
        self.up = self._button(_("Move it up"), partial(self._move, up=True))
        self.down = self._button(_("Move it down"), partial(self._move, up=False))
        self.end = self._button(_("End this goal"), self._end)
        self.take_up = self._button(_("Take it up again"), self._take_up)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"step": self.steps.words}

    def show_goal(self, thing: object) -> None:
        self.settle()
        self._id = GoalId(str(thing))
        self.steps.open(self._id)
        self.reload()
        self.tell_history(GOALS, self._id)

    def settle(self) -> None:
        self.steps.settle()

    def reload(self) -> None:
        self.goal = found = goal(self.desk.sitting, self._id)
        there = found is not None
        self.beside.setVisible(there)
        self.change.setVisible(there)
        self.words.setVisible(there)
        self.steps.fill(found)
        if found is None:
            self.head.say(_("A goal of both"), _("This goal isn't there any more"))
            return
        self.head.say(
            _("Our joint project") if found.joint else _("A goal of both"), in_brief(found.text, LONGEST_TITLE)
        )
        whole = len(found.text) <= LONGEST_TITLE and len(found.text.split("\n")) == 1
        self.words.fill("" if whole else found.text, found.about_when)
        self.words.setVisible(bool(not whole or found.about_when))
        self.said.setText(self._who_said(found))
        ended = found.ended_at is not None
        for button, shown in (
            (self.make_it_joint, not ended and not found.joint),
            (self.not_joint, found.joint),
            (self.up, not ended),
            (self.down, not ended),
            (self.end, not ended),
            (self.take_up, ended),
        ):
            button.setVisible(shown)

    def _who_said(self, found: Goal) -> str:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        day = in_full(clock.local(found.at).date())
        said = _("Written by {name} on {day}.").format(name=couple.name(found.author), day=day)
        if found.version == 1:
            return said
        changed = in_full(clock.local(found.changed_at).date())
        words = _("Changed by {name} on {day}.").format(name=couple.name(found.changed_by), day=changed)
        return f"{said} {words}"

    def _button(self, said: str, act: Callable[[Person], object]) -> Button:
        made = quiet(said)
        made.clicked.connect(lambda: self.within(lambda: act(self.desk.sitting.here[0])))
        return made

    def _make_joint(self, person: Person) -> None:
        make_joint(self.desk.sitting, person, self._id)

    def _unmake(self, person: Person) -> None:
        make_joint(self.desk.sitting, person, None)

    def _move(self, person: Person, *, up: bool) -> None:
        move_goal(self.desk.sitting, person, self._id, up=up)

    def _end(self, person: Person) -> None:
        end_goal(self.desk.sitting, person, self._id)

    def _take_up(self, person: Person) -> None:
        take_up_goal(self.desk.sitting, person, self._id)

    def _lay_out(self) -> None:
        self.beside = Card(quiet=True)
        self.beside.add(self.said)
        for button in (self.make_it_joint, self.not_joint, self.up, self.down, self.end, self.take_up):
            self.beside.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        columns = Columns()
        columns.main.addWidget(self.words)
        columns.main.addWidget(self.steps)
        columns.side.addWidget(self.beside)
        self.body.addWidget(columns)
