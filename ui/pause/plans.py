"""The plans that somebody may pick in a pause: one's own alone, and with both here the ones that are shown."""

from dataclasses import dataclass

from app.brief import beginning
from app.triggers.reads import own_plan, own_plans, shared_plan, shared_plans
from app.triggers.values import PlanId
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST = 20
LONGEST_LABEL = 60
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChoice:
    id: PlanId
    title: str


def plans_of(sitting: Sitting, person: Person | None) -> tuple[PlanChoice, ...]:
    """The last changed first."""
    if sitting.alone is not None:
        return tuple(_choice(row.id, row.title) for row in own_plans(sitting, MOST))
    if person is None:
        return ()
    return tuple(_choice(each.id, each.plan.title) for each in shared_plans(sitting, person, MOST))


def _choice(plan: PlanId, title: str) -> PlanChoice:
    return PlanChoice(id=plan, title=beginning(title, LONGEST_LABEL))


def exact_words(sitting: Sitting, plan: object) -> str:
    """What the plan has its writer say; empty where there is no such plan, or no words in it."""
    if not isinstance(plan, str):
        return ""
    found = own_plan(sitting, PlanId(plan)) or shared_plan(sitting, PlanId(plan))
    return found.plan.i_say if found is not None else ""
