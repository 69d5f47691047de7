"""A talk in which each is heard, in words: who has the word, what happens in each step, and what was kept."""

from datetime import date

from app.clock import Clock
from app.conversations.accountability.turns import Step, Talk
from app.conversations.accountability.values import Heard, HeardRow, Kept, Outcome, outcome_words
from app.i18n import _
from app.people.pace_values import Pace
from app.people.values import Couple
from ui.pace_words import near_day
from ui.widgets.date_field import in_full

CHIPS = (Step.SPEAK, Step.SAY_BACK, Step.CHECK, Step.MORE, Step.FEELING, Step.PART, Step.OUTCOME, Step.KEEP)


def talk_name() -> str:
    return _("A talk where each is heard")


def step_names() -> tuple[str, ...]:
    """In the order of `CHIPS`."""
    return (
        _("Say it"),
        _("Say it back"),
        _("Right?"),
        _("More?"),
        _("A feeling"),
        _("My part"),
        _("Next"),
        _("What stays"),
    )


def floor_words(talk: Talk, couple: Couple) -> str:
    """Whose turn it is, as it stands large at the top."""
    speaker, listener = couple.name(talk.speaker), couple.name(talk.listener)
    return {
        Step.SPEAK: _("{speaker} speaks"),
        Step.SAY_BACK: _("{listener} says back what was heard"),
        Step.CHECK: _("{speaker} answers: is that right?"),
        Step.MORE: _("{listener} asks: is there more?"),
        Step.FEELING: _("{listener} names a feeling"),
        Step.PART: _("{listener} speaks"),
        Step.OUTCOME: _("Both of you: what comes next?"),
        Step.KEEP: _("Both of you: what stays?"),
    }[talk.step].format(speaker=speaker, listener=listener)


def step_explained(talk: Talk, couple: Couple) -> str:
    """What the two do in this step."""
    speaker, listener = couple.name(talk.speaker), couple.name(talk.listener)
    return {
        Step.SPEAK: _("{listener} listens and leaves answers for later. Half a sentence is enough."),
        Step.SAY_BACK: _("In your own words, {listener}. Nothing is answered yet."),
        Step.CHECK: _("{speaker} says yes, or what is missing. {listener} can try again."),
        Step.MORE: _("{speaker} adds something, or says that is all."),
        Step.FEELING: _("What {speaker} may have felt. {speaker} can put it right aloud."),
        Step.PART: _("One sentence on your own part, {listener}, if there is one. Leaving it empty is fine."),
        Step.OUTCOME: _("One of these, or none."),
        Step.KEEP: _("Everything else that was typed is gone when the talk ends."),
    }[talk.step].format(speaker=speaker, listener=listener)


def kept_words(kept: Kept) -> str:
    return {
        Kept.SUMMARY: _("A summary"),
        Kept.ACCOUNTS: _("Two accounts"),
        Kept.NOTHING: _("Only the topic"),
    }[kept]


def row_below(row: HeardRow, clock: Clock) -> str:
    """Such as "23 November 2026. We go on later, on 1 December 2026"."""
    parts = [in_full(clock.local(row.at).date()), came_next(row)]
    return ". ".join(part for part in parts if part)


def came_next(of: HeardRow | Heard) -> str:
    """What they chose for afterwards; empty where nothing was chosen."""
    if of.outcome is None:
        return ""
    if of.outcome is Outcome.LATER and of.later_day is not None:
        return _("We go on later, on {day}").format(day=in_full(of.later_day))
    return outcome_words(of.outcome)


def what_stays() -> tuple[str, ...]:
    """Said at the start, before a word is typed."""
    return (
        _("You choose at the end what stays: a summary both of you confirm, or an account by each."),
        _("The topic, the day and what comes next stay with it."),
        _("Everything else you type in the talk is gone at the end."),
    )


def takes_both() -> str:
    return _("This takes both of you. It begins once both have signed in together.")


def why_no_talk(now: Pace, today: date) -> str:
    """Why no talk begins on this day, and what can be done; empty where one can begin."""
    if now.offers_talks(today):
        return ""
    before = now.pacing.not_before
    if now.is_quiet(today):
        return _("These are quiet days. You could note the topic; it is kept until you talk.")
    if before is not None and today < before:
        said = _("No talks before {day}. You could note the topic; it is kept until you talk.")
        return said.format(day=near_day(before, today))
    return _("This week you talk in writing. You could note the topic; it is kept until you talk.")
