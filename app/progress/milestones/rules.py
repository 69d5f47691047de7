"""The rules that a content file can name: what each looks at, how far back, and whose acts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.agreements.values import AGREEMENTS
from app.checkins.values import CHECK_INS, OWN_ANSWERS
from app.common_ground.appreciations.values import APPRECIATIONS
from app.common_ground.goals.values import GOALS
from app.common_ground.named_values.values import NAMED_VALUES
from app.common_ground.rituals.values import RITUALS
from app.conversations.account.values import ACCOUNT
from app.conversations.accountability.values import HEARD
from app.conversations.clearing.values import CLEARINGS
from app.conversations.questions.values import OPEN_QUESTIONS
from app.conversations.updates.values import UPDATES
from app.private.values import SELF_CARE
from app.progress.milestones import own_rules, promise_rules, repair_rules, shared_rules, talk_rules
from app.progress.milestones.looking import Found, Looked
from app.promises.values import PROMISES
from app.repair.apologies.values import APOLOGIES
from app.repair.setbacks.values import SETBACKS
from app.triggers.values import MOMENTS, PLANS
from app.vault.values import Kind, Person

Find = Callable[[Looked], Found | None]
SoFar = Callable[[Looked], int]
BEGINNING = date(1971, 1, 1)
_SLACK = 14
"""Days that a run may lie back, so that it is found too when its last days are told later."""
_SEASON = 92


@dataclass(frozen=True, slots=True)
class Rule:
    """How one rule is read in the record."""

    find: Find
    kinds: frozenset[Kind]
    """What it depends on."""
    of_each: bool = False
    """Whether it is about the acts of one partner, and so looked for in those of each."""
    reaches_back: Callable[[Mapping[str, int]], int] | None = None
    """Days; None: to the beginning, where it reads no more rows than it counts."""
    so_far: SoFar | None = None
    """How often it was, up to the number it counts; for those that both look forward to."""

    def people(self) -> tuple[Person | None, ...]:
        return tuple(Person) if self.of_each else (None,)

    def first_day(self, numbers: Mapping[str, int], today: date) -> date:
        return BEGINNING if self.reaches_back is None else today - timedelta(days=self.reaches_back(numbers))


def _a_run(numbers: Mapping[str, int]) -> int:
    return numbers["days"] - 1 + _SLACK


def _two_runs(numbers: Mapping[str, int]) -> int:
    return 2 * numbers["days"]


def _as_said(numbers: Mapping[str, int]) -> int:
    return numbers["days"] - 1


def _some_weeks(numbers: Mapping[str, int]) -> int:
    return 7 * numbers["weeks"] + _SLACK


def _a_season(_numbers: Mapping[str, int]) -> int:
    return _SEASON


def _of_days(find: Find, *kinds: Kind) -> Rule:
    return Rule(find, frozenset(kinds), of_each=True, reaches_back=_a_run)


def _counting(find: Find, so_far: SoFar | None, *kinds: Kind) -> Rule:
    return Rule(find, frozenset(kinds), so_far=so_far)


def _of_season(find: Find, *kinds: Kind, of_each: bool = False) -> Rule:
    return Rule(find, frozenset(kinds), of_each=of_each, reaches_back=_a_season)


def _own(find: Find, back: Callable[[Mapping[str, int]], int], kind: Kind) -> Rule:
    return Rule(find, frozenset({kind}), reaches_back=back)


RULES: Mapping[str, Rule] = {
    "updates_on_day": _of_days(promise_rules.updates_on_day, PROMISES, UPDATES),
    "promises_kept": _of_days(promise_rules.promises_kept, PROMISES),
    "replies_in_time": _of_days(promise_rules.replies_in_time, OPEN_QUESTIONS),
    "repair_promised": _of_season(repair_rules.repair_promised, SETBACKS),
    "repair_kept": _of_season(repair_rules.repair_kept, SETBACKS, PROMISES),
    "repair_looked_at": _of_season(repair_rules.repair_looked_at, SETBACKS, PROMISES),
    "apology_repair_kept": _of_season(repair_rules.apology_repair_kept, APOLOGIES, PROMISES, of_each=True),
    "agreements_signed": _counting(shared_rules.agreements_signed, shared_rules.signed_so_far, AGREEMENTS),
    "agreements_renewed": _counting(shared_rules.agreements_renewed, None, AGREEMENTS),
    "reviewed_in_time": _counting(shared_rules.reviewed_in_time, None, AGREEMENTS),
    "weekly_conversations": _counting(talk_rules.weekly_conversations, talk_rules.weekly_so_far, CHECK_INS),
    "monthly_conversations": _counting(talk_rules.monthly_conversations, talk_rules.monthly_so_far, CHECK_INS),
    "talks_heard": _counting(talk_rules.talks_heard, talk_rules.heard_so_far, HEARD),
    "cleared_up": Rule(talk_rules.cleared_up, frozenset({CLEARINGS}), reaches_back=_as_said),
    "questions_answered": _counting(talk_rules.questions_answered, talk_rules.answered_so_far, OPEN_QUESTIONS),
    "decided_in_time": _of_season(talk_rules.decided_in_time, UPDATES),
    "evenings_of_both": Rule(talk_rules.evenings_of_both, frozenset({CHECK_INS}), reaches_back=_a_run),
    "ritual_weeks": Rule(shared_rules.ritual_weeks, frozenset({RITUALS}), reaches_back=_some_weeks),
    "appreciations_of_each": _counting(shared_rules.appreciations_of_each, None, APPRECIATIONS),
    "goal_steps": _counting(shared_rules.goal_steps, shared_rules.steps_so_far, GOALS),
    "plans_shown": _counting(shared_rules.plans_shown, None, PLANS),
    "told_alike": _counting(talk_rules.told_alike, None, ACCOUNT),
    "values_named": _counting(shared_rules.values_named, None, NAMED_VALUES),
    "fewer_or_weaker_moments": _own(own_rules.fewer_or_weaker_moments, _two_runs, MOMENTS),
    "moments_with_plan": _own(own_rules.moments_with_plan, _as_said, MOMENTS),
    "moments_softened": _own(own_rules.moments_softened, _as_said, MOMENTS),
    "words_said": _own(own_rules.words_said, _as_said, MOMENTS),
    "felt_safer": _own(own_rules.felt_safer, _two_runs, OWN_ANSWERS),
    "felt_closer": _own(own_rules.felt_closer, _two_runs, OWN_ANSWERS),
    "days_of_care": _own(own_rules.days_of_care, _a_run, SELF_CARE),
}
"""By name; the numbers of each are checked by `app.library.milestones`."""

EVERY_KIND: frozenset[Kind] = frozenset().union(*(rule.kinds for rule in RULES.values()))
