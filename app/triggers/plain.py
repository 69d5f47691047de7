"""Plans and entries as their forms keep them: plain values by field name, and back."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from app.clock import Clock
from app.i18n import _
from app.library.starters import PlanStarter
from app.refused import FieldProblem, FormRefused
from app.triggers.values import Need, NewMoment, Plan, PlanId, PlanKind, Step
from app.vault.drafts import Form

Choice = TypeVar("Choice")

_DAYS = ("on_day", "review")
_PLAIN = tuple(each.name for each in fields(Plan) if each.name not in {"kind", "needs", *_DAYS})


def form_of(plan: Plan) -> Form:
    """A plan as its form keeps it."""
    days = {name: day.isoformat() if (day := getattr(plan, name)) else "" for name in _DAYS}
    chosen = {"kind": plan.kind, "needs": sorted(plan.needs)}
    return {name: getattr(plan, name) for name in _PLAIN} | chosen | days


def plan_of(form: Form) -> Plan:
    """What a form of a plan holds. Raises FormRefused for a day that can't be read."""
    days, problems = _days(form)
    if problems:
        raise FormRefused(tuple(problems))
    return _plan(form, days)


def begun_plan(form: Form) -> Plan:
    """The same of a form that is not finished; a day that can't be read is left out."""
    return _plan(form, _days(form)[0])


def starter_plan(starter: PlanStarter) -> Plan:
    """What a plan begins with."""
    return Plan(
        name=starter.name,
        kind=PlanKind(starter.kind),
        cue=starter.cue,
        i_say=starter.i_say,
        what_helps="\n".join(starter.what_helps),
        in_body=starter.in_body,
        alone_first=starter.alone_first,
        please_do="\n".join(starter.please_do),
        please_dont="\n".join(starter.please_dont),
    )


def moment_form(what: NewMoment, clock: Clock) -> Form:
    """An entry as its form keeps it, its time in the local zone."""
    local = clock.local(what.at)
    return {
        "day": local.date().isoformat(),
        "time": f"{local:%H:%M}",
        "plan": what.plan,
        "before": what.before,
        "peak": what.peak,
        "after": what.after,
        "steps": sorted(what.steps),
        "what_helped": what.what_helped,
        "partner_response": what.partner_response,
        "note": what.note,
    }


def moment_of(form: Form, clock: Clock) -> NewMoment:
    """What a form of an entry holds; without a time it was at noon, or now where noon is to come.

    Raises FormRefused for a day or a time that can't be read.
    """
    day, at = _read(form.get("day"), date.fromisoformat), _read(form.get("time"), time.fromisoformat)
    unread = {"day": day is None, "time": at is None and bool(form.get("time"))}
    if any(unread.values()):
        sentences = {
            "day": _("Please say on which day it was."),
            "time": _("This can't be read as a time. You could leave it empty."),
        }
        raise FormRefused(tuple(FieldProblem(name, sentences[name]) for name, bad in unread.items() if bad))
    assert day is not None
    plan = form.get("plan")
    return NewMoment(
        at=_moment(clock, day, at),
        plan=PlanId(plan) if isinstance(plan, str) and plan else None,
        before=_number(form.get("before")),
        peak=_number(form.get("peak")),
        after=_number(form.get("after")),
        steps=frozenset(_known(Step, form.get("steps"))),
        what_helped=form.get("what_helped") or "",
        partner_response=form.get("partner_response") or "",
        note=form.get("note") or "",
    )


def _plan(form: Form, days: dict[str, date | None]) -> Plan:
    nothing = Plan()
    plain: dict[str, Any] = {name: form.get(name) or getattr(nothing, name) for name in _PLAIN}
    plain |= days
    plain["every_year"] = bool(form.get("every_year"))
    plain["likely"] = _number(form.get("likely"))
    kinds = [kind for kind in PlanKind if kind == form.get("kind")]
    needs = frozenset(_known(Need, form.get("needs")))
    return Plan(**plain, kind=kinds[0] if kinds else None, needs=needs)


def _days(form: Form) -> tuple[dict[str, date | None], list[FieldProblem]]:
    days: dict[str, date | None] = {name: _read(form.get(name), date.fromisoformat) for name in _DAYS}
    sentence = _("This can't be read as a day. You could leave it empty.")
    return days, [FieldProblem(name, sentence) for name, day in days.items() if day is None and form.get(name)]


def _read(words: object, reading: Any) -> Any:
    if not isinstance(words, str) or not words.strip():
        return None
    try:
        return reading(words)
    except ValueError:
        return None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _known(choices: Iterable[Choice], chosen: object) -> list[Choice]:
    return [choice for choice in choices if isinstance(chosen, list) and choice in chosen]


def _moment(clock: Clock, day: date, at: time | None) -> datetime:
    """A local day and time as a moment, also on a day with a change of clocks."""
    begins = clock.begins(day)
    if at is None:
        return min(begins + timedelta(hours=12), max(begins, clock.now()))
    naive = datetime.combine(day, at)
    guess = begins + timedelta(hours=at.hour, minutes=at.minute)
    return guess + (naive - clock.local(guess).replace(tzinfo=None))
