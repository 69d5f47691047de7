"""Hints: each rule finds its examples and leaves its near misses; none overlap; long text does not hang."""

from dataclasses import replace
from itertools import pairwise

import pytest

from app.library import packs
from app.library.occasions import rules_for
from app.library.values import RuleKind, WordingRule
from app.library.wording import hints_in

RULES = packs.wording_rules()


def named(text: str, *, one_sided_open_end: bool = False) -> list[str]:
    return [hint.rule.id for hint in hints_in(text, RULES, one_sided_open_end=one_sided_open_end)]


def rule(rule_id: str, *patterns: str, unless: tuple[str, ...] = ()) -> WordingRule:
    return replace(RULES[0], id=rule_id, patterns=patterns, unless=unless, open_end_only=False)


FEWEST_EXAMPLES = 5


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_enough_examples_of_both(rule: WordingRule) -> None:
    assert min(len(set(rule.hits)), len(set(rule.near_misses))) >= FEWEST_EXAMPLES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_finds_its_examples(rule: WordingRule) -> None:
    missed = [text for text in rule.hits if not hints_in(text, (rule,), one_sided_open_end=True)]
    assert missed == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_leaves_its_near_misses(rule: WordingRule) -> None:
    flagged = [text for text in rule.near_misses if hints_in(text, (rule,), one_sided_open_end=True)]
    assert flagged == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_is_hidden_behind_the_others(rule: WordingRule) -> None:
    hidden = [text for text in rule.hits if rule.id not in named(text, one_sided_open_end=True)]
    assert hidden == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_proposes_has_no_hint_itself(rule: WordingRule) -> None:
    assert named(rule.rewrite) == []


def test_our_clauses_have_no_hints() -> None:
    flagged = {
        clause.id: found
        for clause in packs.clauses()
        for text in (clause.behaviour, clause.if_crossed, clause.corrective_step, clause.exceptions)
        if (found := named(text, one_sided_open_end=not clause.mutual))
    }
    assert flagged == {}


def test_a_hint_covers_the_words_it_means() -> None:
    text = "Alex says: you  never\ncall, ’til late."
    (hint,) = hints_in(text, RULES)
    assert (text[hint.start : hint.end], hint.rule.id) == ("you  never", "you-never")


def test_capitals_and_typed_apostrophes_make_no_difference() -> None:
    assert named("YOU ALWAYS win.") == ["you-always"]
    assert named("You’re always late.") == named("You're always late.") == ["you-always"]


def test_where_two_rules_meet_the_one_named_first_stays() -> None:
    first, second = rule("first", "never late"), rule("second", "you never")
    (hint,) = hints_in("you never late", (first, second))
    assert (hint.rule.id, hint.start) == ("first", 4)
    (hint,) = hints_in("you never late", (second, first))
    assert (hint.rule.id, hint.start) == ("second", 0)


def test_hints_come_in_the_order_of_the_text_and_never_overlap() -> None:
    text = "You never call soon, you always try to share my location, and the password must be mine."
    hints = hints_in(text, RULES)
    assert [hint.rule.id for hint in hints][:2] == ["you-never", "vague-time"]
    assert all(before.end <= after.start for before, after in pairwise(hints))


def test_a_word_that_excuses_counts_in_its_own_sentence_only() -> None:
    tracked = rule("tracked", "tracker", unless=("until Monday",))
    assert hints_in("A tracker until Monday. Bread.", (tracked,)) == ()
    assert len(hints_in("A tracker. We wait until Monday.", (tracked,))) == 1


def test_looking_without_a_last_day_is_hinted_only_when_one_side_keeps_it() -> None:
    text = "I show you the bank statements."
    assert named(text, one_sided_open_end=True) == ["open-end-looking"]
    assert named(text) == []


def test_a_costly_promise_of_one_side_is_left_alone() -> None:
    text = "I have no contact with the person we named. I write by half past five each working day."
    assert named(text, one_sided_open_end=True) == []


def test_control_is_told_apart_from_wording() -> None:
    kinds = {hint.rule.id: hint.rule.kind for hint in hints_in("I get your password soon.", RULES)}
    assert kinds == {"password": RuleKind.CONTROL, "vague-time": RuleKind.WORDING}


def test_rules_for_apologies_hold_in_apologies_only() -> None:
    text = "I'm sorry if you were hurt. You never asked."
    told = [hint.rule.id for hint in hints_in(text, rules_for(promise=False, apology=True))]
    assert told == ["if-in-an-apology", "you-never"]
    assert [hint.rule.id for hint in hints_in(text, rules_for())] == ["you-never"]


def test_what_happened_is_told_without_hints_for_promises() -> None:
    text = "I never told you. I had to lie more often, and came home too late."
    assert hints_in(text, rules_for(promise=False, apology=True)) == ()
    assert len(hints_in(text, rules_for())) > 2


def test_an_apology_as_we_show_it_has_no_hints() -> None:
    rules = rules_for(promise=False, apology=True)
    shown = [rule.rewrite for rule in RULES if rule.kind is RuleKind.APOLOGY]
    assert len(shown) >= 10
    assert [text for text in shown if hints_in(text, rules)] == []


@pytest.mark.parametrize("piece", ["never ", "you ", "I will ", " ", "a", "share my ", "password, until "])
def test_a_very_long_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + ". You never call."
    assert hints_in(text, RULES)[-1].rule.id == "you-never"


def test_an_empty_text_and_no_rules_have_no_hints() -> None:
    assert hints_in("", RULES) == ()
    assert hints_in("You never call.", ()) == ()
