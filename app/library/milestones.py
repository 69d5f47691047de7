"""Milestones to be found in the record: what an entry of the content file holds, and the rules it can name."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.i18n import _
from app.library.reading import Entry
from app.library.schema import entry_id

BOTH, OWNER = "both", "owner"
"""Who sees it: both partners, or the owner of the private entries it is found in."""
TOPICS = frozenset(
    {"promises", "conversations", "putting-right", "agreements", "hard-moments", "common-ground", "own-care"}
)

_DAYS = (2, 92)
_COUNT = (1, 100)
_LEAST = (1, 100)
_ONCE_A_DAY = frozenset({"evenings_of_both", "days_of_care"})
_LOOKS = (3, 7, 30)
"""Days after which something that was put right is looked at again."""


@dataclass(frozen=True, slots=True)
class RuleKeys:
    """What goes with a rule: its numbers with the least and the most of each, and who sees what it finds."""

    numbers: Mapping[str, tuple[int, int]]
    seen_by: str = BOTH


RULES: Mapping[str, RuleKeys] = {
    "updates_on_day": RuleKeys({"days": _DAYS, "least": _LEAST}),
    "promises_kept": RuleKeys({"days": _DAYS, "least": _LEAST}),
    "replies_in_time": RuleKeys({"days": _DAYS, "least": _LEAST}),
    "repair_promised": RuleKeys({"within": (1, 14)}),
    "repair_kept": RuleKeys({"within": (1, 14)}),
    "repair_looked_at": RuleKeys({"after": (3, 30)}),
    "apology_repair_kept": RuleKeys({"count": _COUNT}),
    "agreements_signed": RuleKeys({"count": _COUNT}),
    "agreements_renewed": RuleKeys({"count": _COUNT}),
    "reviewed_in_time": RuleKeys({"count": _COUNT}),
    "weekly_conversations": RuleKeys({"count": _COUNT}),
    "monthly_conversations": RuleKeys({"count": _COUNT}),
    "talks_heard": RuleKeys({"count": _COUNT}),
    "cleared_up": RuleKeys({"count": _COUNT, "within": (1, 14), "days": _DAYS}),
    "questions_answered": RuleKeys({"count": _COUNT}),
    "decided_in_time": RuleKeys({"count": _COUNT}),
    "evenings_of_both": RuleKeys({"days": _DAYS, "least": _LEAST}),
    "ritual_weeks": RuleKeys({"weeks": (2, 8)}),
    "appreciations_of_each": RuleKeys({"count": _COUNT}),
    "goal_steps": RuleKeys({"count": _COUNT}),
    "plans_shown": RuleKeys({"count": _COUNT}),
    "told_alike": RuleKeys({"count": _COUNT}),
    "values_named": RuleKeys({}),
    "fewer_or_weaker_moments": RuleKeys({"days": (7, 92), "least": _LEAST}, OWNER),
    "moments_with_plan": RuleKeys({"count": _COUNT, "days": _DAYS}, OWNER),
    "moments_softened": RuleKeys({"count": _COUNT, "by": (1, 10), "days": _DAYS}, OWNER),
    "words_said": RuleKeys({"count": _COUNT, "days": _DAYS}, OWNER),
    "felt_safer": RuleKeys({"days": (7, 92), "least": _LEAST}, OWNER),
    "felt_closer": RuleKeys({"days": (7, 92), "least": _LEAST}, OWNER),
    "days_of_care": RuleKeys({"days": _DAYS, "least": _LEAST}, OWNER),
}
"""By name. How each is read in the record stands in `app.progress.milestones.rules`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that can be found in the record, once."""

    id: str
    title: str
    why: str
    """Why it may matter, in a line."""
    on_what: str
    """One of `TOPICS`."""
    rule: str
    """One of `RULES`."""
    numbers: tuple[tuple[str, int], ...]
    """Of the rule, by its keys."""
    seen_by: str
    """`BOTH`, or `OWNER`: found in private entries, for their owner alone."""


def milestone(entry: Entry) -> Milestone:
    rule = entry.choice("rule", frozenset(RULES))
    keys = RULES[rule]
    numbers = tuple((key, entry.number(key, *limits)) for key, limits in keys.numbers.items())
    _check_numbers(entry, dict(numbers))
    return Milestone(
        id=entry_id(entry),
        title=entry.text("title"),
        why=entry.text("why"),
        on_what=entry.choice("on_what", TOPICS),
        rule=rule,
        numbers=numbers,
        seen_by=_seen_by(entry, keys),
    )


def _seen_by(entry: Entry, keys: RuleKeys) -> str:
    seen_by = entry.choice("seen_by", frozenset({BOTH, OWNER}))
    if seen_by != keys.seen_by:
        raise entry.problem("seen_by", _("With this rule it is “{seen_by}”.").format(seen_by=keys.seen_by))
    return seen_by


def _check_numbers(entry: Entry, numbers: Mapping[str, int]) -> None:
    """More days in which something was than days looked at can't be found, nor can a look on another day."""
    if entry.choice("rule", frozenset(RULES)) in _ONCE_A_DAY and numbers["least"] > numbers["days"]:
        raise entry.problem("least", _("This can't be more than the days that are looked at."))
    if numbers.get("after", _LOOKS[0]) not in _LOOKS:
        raise entry.problem("after", _("This can be: {choices}.").format(choices=", ".join(map(str, _LOOKS))))
