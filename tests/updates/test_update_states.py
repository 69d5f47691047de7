"""Every event in every state of an update, and what of it lies open for whom."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from app.conversations.updates.actions import (
    answer_update,
    open_update,
    say_we_talked,
    send_update,
    take_update_away,
)
from app.conversations.updates.open_reads import session_points_in
from app.conversations.updates.reads import read_update
from app.conversations.updates.values import (
    UPDATE,
    Answer,
    UpdateId,
)
from app.exchange.values import NoLongerThere
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import call_quiet_week, set_pacing
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both
from tests.updates.conftest import SitDown
from tests.updates.one_update import ALEX, NEW, SAM, TODAY, open_ones, sent, takes_away

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
