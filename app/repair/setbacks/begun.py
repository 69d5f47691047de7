"""Forms that were begun and not sent: the drafts in the sitting's own database, each under a subject of its own."""

from app.repair.setbacks.actions import SETBACK_FORM
from app.repair.setbacks.page_values import BegunSetback
from app.repair.setbacks.plain import begun_setback
from app.vault.drafts import drafts_in
from app.vault.sitting import Sitting

MOST_BEGUN = 8


def begun_about(sitting: Sitting, key: str) -> str | None:
    """The form that was begun about the same boundary or promise, the newest first."""
    drafts = drafts_in(sitting.own, SETBACK_FORM)
    return next((draft.subject for draft in drafts if draft.form.get("about") == key), None)


def begun_setbacks(sitting: Sitting) -> tuple[BegunSetback, ...]:
    """The newest first."""
    drafts = drafts_in(sitting.own, SETBACK_FORM)[:MOST_BEGUN]
    return tuple(BegunSetback(subject=each.subject, title=begun_setback(each.form).title) for each in drafts)
