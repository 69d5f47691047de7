"""Updates: sent, slept on, opened, answered and taken away; each event in each state, and what is refused."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from app.conversations.updates.actions import (
    answer_update,
    open_update,
    say_we_talked,
    send_update,
    take_update_away,
)
from app.conversations.updates.checks import check_update
from app.conversations.updates.open_reads import open_things_in, session_points_in
from app.conversations.updates.plain import update_of, words_of
from app.conversations.updates.reads import read_update, updates_page
from app.conversations.updates.rhythm import rhythm_to_begin_with, to_mark_kept
from app.conversations.updates.values import (
    LONGEST_UPDATE_TEXT,
    UPDATE,
    Answer,
    Decision,
    NewUpdate,
    NotYoursToAnswer,
    Update,
    UpdateId,
)
from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import NoLongerThere, NotYours, OpenThing
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import call_quiet_week, set_pacing
from app.promises.actions import add_promise, mark_day
from app.promises.values import Kept
from app.refused import FormRefused
from app.release import release
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple, both
from tests.updates.conftest import SitDown

ALEX, SAM = Person.FIRST, Person.SECOND
TODAY = date(2026, 11, 23)
NEW = NewUpdate(
    changed="I moved the Thursday shift.",
    came_up="A message from work at ten.",
    decided="I leave the phone in the hall.",
    decisions=(Decision(what="The weekend in March", asked="My manager", by_day=date(2026, 12, 4)),),
)


def sent(sit: SitDown, new: NewUpdate = NEW) -> UpdateId:
    with sit(SAM) as sitting:
        return send_update(sitting, SAM, new)


def seen(sit: SitDown, who: Person | None, update: UpdateId) -> Update | None:
    with sit(who) as sitting:
        return read_update(sitting, update)


def open_ones(sitting: Sitting, most: int = 20) -> list[OpenThing]:
    with sitting.shared.transaction() as session:
        return open_things_in(session, sitting, most)


def test_the_reader_has_its_words_once_it_was_opened(sit: SitDown) -> None:
    update = sent(sit)
    for who, what in ((SAM, NEW), (ALEX, None), (None, None)):
        found = seen(sit, who, update)
        assert found is not None
        assert found.what == what
    with sit(ALEX) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
    assert found is not None
    assert (found.what, found.sent.opened) == (NEW, True)


def test_its_author_alone_opens_nothing(sit: SitDown) -> None:
    update = sent(sit)
    with sit(SAM) as sitting:
        open_update(sitting, update)
    found = seen(sit, SAM, update)
    assert found is not None
    assert not found.sent.opened


def test_together_it_is_opened_in_the_name_of_the_reader(sit: SitDown) -> None:
    update = sent(sit)
    with sit(None) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
    assert found is not None
    assert found.what == NEW


@pytest.mark.parametrize("author", sorted(Person))
def test_either_may_write_one(sit: SitDown, author: Person) -> None:
    with sit(author) as sitting:
        update = send_update(sitting, author, NewUpdate(came_up="A hard call."))
    found = seen(sit, author, update)
    assert found is not None
    assert found.sent.author is author


# --- every event in every state, in a sitting of both

Event = Callable[[Sitting, UpdateId], None]


@pytest.fixture(scope="module")
def both_here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """One for all of these; each begins with an update of its own."""
    made = both(tmp_path_factory.mktemp("both") / "vault")
    sitting = made.together()
    yield sitting
    sitting.close()
    made.vault.release()


def answers(answer: Answer) -> Event:
    return lambda sitting, update: answer_update(sitting, ALEX, update, answer)


EVENTS: dict[str, Event] = {
    "opens": open_update,
    "read": answers(Answer.READ),
    "session": answers(Answer.SESSION),
    "takes_away": lambda sitting, update: take_update_away(sitting, SAM, update),
    "talk": answers(Answer.TALK),
    "talked": lambda sitting, update: say_we_talked(sitting, SAM, update),
    "time": answers(Answer.TIME),
}
REACHED: dict[str, tuple[str, ...]] = {
    "gone": ("takes_away",),
    "opened": ("opens",),
    "read": ("read",),
    "removed": ("opens", "takes_away"),
    "removed_answered": ("talk", "takes_away"),
    "sent": (),
    "session": ("session",),
    "talk": ("talk",),
    "talked": ("talk", "talked"),
    "time": ("time",),
}
ANSWERS = {"read", "session", "talk", "time"}


def after(state: str, event: str) -> str:
    """The state that follows; an exclamation mark: refused, and nothing changed."""
    if state == "gone" or state.startswith("removed"):
        return state if event in {"opens", "talked"} else f"{state}!"
    if event in ANSWERS:
        return state if (event, state) == ("talk", "talked") else event
    if event == "takes_away":
        return {"sent": "gone", "opened": "removed"}.get(state, "removed_answered")
    if event == "opens":
        return "opened" if state == "sent" else state
    return "talked" if state == "talk" else state


def state_of(sitting: Sitting, update: UpdateId) -> str:
    found = read_update(sitting, update)
    if found is None:
        return "gone"
    answered = found.answered
    if found.sent.removed_at is not None:
        assert found.what is None
        return "removed" if answered is None else "removed_answered"
    if answered is None:
        return "opened" if found.sent.opened else "sent"
    return "talked" if answered.talked else str(answered.answer)


def reach(sitting: Sitting, state: str) -> UpdateId:
    update = send_update(sitting, SAM, NEW)
    for step in REACHED[state]:
        EVENTS[step](sitting, update)
    assert state_of(sitting, update) == state
    return update


@pytest.mark.parametrize("event", sorted(EVENTS))
@pytest.mark.parametrize("state", sorted(REACHED))
def test_each_event_in_each_state(both_here: Sitting, state: str, event: str) -> None:
    update = reach(both_here, state)
    expected = after(state, event)
    if expected.endswith("!"):
        with pytest.raises(NoLongerThere):
            EVENTS[event](both_here, update)
    else:
        EVENTS[event](both_here, update)
    assert state_of(both_here, update) == expected.rstrip("!")


# --- what lies open

OPEN_FOR = {
    "gone": (),
    "opened": (),
    "read": (),
    "removed": (),
    "removed_answered": (),
    "sent": (ALEX,),
    "session": (),
    "talk": (None,),
    "talked": (),
    "time": (ALEX,),
}


@pytest.mark.parametrize("state", sorted(REACHED))
def test_what_lies_open_and_for_whom(both_here: Sitting, state: str) -> None:
    update = reach(both_here, state)
    things = [each for each in open_ones(both_here, 100) if each.id == update]
    assert tuple(each.waits_for for each in things) == OPEN_FOR[state]
    for thing in things:
        assert (thing.sort, thing.author) == (UPDATE, SAM)
        assert thing.title == ("" if state == "sent" else "I moved the Thursday shift.")


@pytest.mark.parametrize("who", sorted(Person))
def test_its_author_alone_is_not_shown_that_it_is_unopened(sit: SitDown, who: Person) -> None:
    update = sent(sit)
    with sit(who) as sitting:
        assert [each.id for each in open_ones(sitting)] == ([update] if who is ALEX else [])


def takes_away(sit: SitDown, update: UpdateId) -> None:
    with sit(SAM) as sitting:
        take_update_away(sitting, SAM, update)


def test_time_that_was_asked_for_is_on_today_once_its_day_has_come(sit: SitDown, couple: TestedCouple) -> None:
    update = sent(sit)
    with sit(ALEX) as sitting:
        answer_update(sitting, ALEX, update, Answer.TIME, TODAY + timedelta(days=2))
        (thing,) = open_ones(sitting)
        assert (thing.by_day, thing.on_today) == (TODAY + timedelta(days=2), False)
        couple.clock.forward(days=2)
        assert [each.on_today for each in open_ones(sitting)] == [True]
        answer_update(sitting, ALEX, update, Answer.READ)
        assert open_ones(sitting) == []


def test_a_wished_talk_waits_where_talks_do_not_suit(sit: SitDown) -> None:
    update = sent(sit)
    with sit(ALEX) as sitting:
        answer_update(sitting, ALEX, update, Answer.TALK)
        assert [each.on_today for each in open_ones(sitting)] == [True]
        set_pacing(sitting, ALEX, Pacing(form=TalkForm.WRITTEN))
        assert [each.on_today for each in open_ones(sitting)] == [False]


def test_in_a_quiet_week_none_is_on_today(sit: SitDown) -> None:
    sent(sit)
    with sit(ALEX) as sitting:
        call_quiet_week(sitting, ALEX)
        assert [each.on_today for each in open_ones(sitting)] == [False]


def test_no_more_are_read_than_are_asked_for_the_oldest_first(sit: SitDown, couple: TestedCouple) -> None:
    ids = []
    for _day in range(4):
        ids.append(sent(sit))
        couple.clock.forward(days=1)
    with sit(ALEX) as sitting:
        assert [each.id for each in open_ones(sitting, 3)] == ids[:3]


def test_for_the_session_it_is_a_point_of_the_reader(sit: SitDown) -> None:
    update = sent(sit)
    with sit(ALEX) as sitting:
        answer_update(sitting, ALEX, update, Answer.SESSION)
        with sitting.shared.transaction() as session:
            (point,) = session_points_in(session, 5)
        assert (point.author, point.text, point.id) == (ALEX, "I moved the Thursday shift.", update)
    takes_away(sit, update)
    with sit(ALEX) as sitting, sitting.shared.transaction() as session:
        assert session_points_in(session, 5) == []


# --- sleeping on it


def test_slept_on_it_goes_in_the_morning_once(sit: SitDown, couple: TestedCouple) -> None:
    form = {"changed": "I moved the shift.", "what_1": "March", "by_1": "2026-12-04"}
    with sit(SAM) as sitting:
        slept = sleep_on(sitting, UPDATE, "update", "new", form, words_of(form))
        release(sitting)
        assert updates_page(sitting).is_empty
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        release(sitting)
        (row,) = updates_page(sitting).rows
        assert (str(row.id), row.title) == (slept, "I moved the shift.")
        assert slept_on(sitting) == ()
    found = seen(sit, SAM, UpdateId(slept))
    assert found is not None
    assert found.what == update_of(form)


def test_taken_back_before_the_morning_nothing_goes(sit: SitDown, couple: TestedCouple) -> None:
    form = {"changed": "I moved the shift."}
    with sit(SAM) as sitting:
        take_back(sitting, sleep_on(sitting, UPDATE, "update", "new", form, words_of(form)))
    couple.clock.forward(days=1)
    with sit(SAM) as sitting:
        release(sitting)
        assert updates_page(sitting).is_empty


# --- what is refused


def test_the_author_does_not_answer_and_the_reader_takes_nothing_away(sit: SitDown) -> None:
    update = sent(sit)
    with sit(None) as sitting:
        with pytest.raises(NotYoursToAnswer):
            answer_update(sitting, SAM, update, Answer.READ)
        with pytest.raises(NotYours):
            take_update_away(sitting, ALEX, update)
    found = seen(sit, SAM, update)
    assert found is not None
    assert found.what == NEW


def test_a_day_that_has_passed_is_none_to_wait_for(sit: SitDown) -> None:
    update = sent(sit)
    with sit(ALEX) as sitting:
        with pytest.raises(FormRefused) as refused:
            answer_update(sitting, ALEX, update, Answer.TIME, TODAY - timedelta(days=1))
        assert refused.value.problems[0].field == "until"
        answer_update(sitting, ALEX, update, Answer.READ, TODAY)
    found = seen(sit, ALEX, update)
    assert found is not None
    assert found.answered is not None
    assert found.answered.until is None


LONG = "a" * 50_000


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewUpdate(), ["changed"]),
        (NewUpdate(changed=" \n "), ["changed"]),
        (NewUpdate(changed=LONG, decided=LONG), ["changed", "decided"]),
        (NewUpdate(decisions=(Decision(asked="My manager"),)), ["what_1"]),
        (NewUpdate(decisions=(Decision(what="A"), Decision(what=LONG, asked=LONG))), ["what_2", "asked_2"]),
    ],
)
def test_what_does_not_fit_is_named_all_at_once(sit: SitDown, new: NewUpdate, fields: list[str]) -> None:
    with sit(SAM) as sitting:
        with pytest.raises(FormRefused) as refused:
            send_update(sitting, SAM, new)
        assert updates_page(sitting).is_empty
    assert [each.field for each in refused.value.problems] == fields


@pytest.mark.parametrize(
    "new",
    [
        NewUpdate(changed="a" * LONGEST_UPDATE_TEXT),
        NewUpdate(came_up="A call"),
        NewUpdate(decided="To stop"),
        NewUpdate(decisions=(Decision(what="The weekend"),)),
    ],
)
def test_one_line_anywhere_is_enough(new: NewUpdate) -> None:
    check_update(new)


def test_a_day_that_cannot_be_read_is_named_beside_its_field() -> None:
    with pytest.raises(FormRefused) as refused:
        update_of({"what_2": "March", "by_2": "soon"})
    assert [each.field for each in refused.value.problems] == ["by_2"]


def test_a_decision_keeps_the_place_of_its_fields_and_empty_ones_go() -> None:
    read = update_of({"what_3": "March", "asked_3": " Ines "})
    assert read.decisions == (Decision(), Decision(), Decision(what="March", asked="Ines"))


# --- the list


def test_two_on_one_day_stand_beside_each_other_the_newer_first(sit: SitDown, couple: TestedCouple) -> None:
    sent(sit, NewUpdate(changed="One"))
    couple.clock.forward(minutes=5)
    sent(sit, NewUpdate(changed="Two"))
    with sit(SAM) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["Two", "One"]
    with sit(ALEX) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["", ""]


def test_a_month_at_a_time_and_the_way_to_the_others(sit: SitDown, couple: TestedCouple) -> None:
    for days in (0, 20, 70):
        couple.clock.moment = EVENING + timedelta(days=days)
        sent(sit, NewUpdate(changed=str(days)))
    with sit(SAM) as sitting:
        newest = updates_page(sitting)
        assert (newest.month, newest.later) == (date(2027, 2, 1), None)
        assert newest.earlier == date(2026, 12, 1)
        december = updates_page(sitting, newest.earlier)
        assert [row.title for row in december.rows] == ["20"]
        assert (december.earlier, december.later) == (date(2026, 11, 1), date(2027, 2, 1))
        assert updates_page(sitting, december.earlier).earlier is None


def test_a_full_month_is_cut(sit: SitDown) -> None:
    for _time in range(3):
        sent(sit)
    with sit(SAM) as sitting:
        page = updates_page(sitting, most=2)
        assert (len(page.rows), page.more) == (2, True)


def test_one_with_a_decision_alone_is_named_by_it(sit: SitDown) -> None:
    sent(sit, NewUpdate(decisions=(Decision(what="The weekend in March"),)))
    with sit(SAM) as sitting:
        assert [row.title for row in updates_page(sitting).rows] == ["The weekend in March"]


# --- the rhythm


def test_a_rhythm_is_a_promise_and_offers_to_be_marked_on_its_day(sit: SitDown, couple: TestedCouple) -> None:
    couple.clock.moment = EVENING - timedelta(days=1)  # a Sunday
    with sit(SAM) as sitting:
        promise = add_promise(sitting, SAM, rhythm_to_begin_with())
        assert [each.id for each in updates_page(sitting).rhythms] == [promise]
        update = send_update(sitting, SAM, NEW)
        found = read_update(sitting, update)
        assert found is not None
        due = to_mark_kept(sitting, found)
        assert due is not None
        assert (due.promise, due.day) == (promise, TODAY - timedelta(days=1))
        mark_day(sitting, SAM, promise, due.day, Kept.KEPT)
        assert to_mark_kept(sitting, found) is None


@pytest.mark.parametrize("who", [ALEX, None])
def test_nobody_else_is_offered_to_mark_it(sit: SitDown, couple: TestedCouple, who: Person | None) -> None:
    couple.clock.moment = EVENING - timedelta(days=1)
    with sit(SAM) as sitting:
        add_promise(sitting, SAM, rhythm_to_begin_with())
    update = sent(sit)
    with sit(who) as sitting:
        open_update(sitting, update)
        found = read_update(sitting, update)
        assert found is not None
        assert to_mark_kept(sitting, found) is None


def test_on_another_day_nothing_is_offered(sit: SitDown) -> None:
    with sit(SAM) as sitting:
        add_promise(sitting, SAM, rhythm_to_begin_with())
        found = read_update(sitting, send_update(sitting, SAM, NEW))
        assert found is not None
        assert to_mark_kept(sitting, found) is None
