"""The one joint project: what it is, the next step, and who takes it."""

from functools import partial

from app.common_ground.goals.steps import may_do, step_done
from app.common_ground.goals.values import Goal, GoalStep
from app.i18n import _
from ui.common_ground.words import LONGEST_BELOW, by_in_words
from ui.view import View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.words import eyebrow, heading, muted

_LONGEST = 240
"""Characters."""


class JointCard(Card):
    """Not there while none of the goals is the joint project."""

    def __init__(self, view: View) -> None:
        super().__init__(tone="accent")
        self._view = view
        self._goal: Goal | None = None
        self._names = ("", "")
        self.text, self.when = heading(""), muted("")
        self.next_step = Refilled(spacing=0)
        self.look = quiet(_("Look at it"), self._look)
        self.add(eyebrow(_("Our joint project")), self.text, self.when, self.next_step, flow(self.look))

    def fill(self, goal: Goal | None) -> None:
        self.setVisible(goal is not None)
        names = self._view.desk.couple().names
        if goal is None or (goal, names) == (self._goal, self._names):
            return
        self._goal, self._names = goal, names
        self.text.setText(in_brief(goal.text, _LONGEST))
        self.when.setText(in_brief(goal.about_when))
        self.when.setVisible(bool(goal.about_when))
        with self.next_step.filled_anew():
            for step in [step for step in goal.steps if step.done_on is None][:1]:
                self.next_step.add(self._row(step))

    def _row(self, step: GoalStep) -> ActRow:
        desk, said = self._view.desk, in_brief(step.text, LONGEST_BELOW)
        acts = []
        if may_do(desk.sitting, step.by):
            acts.append(secondary(_("Done"), partial(self._done, step)))
            acts[0].setAccessibleName(_("{act}: {step}").format(act=_("Done"), step=said))
        who = by_in_words(step.by, desk.couple())
        return ActRow(said, _("The next step · {who}").format(who=who), *acts)

    def _done(self, step: GoalStep) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            step_done(self._view.desk.sitting, step.id)

    def _look(self) -> None:
        if self._goal is not None:
            self._view.open_view(("goal", self._goal.id))
