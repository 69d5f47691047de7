"""Who can read a plan, since when, and what has changed since, in plain words."""

from dataclasses import dataclass

from app.clock import Clock
from app.i18n import _
from app.people.values import Couple
from app.triggers.sharing import what_is_shown
from app.triggers.values import OwnPlan, Plan, SharedPlan, TakenBack
from ui.triggers.words import kind_words
from ui.widgets.date_field import in_full


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One plan as far as the one who reads may know it."""

    own: OwnPlan | None = None
    copy: SharedPlan | None = None
    gone: TakenBack | None = None

    @property
    def plan(self) -> Plan:
        """Empty where there is none any more."""
        if self.own is not None:
            return self.own.plan
        return self.copy.plan if self.copy is not None else Plan()

    @property
    def differs(self) -> bool:
        """Whether the other reads an older text than the owner has."""
        if self.own is None or self.copy is None:
            return False
        return what_is_shown(self.own.plan, self.copy.parts) != self.copy.plan


def above(reading: Reading, couple: Couple) -> str:
    """Whose it is, where it is the other's, and what it is about."""
    whose = couple.name(reading.copy.owner) if reading.copy is not None and reading.own is None else ""
    return " · ".join(part for part in (whose, kind_words(reading.plan.kind)) if part) or _("Hard moments")


def who_reads(reading: Reading, couple: Couple, clock: Clock) -> str:
    if reading.own is not None:
        changed = _("Last changed on {day}.").format(day=in_full(clock.local(reading.own.changed_at).date()))
        return f"{_own(reading, couple, clock)}\n{changed}"
    if reading.copy is not None:
        name, day = couple.name(reading.copy.owner), in_full(clock.local(reading.copy.shown_at).date())
        return _("Shown by {name} on {day}.").format(name=name, day=day)
    return _gone(reading.gone, couple, clock)


def _own(reading: Reading, couple: Couple, clock: Clock) -> str:
    if reading.copy is None:
        return _("Only you can read this.")
    name, day = couple.name(reading.copy.owner.other), in_full(clock.local(reading.copy.shown_at).date())
    said = _("{name} can read a copy, shown on {day}.").format(name=name, day=day)
    if not reading.differs:
        return said
    return _("{said} You have changed it since; the copy is as it was.").format(said=said)


def _gone(gone: TakenBack | None, couple: Couple, clock: Clock) -> str:
    if gone is None:
        return _("This plan isn't there any more.")
    day = in_full(clock.local(gone.at).date())
    return _("{name} took this plan back on {day}. That needs no reason.").format(name=couple.name(gone.owner), day=day)
