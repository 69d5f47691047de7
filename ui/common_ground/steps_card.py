"""The steps of a goal: done on a day by a press, undone again, and one more added."""

from collections.abc import Callable
from functools import partial

from app.common_ground.goals.steps import add_step, check_step, may_do, remove_step, step_done, step_undone
from app.common_ground.goals.values import LONGEST_STEP, Goal, GoalId, GoalStep, StepBy, StepId
from app.i18n import _
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.common_ground.ground_view import GroundView
from ui.common_ground.words import LONGEST_BELOW, by_names, step_below
from ui.kept_form import KeptForm
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.refilled import Refilled
from ui.widgets.too_long import say_if_too_long
from ui.widgets.undo_offer import UndoOffer
from ui.widgets.wording_hints import wording_hints

DRAFT = "goal-step"


class StepsCard(Card):
    def __init__(self, view: GroundView) -> None:
        super().__init__(_("Steps"))
        self._view, self._desk = view, view.desk
        self._goal = GoalId("")
        self._shown: tuple[GoalStep, ...] | None = None
        self._found: Goal | None = None
        self.offer = UndoOffer()
        self.rows = Refilled(spacing=12)
        self.words = HintedText(
            _("The next step"),
            _("Small enough for one afternoon."),
            hints=wording_hints(self._desk.preferences),
            fewest_lines=1,
        )
        self.words.edited.connect(lambda words: say_if_too_long(self.words, words, LONGEST_STEP))
        self.by = ChoiceField(_("Who takes it"), by_names(self._desk.couple()))
        self.form = KeptForm(self._desk.sitting.own, DRAFT, {"step": self.words, "by": self.by}, view.present, self)
        self.add_it = secondary(_("Add this step"), self._add, icon="add")
        self.body.setSpacing(16)
        self.add(self.offer, self.rows, self.words, self.by, flow(self.add_it))

    def open(self, goal: GoalId) -> None:
        self._goal, self._shown = goal, None
        self.form.open(goal, {"by": StepBy.BOTH.value})

    def settle(self) -> None:
        """Save what is typed, and end the offer to take back what was removed."""
        self.form.settle()
        self.offer.settle()

    def fill(self, goal: Goal | None) -> None:
        self.setVisible(goal is not None)
        self._found = goal
        steps = () if goal is None else tuple(step for step in goal.steps if step.id != self.offer.hidden)
        if steps != self._shown:
            self._shown = steps
            with self.rows.filled_anew():
                self.rows.add(*map(self._row, steps))
        going_on = goal is not None and goal.ended_at is None
        for part in (self.words, self.by, self.add_it):
            part.setVisible(going_on)

    def _row(self, step: GoalStep) -> ActRow:
        said = in_brief(step.text, LONGEST_BELOW)
        acts: list[Button] = []
        if may_do(self._desk.sitting, step.by):
            acts.append(
                secondary(_("Done"), partial(self._act, step_done, step))
                if step.done_on is None
                else quiet(_("Not done yet"), partial(self._act, step_undone, step))
            )
        if step.author in self._desk.sitting.here:
            acts.append(quiet(_("Remove"), partial(self._remove, step)))
        for act in acts:
            act.setAccessibleName(_("{act}: {step}").format(act=act.text(), step=said))
        return ActRow(said, step_below(step, self._desk.couple()), *acts)

    def _remove(self, step: GoalStep) -> None:
        """It is hidden at once, and gone when the offer to take that back ends."""
        self.offer.begin(step.id, _("The step is removed."), self._fill_again, partial(self._act, remove_step, step))
        self._fill_again()

    def _fill_again(self) -> None:
        self.fill(self._found)

    def _act(self, act: Callable[[Sitting, StepId], None], step: GoalStep) -> None:
        self._view.within(lambda: act(self._desk.sitting, step.id))

    def _add(self) -> None:
        """Checked first, so that the name is asked for once it fits."""
        with self._desk.refusals.shown(self._view.place()):
            self.form.settle()
            check_step(self.words.text())
            self._view.in_a_name(self._add_of, self.add_it)

    def _add_of(self, author: Person) -> None:
        by = self.by.choice()
        add_step(
            self._desk.sitting, author, self._goal, self.words.text(), by if isinstance(by, StepBy) else StepBy.BOTH
        )
        self.form.discard()
        self.by.set_choice(StepBy.BOTH)
        self.words.setFocus()
