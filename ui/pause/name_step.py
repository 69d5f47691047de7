"""Naming it: how strong it is, and which plan was made for it; either may be left."""

from collections.abc import Callable, Mapping

from app.i18n import _
from ui.pause.notes import BEFORE, PLAN, PauseNotes
from ui.pause.plans import PlanChoice
from ui.pause.step import PauseStep
from ui.place import ShowsProblem
from ui.widgets.buttons import primary
from ui.widgets.centred import in_the_middle
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Plain
from ui.widgets.scale import ScaleField
from ui.widgets.select_field import SelectField

MOST_SIDE_BY_SIDE = 5


class NameStep(PauseStep):
    def __init__(self, notes: PauseNotes, plans: tuple[PlanChoice, ...], go_on: Callable[[], None]) -> None:
        super().__init__(_("Name it"))
        self._notes = notes
        self.strength = ScaleField(
            _("How strong is it now?"), lowest=_("hardly there"), highest=_("very strong"), large=True
        )
        self.strength.set_plain(_plain(notes.get(BEFORE)))
        self.strength.touched.connect(lambda: notes.put(BEFORE, self.strength.plain()))
        self.plan = _plan_field(plans)
        if self.plan is not None:
            self.plan.set_plain(_plain(notes.get(PLAN)))
            self.plan.chosen.connect(lambda chosen: notes.put(PLAN, chosen))
        self.add_form(self.strength, *([self.plan] if self.plan is not None else []))
        self.go_on = primary(_("Go on"), go_on)
        self.add(in_the_middle(self.go_on))
        self.first = self.go_on

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"before": self.strength}


def _plan_field(plans: tuple[PlanChoice, ...]) -> ChoiceField | SelectField | None:
    choices = [(plan.id, plan.title) for plan in plans]
    if not choices:
        return None
    kind = ChoiceField if len(choices) <= MOST_SIDE_BY_SIDE else SelectField
    return kind(_("Is there a plan for it?"), choices)


def _plain(kept: object) -> Plain:
    return kept if isinstance(kept, str | int) else None
