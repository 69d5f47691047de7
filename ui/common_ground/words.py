"""Common ground in words: who, when, how long, and how something stands."""

from datetime import date

from app.common_ground.goals.values import GoalStep, StepBy
from app.common_ground.memories.values import NewMemory
from app.common_ground.rituals.values import NewRitual, Ritual, RitualState
from app.i18n import _
from app.people.values import Couple
from app.promises.recurrence_words import rule_in_words
from app.vault.values import Person
from ui.pace_words import minutes_in_words
from ui.widgets.date_field import in_full
from ui.widgets.time_field import in_short

LONGEST_TITLE, LONGEST_BELOW = 120, 200
"""Characters in lists."""


def by_names(couple: Couple) -> tuple[tuple[StepBy, str], ...]:
    """Who takes a step, as it stands on buttons."""
    first, second = couple.names
    return ((StepBy.BOTH, _("Both of us")), (StepBy.FIRST, first), (StepBy.SECOND, second))


def by_in_words(by: StepBy, couple: Couple) -> str:
    return dict(by_names(couple))[by]


def step_below(step: GoalStep, couple: Couple) -> str:
    """Who takes it, and when it was done."""
    who = by_in_words(step.by, couple)
    if step.done_on is None:
        return who
    return _("{who} · done on {day}").format(who=who, day=in_full(step.done_on))


def memory_when(what: NewMemory) -> str:
    """Its day, or its free words; empty where neither is named."""
    return in_full(what.day) if what.day is not None else what.when.strip()


def ritual_when(what: NewRitual, starts: date) -> str:
    """Such as "every Sunday, 19:00, 30 minutes"."""
    parts = [rule_in_words(what.rule, starts) if what.rule else _("when it suits")]
    if what.at is not None:
        parts.append(in_short(what.at))
    if what.minutes is not None:
        parts.append(minutes_in_words(what.minutes))
    return ", ".join(parts)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def ritual_stands(ritual: Ritual, couple: Couple, here: tuple[Person, ...]) -> str:
    """In a sentence, or two."""
    if ritual.state is RitualState.PROPOSED:
        proposer = couple.name(ritual.proposed_by)
        other = couple.name(ritual.proposed_by.other)
        if here == (ritual.proposed_by,):
            return _("You proposed this. It holds once {name} says yes.").format(name=other)
        return _("{proposer} proposes this. It holds once {name} says yes.").format(proposer=proposer, name=other)
    return {
        RitualState.HELD: _("Both of you said yes."),
        RitualState.PAUSED: _("It rests until you take it up again."),
        RitualState.LET_GO: _("You let it go. Either of you can propose it again."),
    }[ritual.state]
