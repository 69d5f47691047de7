"""What stood out over time: the newest first, a page at a time, and nothing that whoever is here may not know of."""

from datetime import date, timedelta

import pytest

from app.agreements.signing import decision_to_sign, enter_signature, sign
from app.agreements.signing_values import Ink
from app.agreements.values import DecisionKind, VersionId, VersionRole
from app.agreements.wishes import new_wish
from app.common_ground.memories.actions import write_memory
from app.common_ground.memories.values import NewMemory
from app.conversations.updates.actions import open_update, send_update
from app.conversations.updates.values import NewUpdate
from app.people.pace_values import Pace, Pacing
from app.progress.celebrations.actions import mark, not_this_one, remove_celebration
from app.progress.celebrations.ideas import put_idea
from app.progress.celebrations.pauses import note_pause
from app.progress.celebrations.values import Marking, NewCelebration, NewIdea
from app.progress.timeline import ASKED_FOR, firsts_and_celebrations, timeline
from app.progress.timeline_values import Entry, First
from app.progress.values import Happening
from app.promises.actions import add_promise
from app.promises.values import NewPromise
from app.repair.setbacks.actions import open_setback, take_away, write_setback
from app.repair.setbacks.values import Setback
from app.triggers.actions import write_plan
from app.triggers.sharing import show_plan, take_plan_back
from app.triggers.values import Plan
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, followed, signed, signed_by_both
from tests.celebrations.reached import ALEX, SAM, TODAY, WEEK, choose, marks, reach, reach_alone
from tests.common_ground.looking_in import sitting_of
from tests.couple import PASSPHRASES, TestedCouple

EVERYONE = (ALEX, SAM, None)
FREE = NewCelebration(title="One quiet Sunday", day=TODAY, how="A walk")


def told(sitting: Sitting, *kinds: Happening, most: int = 20) -> list[str]:
    return [entry.title for entry in timeline(sitting, frozenset(kinds or Happening), most).entries]


def seen_by(couple: TestedCouple, *kinds: Happening) -> list[list[str]]:
    """By Alex, by Sam, and by both."""
    found = []
    for who in EVERYONE:
        with sitting_of(couple, who) as sitting:
            found.append(told(sitting, *kinds))
    return found


def kept(couple: TestedCouple, sitting: Sitting, version: VersionId) -> None:
    wish = new_wish(sitting, ALEX, version, DecisionKind.KEEP, couple.clock.today() + timedelta(days=60))
    for person in Person:
        to_sign = decision_to_sign(sitting, wish, person)
        enter_signature(sitting, sign(couple.vault, to_sign, PASSPHRASES[person], Ink(), couple.clock.now(), "en_GB"))


def test_nothing_yet(couple: TestedCouple) -> None:
    assert seen_by(couple) == [[], [], []]
    with sitting_of(couple, None) as sitting:
        assert firsts_and_celebrations(sitting, Pace()) == ()


