"""Plans that were begun and not kept yet: the drafts of their form in the sitting's own database."""

from dataclasses import dataclass
from datetime import datetime

from app.triggers.plain import begun_plan
from app.triggers.values import PlanId
from app.vault.drafts import delete_draft, drafts_in, is_new, read_draft
from app.vault.sitting import Sitting

PLAN_FORM = "plan"
MOMENT_FORM = "moment"
"""Names of the forms whose drafts these are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunPlan:
    """A draft of a plan that is not there yet."""

    subject: str
    title: str
    """Empty while it has no words."""
    saved_at: datetime


def begun_plans(sitting: Sitting) -> tuple[BegunPlan, ...]:
    """New plans that were begun in this sitting's space, the newest first."""
    drafts = drafts_in(sitting.own, PLAN_FORM)
    return tuple(
        BegunPlan(subject=draft.subject, title=begun_plan(draft.form).title, saved_at=draft.saved_at)
        for draft in drafts
        if is_new(draft.subject)
    )


def has_begun_changes(sitting: Sitting, plan: PlanId) -> bool:
    """Whether a change of a plan was begun and not kept yet."""
    return read_draft(sitting.own, PLAN_FORM, plan) is not None


def let_begun_go(sitting: Sitting, subject: str) -> None:
    """It is not wanted any more."""
    delete_draft(sitting.own, PLAN_FORM, subject)
