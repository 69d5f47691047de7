"""What Today shows to whom: in each sitting, in each stage, on quiet days, and never more than five rows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.agreements.signing import answer_freely
from app.agreements.signing_values import FreeToSayNo
from app.agreements.values import NothingSigned, VersionId
from app.checkins.summaries import hand_in_summary, open_day
from app.checkins.values import How, NewSummary
from app.people.pace_values import CheckInKind, Pacing, Rhythm, Stage, TalkForm
from app.people.pacing import call_quiet_week, choose_rhythm, end_quiet_week, move_stage, set_pacing
from app.promises.actions import add_promise, end_promise, mark_day
from app.promises.reads import due_on
from app.promises.values import Kept, NewPromise
from app.today.values import MOST_ROWS, Comes, What
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, proposed, signed, signed_by_both
from tests.couple import TestedCouple
from tests.today.living import FIRST, SECOND, busy_week, first_evening, plan_for, promise_daily, today
from tests.today.seats import sitting_of

W = What
SHOWN: list[tuple[Person | None, list[What]]] = [
    (FIRST, [W.DATE_CUE, W.PROMISES, W.DAILY, W.GO_ON, W.LOOK_AGAIN]),
    (SECOND, [W.PROMISES, W.DAILY, W.ANSWER, W.GO_ON, W.LOOK_AGAIN]),
    (None, [W.PROMISES, W.GO_ON, W.LOOK_AGAIN]),
]


def whats(couple: TestedCouple, alone: Person | None = None) -> list[What]:
    return [row.what for row in today(couple, alone).rows]


@pytest.mark.parametrize(("alone", "expected"), SHOWN)
def test_who_sees_what(couple: TestedCouple, alone: Person | None, expected: list[What]) -> None:
    busy_week(couple)
    assert whats(couple, alone) == expected


def test_whoever_could_not_say_yes_is_not_asked_for_it_again_and_nobody_sees_why(couple: TestedCouple) -> None:
    busy_week(couple)
    with sitting_of(couple, FIRST) as sitting:
        (version,) = (row.subject for row in today(couple, FIRST).rows if row.what is W.GO_ON)
        with pytest.raises(NothingSigned):
            answer_freely(sitting, FIRST, VersionId(version), FreeToSayNo.NO)
    assert [W.GO_ON in whats(couple, alone) for alone in (FIRST, SECOND, None)] == [False, True, True]


@pytest.mark.parametrize("alone", [None, FIRST, SECOND])
def test_there_are_five_rows_at_most_and_the_next_thing_is_one_of_them(
    couple: TestedCouple, alone: Person | None
) -> None:
    busy_week(couple)
    with sitting_of(couple) as sitting:
        for number in range(8):
            proposed(sitting, replace(PHONES, title=f"Agreement {number}"))
    page = today(couple, alone)
    assert len(page.rows) + (page.next_thing is not None) <= MOST_ROWS


def test_a_day_that_both_are_in_for_is_offered_until_it_was_read(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    day = couple.clock.today()
    for person in Person:
        assert W.OPEN_DAY not in whats(couple, person)
        with sitting_of(couple, person) as sitting:
            hand_in_summary(sitting, NewSummary(day=day, how=How.MIXED))
    assert [W.OPEN_DAY in whats(couple, alone) for alone in (None, FIRST, SECOND)] == [True, True, True]
    with sitting_of(couple, FIRST) as sitting:
        open_day(sitting, day)
    assert W.OPEN_DAY not in whats(couple, FIRST)
    assert W.OPEN_DAY in whats(couple, SECOND)
    couple.clock.forward(days=1)
    assert W.OPEN_DAY in whats(couple, SECOND)
    couple.clock.forward(days=1)
    assert W.OPEN_DAY not in whats(couple, SECOND)


def test_a_day_of_ones_own_is_nobody_elses(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=3)
    with sitting_of(couple, SECOND) as sitting:
        plan_for(sitting, couple.clock.today() + timedelta(days=1))
    assert W.DATE_CUE in whats(couple, SECOND)
    assert W.DATE_CUE not in whats(couple, FIRST)
    assert W.DATE_CUE not in whats(couple)
    couple.clock.forward(days=1)
    assert W.DATE_CUE in whats(couple, SECOND)
    couple.clock.forward(days=1)
    assert W.DATE_CUE not in whats(couple, SECOND)


def test_promises_are_one_row_and_gone_once_they_are_marked(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    with sitting_of(couple, FIRST) as sitting:
        second = promise_daily(sitting, FIRST, "I say where I am.")
        row = next(row for row in today(couple, FIRST).rows if row.what is W.PROMISES)
        assert row.count == 2
        mark_day(sitting, FIRST, second, couple.clock.today(), Kept.KEPT)
    assert next(row for row in today(couple, FIRST).rows if row.what is W.PROMISES).count == 1


def test_together_only_what_both_can_mark(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=1)
    assert W.PROMISES in whats(couple)
    with sitting_of(couple, FIRST) as sitting:
        (mine,) = due_on(sitting, couple.clock.today(), FIRST)
        mark_day(sitting, FIRST, mine.promise, couple.clock.today(), Kept.PARTLY)
    assert W.PROMISES not in whats(couple)
    assert W.PROMISES in whats(couple, SECOND)


STATES: list[tuple[list[Person], Person | None, What | None]] = [
    ([], FIRST, W.ANSWER),
    ([FIRST], SECOND, W.ANSWER),
    ([FIRST], FIRST, None),
    ([FIRST], None, None),
]


@pytest.mark.parametrize(("signers", "alone", "expected"), STATES)
def test_an_agreement_waits_only_for_those_who_have_not_signed(
    couple: TestedCouple, signers: list[Person], alone: Person | None, expected: What | None
) -> None:
    with sitting_of(couple) as sitting:
        version = proposed(sitting, PHONES)
        for person in signers:
            signed(couple, sitting, person, version)
    couple.clock.forward(days=1)
    assert [what for what in whats(couple, alone) if what in {W.ANSWER, W.SIGN, W.GO_ON}] == (
        [expected] if expected else []
    )


def test_how_they_pause_can_be_gone_on_with_together_before_anybody_answered(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        proposed(sitting, PAUSE)
    couple.clock.forward(days=1)
    assert W.GO_ON in whats(couple)


# ---- conversations and the stage


def choose_today(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        days = frozenset({couple.clock.today().weekday()})
        choose_rhythm(sitting, FIRST, CheckInKind.WEEKLY, Rhythm(days=days, minutes=30))


def test_conversations_come_with_their_stage_or_with_a_rhythm(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=6)  # Sunday, the usual day
    assert couple.clock.today().weekday() == 6
    assert W.WEEKLY not in whats(couple)
    with sitting_of(couple) as sitting:
        move_stage(sitting, FIRST, Stage.UNDERSTAND)
    assert W.WEEKLY in whats(couple)
    with sitting_of(couple) as sitting:
        move_stage(sitting, FIRST, Stage.STEADY)
    assert W.WEEKLY not in whats(couple)
    choose_today(couple)
    assert W.WEEKLY in whats(couple)


def test_a_conversation_comes_first_while_both_are_here(couple: TestedCouple) -> None:
    first_evening(couple)
    couple.clock.forward(days=2)
    choose_today(couple)
    assert whats(couple)[:2] == [W.WEEKLY, W.PROMISES]


@pytest.mark.parametrize("alone", Person)
def test_a_conversation_is_not_offered_to_one(couple: TestedCouple, alone: Person) -> None:
    first_evening(couple)
    couple.clock.forward(days=2)
    choose_today(couple)
    assert W.WEEKLY not in whats(couple, alone)
    assert W.WEEKLY in whats(couple)


@pytest.mark.parametrize(("form", "offered"), [(TalkForm.WRITTEN, False), (TalkForm.SHORT_TALK, True), (None, True)])
def test_the_form_of_this_week_is_respected(couple: TestedCouple, form: TalkForm | None, *, offered: bool) -> None:
    first_evening(couple)
    couple.clock.forward(days=2)
    choose_today(couple)
    with sitting_of(couple) as sitting:
        set_pacing(sitting, FIRST, Pacing(form=form))
    assert (W.WEEKLY in whats(couple)) is offered


@pytest.mark.parametrize(("wait", "offered"), [(1, False), (0, True), (-1, True)])
def test_nothing_comes_before_its_day(couple: TestedCouple, wait: int, *, offered: bool) -> None:
    first_evening(couple)
    couple.clock.forward(days=2)
    choose_today(couple)
    with sitting_of(couple) as sitting:
        set_pacing(sitting, FIRST, Pacing(not_before=couple.clock.today() + timedelta(days=wait)))
    assert (W.WEEKLY in whats(couple)) is offered


# ---- quiet


def quiet_day(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        set_pacing(sitting, FIRST, Pacing(quiet_days=frozenset({couple.clock.today().weekday()})))


def quiet_week(couple: TestedCouple) -> None:
    with sitting_of(couple) as sitting:
        call_quiet_week(sitting, SECOND)


@pytest.mark.parametrize("hush", [quiet_day, quiet_week])
@pytest.mark.parametrize("alone", [None, FIRST, SECOND])
def test_in_quiet_only_due_promises_are_left(
    couple: TestedCouple, hush: Callable[[TestedCouple], None], alone: Person | None
) -> None:
    busy_week(couple)
    hush(couple)
    page = today(couple, alone)
    assert page.quiet
    assert [row.what for row in page.rows] == [W.PROMISES]
    assert (page.next_thing, page.coming, page.first_evening) == (None, (), None)


def test_a_quiet_week_on_the_first_evening_is_quiet_too_and_ends_with_a_press(couple: TestedCouple) -> None:
    quiet_week(couple)
    assert today(couple).first_evening is None
    with sitting_of(couple) as sitting:
        end_quiet_week(sitting, FIRST)
    assert today(couple).first_evening is not None


# ---- what comes up


def test_what_comes_up_is_agreed_and_the_same_for_both(couple: TestedCouple) -> None:
    first_evening(couple)
    with sitting_of(couple) as sitting:
        terms = replace(PHONES.terms, review=couple.clock.today() + timedelta(days=12), ends=None)
        signed_by_both(couple, sitting, replace(PHONES, terms=terms))
    assert [each.what for each in today(couple).coming] == [Comes.HOLDS]
    couple.clock.forward(days=2)
    pages = [today(couple, alone) for alone in (None, FIRST, SECOND)]
    assert {page.coming for page in pages} == {pages[0].coming}
    assert [(each.what, each.title) for each in pages[0].coming] == [(Comes.REVIEW, "Phones and messages")]


def test_what_was_promised_once_comes_up_until_its_day_or_its_end(couple: TestedCouple) -> None:
    first_evening(couple)
    day = couple.clock.today()
    with sitting_of(couple, SECOND) as sitting:
        for days, text in ((40, "Far away"), (9, "I call the bank."), (10, "I write the letter.")):
            last = add_promise(sitting, SECOND, NewPromise(text=text, starts=day + timedelta(days=days)))
        end_promise(sitting, SECOND, last)
    couple.clock.forward(days=2)
    for alone in (None, FIRST, SECOND):
        assert [(each.what, each.title) for each in today(couple, alone).coming] == [
            (Comes.PROMISE, "I call the bank.")
        ]
    couple.clock.forward(days=7)
    assert "I call the bank." not in [each.title for each in today(couple).coming]