def test_firsts_are_there_once_and_only_what_both_know(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        add_promise(sitting, ALEX, NewPromise(text="Home by six"))
        add_promise(sitting, ALEX, NewPromise(text="Another one"))
        write_memory(sitting, ALEX, NewMemory(title="The train"))
        plan = write_plan(sitting, Plan(cue="A late reply", i_say="Where are you?"))
        update = send_update(sitting, ALEX, NewUpdate(changed="A new number"))
    expected = ["The first promise made here", "The first memory written down"]
    assert [sorted(each) for each in seen_by(couple, Happening.FIRST)] == [sorted(expected)] * 3
    with sitting_of(couple, SAM) as sitting:
        open_update(sitting, update)
    with sitting_of(couple, ALEX) as sitting:
        show_plan(sitting, plan, frozenset())
        entries = {First(entry.id): entry for entry in timeline(sitting).entries}
        assert entries.keys() == {First.PROMISE, First.MEMORY, First.UPDATE, First.PLAN_SHOWN}
        assert entries[First.PROMISE].below == "Home by six"
        assert entries[First.PLAN_SHOWN].below == ""
        take_plan_back(sitting, plan)
        assert "The first plan for a hard moment shown to the other" not in told(sitting)


def test_agreements_signed_kept_and_renewed(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        version = signed_by_both(couple, sitting, PHONES)
        assert told(sitting) == ["The first agreement signed by both"]
        couple.clock.forward(days=2)
        kept(couple, sitting, version)
        couple.clock.forward(days=2)
        renewed = followed(sitting, version, VersionRole.RENEWAL, PHONES)
        for person in Person:
            signed(couple, sitting, person, renewed)
        entries = timeline(sitting, frozenset({Happening.RENEWAL})).entries
        assert [(entry.id, entry.day) for entry in entries] == [
            (renewed, TODAY + timedelta(days=4)),
            (version, TODAY + timedelta(days=2)),
        ]
        assert entries[0].title == f"Renewed: {PHONES.title}"
        assert told(sitting, Happening.FIRST) == ["The first agreement signed by both"]


def test_a_setback_is_seen_by_those_who_know_of_it_and_without_its_words(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting:
        setback = write_setback(sitting, SAM, Setback(happened="Marigold, and not told."))
    assert seen_by(couple, Happening.SETBACK) == [[], ["Something to put right"], []]
    with sitting_of(couple, ALEX) as sitting:
        open_setback(sitting, setback)
        (entry,) = timeline(sitting).entries
        assert (entry.words, entry.below, entry.day) == ("", "", TODAY)
    assert seen_by(couple, Happening.SETBACK) == [["Something to put right"]] * 3
    with sitting_of(couple, SAM) as sitting:
        take_away(sitting, SAM, setback)
    assert seen_by(couple, Happening.SETBACK) == [[], [], []]


def test_own_milestones_are_there_for_their_owner_alone(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        reach(sitting)
        reach_alone(sitting, "Fewer in a month")
        assert {entry.title: entry.own for entry in timeline(sitting).entries} == {
            WEEK: False,
            "Fewer in a month": True,
        }
        assert {entry.title for entry in firsts_and_celebrations(sitting, Pace())} == {WEEK, "Fewer in a month"}
    assert [sorted(each) for each in seen_by(couple)] == [sorted(["Fewer in a month", WEEK]), [WEEK], [WEEK]]
    with sitting_of(couple, None) as sitting:
        assert [entry.title for entry in firsts_and_celebrations(sitting, Pace())] == [WEEK]


def test_what_is_planned_comes_on_its_day_and_what_was_removed_goes(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = mark(sitting, ALEX, NewCelebration(title="Saturday", day=TODAY + timedelta(days=2)), {ALEX: "Mine"})
        assert told(sitting) == []
        couple.clock.forward(days=2)
        assert told(sitting) == ["Saturday"]
        remove_celebration(sitting, ALEX, made)
        assert told(sitting) == []


def test_a_milestone_and_what_marks_it_are_one_on_the_card(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        week, month = reach(sitting, day=TODAY - timedelta(days=3)), reach(sitting, "A month", TODAY)
        away = reach(sitting, "Away", TODAY - timedelta(days=1))
        put_idea(sitting, ALEX, NewIdea(text="pancakes on Saturday", occasion=month))
        mark(sitting, ALEX, marks(week, how="dinner at Lena's"), {})
        mark(sitting, ALEX, FREE, {})
        not_this_one(sitting, away)
        told_on_card = [(entry.title, entry.marking, entry.below) for entry in firsts_and_celebrations(sitting, Pace())]
        assert told_on_card == [
            ("A month", Marking.TO_MARK, "pancakes on Saturday"),
            ("One quiet Sunday", Marking.MARKED, "A walk"),
            ("Away", Marking.PUT_AWAY, ""),
            (WEEK, Marking.MARKED, "dinner at Lena's"),
        ]
        assert sorted(told(sitting)) == sorted(["A month", "One quiet Sunday", WEEK, "Away", WEEK])


def test_nothing_is_said_to_be_marked_yet_while_nothing_is_offered(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        reach(sitting)
        assert [entry.marking for entry in firsts_and_celebrations(sitting, Pace())] == [Marking.TO_MARK]
        note_pause(sitting)
        assert [entry.marking for entry in firsts_and_celebrations(sitting, Pace())] == [None]
        quiet = Pace(pacing=Pacing(quiet_days=frozenset({TODAY.weekday()})))
        assert firsts_and_celebrations(sitting, quiet) == ()


def test_what_is_long_past_is_not_to_be_marked_any_more(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        reach(sitting, "Old", TODAY - timedelta(days=ASKED_FOR + 1))
        chosen = choose(sitting, "Ten Sundays", TODAY - timedelta(days=ASKED_FOR))
        found = {entry.title: (entry.marking, entry.chosen) for entry in timeline(sitting).entries}
        assert found == {"Old": (None, False), "Ten Sundays": (Marking.TO_MARK, True)}
        assert chosen


def test_pages_end_with_whole_days_and_kinds_can_be_chosen(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for number in range(6):
            reach(sitting, f"Milestone {number}", TODAY - timedelta(days=number // 2))
        mark(sitting, ALEX, FREE, {})
        page = timeline(sitting, frozenset({Happening.MILESTONE}), most=3)
        assert ([entry.day for entry in page.entries], page.more) == ([TODAY, TODAY], True)
        one_day = timeline(sitting, most=2)
        assert ([entry.day for entry in one_day.entries], one_day.more) == ([TODAY, TODAY], True)
        whole = timeline(sitting, most=7)
        assert (len(whole.entries), whole.more) == (7, False)
        days = [entry.day for entry in whole.entries]
        assert days == sorted(days, reverse=True)
        earlier = timeline(sitting, until=TODAY - timedelta(days=1))
        assert {entry.day for entry in earlier.entries} == {TODAY - timedelta(days=1), TODAY - timedelta(days=2)}
        assert told(sitting, Happening.CELEBRATION) == ["One quiet Sunday"]


@pytest.mark.parametrize("years", [1, 10])
def test_no_more_is_read_than_a_page_holds(couple: TestedCouple, years: int) -> None:
    with sitting_of(couple, None) as sitting:
        for week in range(years * 10):
            mark(sitting, ALEX, NewCelebration(title=f"{week}", day=TODAY - timedelta(weeks=week)), {})
        assert len(timeline(sitting, most=5).entries) == 5
        rows = []
        from sqlalchemy import event

        def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            rows.append(statement)

        event.listen(sitting.shared.engine, "after_cursor_execute", count)
        timeline(sitting, most=5)
        event.remove(sitting.shared.engine, "after_cursor_execute", count)
        assert all("LIMIT" in each for each in rows if each.startswith("SELECT") and "IN (" not in each), rows


def test_an_entry_says_what_it_is_in_a_line() -> None:
    renewed = Entry(what=Happening.RENEWAL, day=date(2026, 11, 1), id="x", words="Phones")
    over = Entry(what=Happening.SETBACK, day=date(2026, 11, 1), id="x", over=True)
    assert (renewed.title, over.title) == ("Renewed: Phones", "Put right, and looked back on")
