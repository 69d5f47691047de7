"""Every event in every state of something that is put right: what becomes of it, and what is refused."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.exchange.values import NoLongerThere
from app.promises.values import NewPromise
from app.repair.setbacks.actions import (
    leave_session,
    open_setback,
    promise_repair,
    take_away,
    take_to_session,
    write_account,
)
from app.repair.setbacks.looks import write_look
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import Look, LookedAlready, LookStillToCome, SetbackId, Standing
from tests.setbacks.told import ACCOUNT, ALEX, SAM, Story

LINE = Look(how_now="Quieter.", still_needed="One more talk.")
ENOUGH = Look(done=True)


def _sent(story: Story) -> SetbackId:
    return story.sent()


def _opened(story: Story) -> SetbackId:
    return story.opened()


def _looks_due(story: Story) -> SetbackId:
    setback = story.opened()
    story.couple.clock.forward(days=3)
    return setback


def _last_look_due(story: Story) -> SetbackId:
    setback = story.opened()
    story.couple.clock.forward(days=30)
    return setback


def _looked_back(story: Story) -> SetbackId:
    setback = _last_look_due(story)
    for person in (ALEX, SAM):
        write_look(story.sit(person), person, setback, 30, LINE)
    return setback


def _passed(story: Story) -> SetbackId:
    setback = story.opened()
    story.couple.clock.forward(days=44)
    return setback


def _removed(story: Story) -> SetbackId:
    setback = story.opened()
    take_away(story.sit(SAM), SAM, setback)
    return setback


def _taken_back(story: Story) -> SetbackId:
    setback = story.sent()
    take_away(story.sit(SAM), SAM, setback)
    return setback


STATES: dict[str, Callable[[Story], SetbackId]] = {
    "sent": _sent,
    "opened": _opened,
    "look due": _looks_due,
    "last look due": _last_look_due,
    "looked back": _looked_back,
    "passed": _passed,
    "removed": _removed,
    "taken back": _taken_back,
}


def _open(story: Story, setback: SetbackId) -> None:
    open_setback(story.sit(ALEX), setback)


def _account(story: Story, setback: SetbackId) -> None:
    write_account(story.sit(ALEX), ALEX, setback, ACCOUNT)


def _own_account(story: Story, setback: SetbackId) -> None:
    write_account(story.sit(SAM), SAM, setback, ACCOUNT)


def _repair(story: Story, setback: SetbackId) -> None:
    promise_repair(story.sit(SAM), SAM, setback, NewPromise(text="I write it down tonight."))


def _session(story: Story, setback: SetbackId) -> None:
    take_to_session(story.sit(ALEX), ALEX, setback)


def _look(story: Story, setback: SetbackId) -> None:
    write_look(story.sit(ALEX), ALEX, setback, 3, LINE)


def _last_looks(story: Story, setback: SetbackId) -> None:
    for person in (ALEX, SAM):
        write_look(story.sit(person), person, setback, 30, LINE)


def _enough(story: Story, setback: SetbackId) -> None:
    for person in (ALEX, SAM):
        write_look(story.sit(person), person, setback, 3, ENOUGH)


def _take_away(story: Story, setback: SetbackId) -> None:
    take_away(story.sit(SAM), SAM, setback)


EVENTS: dict[str, Callable[[Story, SetbackId], None]] = {
    "opened": _open,
    "account": _account,
    "own account": _own_account,
    "repair": _repair,
    "to the session": _session,
    "look": _look,
    "last looks": _last_looks,
    "enough": _enough,
    "taken away": _take_away,
}

SENT, BEING, BACK, GONE = Standing.SENT, Standing.BEING_PUT_RIGHT, Standing.LOOKED_BACK, Standing.REMOVED
EARLY, TWICE, NOT_THERE = LookStillToCome, LookedAlready, NoLongerThere
TABLE: dict[str, tuple[Standing | type[Exception] | None, ...]] = {
    # opened, account, own account, repair, session, look, last looks, enough, taken away
    "sent": (BEING, BEING, SENT, SENT, SENT, EARLY, EARLY, EARLY, None),
    "opened": (BEING, BEING, BEING, BEING, BEING, EARLY, EARLY, EARLY, GONE),
    "look due": (BEING, BEING, BEING, BEING, BEING, BEING, EARLY, BACK, GONE),
    "last look due": (BEING, BEING, BEING, BEING, BEING, BEING, BACK, BACK, GONE),
    "looked back": (BACK, BACK, BACK, BACK, BACK, BACK, TWICE, BACK, GONE),
    "passed": (BACK, BACK, BACK, BACK, BACK, BACK, BACK, BACK, GONE),
    "removed": (GONE,) + (NOT_THERE,) * 8,
    "taken back": (None,) + (NOT_THERE,) * 8,
}
CASES = [
    pytest.param(state, event, then, id=f"{state}, {event}")
    for state, row in TABLE.items()
    for event, then in zip(EVENTS, row, strict=True)
]


@pytest.mark.parametrize(("state", "event", "then"), CASES)
def test_every_event_in_every_state(
    story: Story, state: str, event: str, then: Standing | type[Exception] | None
) -> None:
    setback = STATES[state](story)
    before = setback_page(story.sit(SAM), setback)
    if isinstance(then, type):
        with pytest.raises(then):
            EVENTS[event](story, setback)
        assert setback_page(story.sit(SAM), setback) == before
        return
    EVENTS[event](story, setback)
    page = setback_page(story.sit(SAM), setback)
    assert (None if page is None else page.standing) == then


@pytest.mark.parametrize(
    ("days", "due"), [(0, None), (2, None), (3, 3), (6, 3), (7, 7), (13, 7), (14, None), (30, 30), (43, 30), (44, None)]
)
def test_a_look_is_offered_for_some_days_and_then_passed_over(story: Story, days: int, due: int | None) -> None:
    setback = story.opened()
    story.couple.clock.forward(days=days)
    assert story.page(ALEX, setback).look_due == due
    assert story.page(ALEX, setback).may_look == (frozenset({ALEX}) if due else frozenset())
    assert story.page(None, setback).may_look == (frozenset({ALEX, SAM}) if due else frozenset())


def test_one_line_from_each_and_no_more(story: Story) -> None:
    setback = _looks_due(story)
    write_look(story.sit(ALEX), ALEX, setback, 3, LINE)
    assert story.page(ALEX, setback).look_due is None
    with pytest.raises(LookedAlready):
        write_look(story.sit(ALEX), ALEX, setback, 3, LINE)
    assert story.page(SAM, setback).look_due == 3


def test_who_said_enough_is_not_asked_again(story: Story) -> None:
    setback = _looks_due(story)
    write_look(story.sit(ALEX), ALEX, setback, 3, ENOUGH)
    story.couple.clock.forward(days=4)
    assert story.page(ALEX, setback).look_due is None
    assert story.page(SAM, setback).look_due == 7
    story.couple.clock.forward(days=23)
    write_look(story.sit(SAM), SAM, setback, 30, LINE)
    assert story.page(SAM, setback).standing is BACK


def test_open_repairs_are_told(story: Story) -> None:
    setback = story.opened()
    day = story.couple.clock.today() + timedelta(days=60)
    promise_repair(story.sit(SAM), SAM, setback, NewPromise(text="I write it down.", starts=day))
    story.couple.clock.forward(days=44)
    page = story.page(ALEX, setback)
    assert (page.standing, page.open_repairs) == (BACK, 1)
    story.couple.clock.forward(days=20)
    assert story.page(ALEX, setback).open_repairs == 0


def test_the_list_for_the_session_is_left_by_whom_it_was_put_on(story: Story) -> None:
    setback = story.opened()
    take_to_session(story.sit(ALEX), ALEX, setback)
    assert story.page(SAM, setback).for_session is ALEX
    leave_session(story.sit(ALEX), ALEX, setback)
    assert story.page(SAM, setback).for_session is None
