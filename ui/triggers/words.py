"""Kinds, needs, parts and steps in plain words, and a plan as labelled lines."""

from collections.abc import Sequence

from app.i18n import _
from app.triggers.need_words import in_a_line, needs_in_words
from app.triggers.values import NewMoment, Part, Plan, PlanKind, ProposalKind, Step
from ui.widgets.date_field import in_full

_UNBROKEN = "\u00a0"


def kind_choices() -> tuple[tuple[PlanKind, str], ...]:
    return (
        (PlanKind.REMINDER, _("A reminder of what happened")),
        (PlanKind.CONFLICT, _("A conflict between us")),
        (PlanKind.STRESS, _("Stress from outside")),
        (PlanKind.DATE, _("A date or an anniversary")),
        (PlanKind.PLACE, _("A place")),
        (PlanKind.PHONE, _("A message or the phone")),
        (PlanKind.CLOSENESS, _("Closeness")),
        (PlanKind.ALCOHOL, _("Alcohol")),
        (PlanKind.HIDING, _("A pull to hide")),
        (PlanKind.CONTACT, _("A pull to make contact")),
        (PlanKind.SILENCE, _("A pull to go silent")),
        (PlanKind.DEFENDING, _("A pull to defend")),
        (PlanKind.OTHER, _("Something else")),
    )


def kind_words(kind: PlanKind | None) -> str:
    """Empty without a kind."""
    return dict(kind_choices())[kind] if kind is not None else ""


def part_choices() -> tuple[tuple[Part, str], ...]:
    return (
        (Part.CUES, _("Where and when")),
        (Part.SIGNS, _("Early signs")),
        (Part.PEOPLE, _("People I can call")),
        (Part.LIKELINESS, _("How likely, and where it is kept")),
    )


def step_choices() -> tuple[tuple[Step, str], ...]:
    return (
        (Step.STEPPED_AWAY, _("Stepped away")),
        (Step.BREATHED, _("Breathed")),
        (Step.NAMED_IT, _("Named it")),
        (Step.FIRST_MINUTE, _("My first minute alone")),
        (Step.ASKED, _("Said my words")),
        (Step.CAME_BACK, _("Came back")),
        (Step.WROTE_IT_DOWN, _("Wrote it down")),
        (Step.MOVED, _("Moved")),
        (Step.CALLED_SOMEONE, _("Called someone")),
    )


def proposal_choices() -> tuple[tuple[ProposalKind, str], ...]:
    return (
        (ProposalKind.PLEASE_DO, _("Please do")),
        (ProposalKind.PLEASE_DONT, _("Please don't")),
    )


def plan_lines(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Label and words of everything in a plan that is not empty, in the order of its form."""
    lines = (
        (_("Name"), plan.name),
        (_("What it is about"), kind_words(plan.kind)),
        (_("The cue"), plan.cue),
        (_("I say"), plan.i_say),
        (_("What helps"), plan.what_helps),
        *_when_lines(plan),
        *_sign_lines(plan),
        (_("The first minute, alone"), plan.alone_first),
        *_partner_lines(plan),
        *_talk_lines(plan),
        *_use_lines(plan),
    )
    return tuple((label, words) for label, words in lines if words)


def _when_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    day = in_full(plan.on_day)
    each_year = _("{day}, each year").format(day=day) if day and plan.every_year else day
    return (
        (_("Place"), plan.place),
        (_("Time of day"), plan.time_of_day),
        (_("Day"), each_year),
        (_("Person"), plan.person),
        (_("Song, programme or site"), plan.media),
    )


def _sign_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    return (
        (_("In my body"), plan.in_body),
        (_("In my thoughts"), plan.in_thoughts),
        (_("In what I do"), plan.in_actions),
    )


def _partner_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    return (
        (_("Please do"), plan.please_do),
        (_("Please don't"), plan.please_dont),
        (_("What I need"), needs_in_words(plan.needs)),
    )


def _talk_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    return (
        (_("Questions for now"), plan.questions_now),
        (_("Questions for later"), plan.questions_later),
        (_("How we talk afterwards"), plan.afterwards),
        (_("If it gets worse we stop and"), plan.if_worse),
    )


def _use_lines(plan: Plan) -> Sequence[tuple[str, str]]:
    likely = "" if plan.likely is None else _("{n} of 10").format(n=plan.likely)
    return (
        (_("People I can call"), plan.people_to_call),
        (_("How likely I am to use this"), likely),
        (_("What could get in the way"), plan.in_the_way),
        (_("Where it is kept"), plan.kept_at),
        (_("Looked at again on"), in_full(plan.review)),
    )


def strengths_in_words(what: NewMoment) -> str:
    """Such as "Before 4, at its peak 8, after 3."; empty without any."""
    named = (
        (_("Before {n}"), what.before),
        (_("At its peak {n}"), what.peak),
        (_("After {n}"), what.after),
    )
    parts = [words.format(n=strength).replace(" ", _UNBROKEN) for words, strength in named if strength is not None]
    return f"{in_a_line(parts)}." if parts else ""


def steps_in_words(what: NewMoment) -> str:
    """Such as "Stepped away, breathed"; empty without any."""
    return in_a_line(words for step, words in step_choices() if step in what.steps)


def moment_lines(what: NewMoment, plan_title: str) -> tuple[tuple[str, str], ...]:
    """Label and words of everything in an entry that is not empty, besides its time."""
    lines = (
        (_("Plan"), plan_title),
        (_("Strength, 0 to 10"), strengths_in_words(what)),
        (_("What I did"), steps_in_words(what)),
        (_("What helped"), what.what_helped),
        (_("What my partner did"), what.partner_response),
        (_("A note"), what.note),
    )
    return tuple((label, words) for label, words in lines if words)


def nothing_more() -> tuple[tuple[str, str], ...]:
    """In place of the lines of an entry that has none."""
    return ((_("Entry"), _("Nothing but the time.")),)
