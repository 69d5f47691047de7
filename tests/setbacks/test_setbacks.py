"""Writing down what did not hold: half is enough, what does not fit is named, and what it is about is followed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.agreements.signing import enter_signature, sign, withdrawal_to_sign
from app.agreements.values import BoundaryId, State, VersionId, VersionRole
from app.exchange.values import OpenThing
from app.people.pace import pace_in
from app.people.pacing import call_quiet_week
from app.promises.actions import add_promise
from app.promises.reads import promises_week
from app.promises.values import NewPromise, Origin
from app.refused import FormRefused
from app.repair.setbacks.about import about as meant
from app.repair.setbacks.about import choices
from app.repair.setbacks.actions import open_setback, promise_repair, write_account, write_setback
from app.repair.setbacks.plain import about_of, begun_setback, key_of, setback_of
from app.repair.setbacks.reads import is_putting_right_in, open_things_in, setbacks_page
from app.repair.setbacks.values import (
    MOST_ACCOUNTS,
    Clause,
    ClauseAbout,
    EnoughAccounts,
    PromiseAbout,
    PromiseSaid,
    Setback,
    Told,
)
from app.vault.values import Person
from tests.agreements.texts import INK, PAUSE, followed, signed
from tests.couple import PASSPHRASES
from tests.setbacks.told import ALEX, SAID, SAM, Story, about

LONG = "🌧" * 50_000


def withdrawn(story: Story, version: VersionId) -> None:
    """Alex withdraws from it."""
    sitting = story.sit(ALEX)
    to_sign = withdrawal_to_sign(sitting, version, ALEX)
    made = sign(story.couple.vault, to_sign, PASSPHRASES[ALEX], INK, story.couple.clock.now(), "en_GB")
    enter_signature(sitting, made)


@pytest.mark.parametrize("said", [Setback(happened="A message."), Setback(next_day="We talk at eight.")])
def test_one_of_the_two_is_enough(story: Story, said: Setback) -> None:
    assert story.page(SAM, story.sent(SAM, said)).setback == said


@pytest.mark.parametrize("field", ["happened", "next_day", "before", "effect", "ownership", "changes", "support_who"])
def test_what_is_too_long_is_named(story: Story, field: str) -> None:
    said: dict[str, Any] = {field: LONG}
    with pytest.raises(FormRefused) as refused:
        story.sent(SAM, replace(SAID, **said))
    assert [problem.field for problem in refused.value.problems] == [field]
    assert setbacks_page(story.sit(SAM)).now == ()


def test_nothing_at_all_and_a_day_to_come_are_named_at_once(story: Story) -> None:
    tomorrow = story.couple.clock.today() + timedelta(days=1)
    with pytest.raises(FormRefused) as refused:
        story.sent(SAM, Setback(happened="  ", happened_on=tomorrow))
    assert [problem.field for problem in refused.value.problems] == ["happened", "happened_on"]


def test_a_form_keeps_what_it_holds() -> None:
    form = {
        "happened": "A message.",
        "happened_on": "2026-11-20",
        "told": "found",
        "about": "clause:v-1:2",
        "support": "yes",
        "decide_nothing": 14,
    }
    said = setback_of(form)
    assert (said.told, said.support, said.decide_nothing) == (Told.FOUND, True, 14)
    assert key_of(said.about) == "clause:v-1:2"
    with pytest.raises(FormRefused):
        setback_of(form | {"happened_on": "31 Febr"})
    assert begun_setback(form | {"happened_on": "31 Febr", "decide_nothing": 5}).decide_nothing == 0


@pytest.mark.parametrize("key", ["", "clause:v", "clause:v:x", "promise:a:b", "walrus"])
def test_what_is_no_key_is_about_nothing(key: str) -> None:
    assert about_of(key) is None


def test_the_boundary_stands_with_its_calm_sentence(story: Story) -> None:
    version = story.agreed()
    clause = story.page(ALEX, story.crossed(version)).clause
    assert clause is not None
    assert (clause.boundary.if_crossed, clause.holds_in) == ("We agreed on two hours.", version)
    found = choices(story.sit(SAM))
    assert [(each.version, each.number) for each in found.clauses] == [(version, 1)]


def test_a_boundary_that_is_withdrawn_meanwhile_stays_as_it_read(story: Story) -> None:
    version = story.agreed()
    setback = story.crossed(version)
    clause = story.page(ALEX, setback).clause
    withdrawn(story, version)
    after = story.page(ALEX, setback).clause
    assert clause is not None
    assert after is not None
    assert (after.state, after.holds_in, after.boundary) == (State.WITHDRAWN, None, clause.boundary)
    assert choices(story.sit(SAM)).clauses == ()


def test_a_replaced_boundary_is_followed_into_the_version_in_force(story: Story) -> None:
    version = story.agreed()
    setback = story.crossed(version)
    changed = replace(PAUSE.boundaries[0], behaviour="A hand on the door means pause.")
    sitting = story.sit(None)
    newer = followed(sitting, version, VersionRole.AMENDMENT, replace(PAUSE, boundaries=(changed,)))
    for person in (ALEX, SAM):
        signed(story.couple, sitting, person, newer)
    clause = story.page(ALEX, setback).clause
    assert clause is not None
    assert (clause.state, clause.holds_in) == (State.REPLACED, newer)
    assert clause.boundary.behaviour == PAUSE.boundaries[0].behaviour
    for _time in range(2):
        setback = story.crossed(newer)
    crossing = story.page(ALEX, setback).crossing
    assert crossing is not None
    assert (crossing.times, crossing.keeps_happening) == (3, True)


def test_only_what_is_known_here_is_counted(story: Story) -> None:
    version = story.agreed()
    story.crossed(version)
    story.sent(SAM, about(version))
    own = story.sent(ALEX, about(version))
    crossing = story.page(ALEX, own).crossing
    assert crossing is not None
    assert crossing.times == 2
    assert story.page(SAM, own).crossing is None


def test_crossings_of_other_boundaries_are_not_counted(story: Story) -> None:
    other = replace(PAUSE.boundaries[0], id=BoundaryId("other"), behaviour="We come back at the time named.")
    version = story.agreed(replace(PAUSE, boundaries=(*PAUSE.boundaries, other)))
    for _time in range(2):
        story.crossed(version, 1)
    crossing = story.page(ALEX, story.crossed(version, 2)).crossing
    assert crossing is not None
    assert crossing.times == 1


def test_a_promise_that_was_not_kept_stands_there(story: Story) -> None:
    promise = add_promise(story.sit(SAM), SAM, NewPromise(text="I write at five."))
    said = replace(SAID, about=PromiseAbout(promise=promise))
    page = story.page(ALEX, story.opened(SAM, said))
    assert page.promise is not None
    assert (page.promise.by, page.promise.text) == (SAM, "I write at five.")
    what = meant(story.sit(ALEX), PromiseAbout(promise=promise))
    assert isinstance(what, PromiseSaid)


def test_what_is_not_there_is_about_nothing(story: Story) -> None:
    setback = story.sent(SAM, replace(SAID, about=ClauseAbout(version=VersionId("gone"), number=4)))
    assert story.page(SAM, setback).clause is None
    version = story.agreed()
    assert not isinstance(meant(story.sit(SAM), ClauseAbout(version=version, number=9)), Clause)


def test_a_repair_is_a_real_promise_of_the_one_who_makes_it(story: Story) -> None:
    setback = story.opened()
    made = promise_repair(story.sit(SAM), SAM, setback, NewPromise(text="I write it down tonight."))
    (line,) = promises_week(story.sit(ALEX), story.couple.clock.today()).lines
    assert (line.promise.id, line.promise.by, line.promise.origin) == (made, SAM, Origin.PUTTING_RIGHT)
    assert line.promise.origin_id == setback
    assert [repair.by for repair in story.page(ALEX, setback).repairs] == [SAM]
    with pytest.raises(FormRefused):
        promise_repair(story.sit(SAM), SAM, setback, NewPromise(text=""))


def test_there_is_room_for_some_accounts(story: Story) -> None:
    setback = story.opened()
    for number in range(MOST_ACCOUNTS):
        write_account(story.sit(ALEX), ALEX, setback, f"Part {number}.")
    with pytest.raises(EnoughAccounts):
        write_account(story.sit(ALEX), ALEX, setback, "One more.")
    with pytest.raises(FormRefused):
        write_account(story.sit(SAM), SAM, setback, LONG)


def test_the_day_until_which_nothing_big_is_decided(story: Story) -> None:
    setback = story.opened()
    today = story.couple.clock.today()
    assert story.page(ALEX, setback).nothing_big_until == today + timedelta(days=6)
    story.couple.clock.forward(days=7)
    assert story.page(ALEX, setback).nothing_big_until is None


@pytest.mark.parametrize(("days", "right"), [(-1, False), (0, True), (43, True), (44, False)])
def test_whether_something_is_being_put_right(story: Story, days: int, right: bool) -> None:  # noqa: FBT001 - a case
    story.sent()
    day = story.couple.clock.today() + timedelta(days=days)
    with story.sit(ALEX).shared.transaction() as session:
        assert is_putting_right_in(session, story.couple.clock, day) is right


def test_what_lies_open_is_for_the_other_and_then_for_each(story: Story) -> None:
    setback = story.sent()
    assert [(each.sort, each.waits_for, each.title) for each in _open(story, ALEX)] == [("setback", ALEX, "")]
    open_setback(story.sit(ALEX), setback)
    assert _open(story, ALEX) == []
    story.couple.clock.forward(days=3)
    for who in (ALEX, SAM, None):
        assert [(each.sort, each.id, each.waits_for) for each in _open(story, who)] == [("setback_look", setback, who)]


def test_looks_do_not_pile_up_and_keep_quiet_in_a_quiet_week(story: Story) -> None:
    for _time in range(3):
        story.opened()
        story.couple.clock.forward(hours=1)
    story.couple.clock.forward(days=3)
    (thing,) = _open(story, ALEX)
    assert thing.on_today
    call_quiet_week(story.sit(ALEX), ALEX)
    assert [each.on_today for each in _open(story, ALEX)] == [False]


def test_a_partner_who_never_signs_in_keeps_nothing_from_going_on(story: Story) -> None:
    setback = story.sent()
    story.couple.clock.forward(days=3)
    write_account(story.sit(SAM), SAM, setback, "I add this.")
    page = story.page(SAM, setback)
    assert (page.look_due, page.may_look) == (3, frozenset({SAM}))
    story.couple.clock.forward(days=400)
    assert [row.id for row in setbacks_page(story.sit(SAM)).past] == [setback]


def test_lists_are_paged(story: Story) -> None:
    for number in range(4):
        write_setback(story.sit(SAM), SAM, Setback(happened=f"Number {number}"))
        story.couple.clock.forward(minutes=1)
    page = setbacks_page(story.sit(SAM), 3, 3)
    assert ([row.title for row in page.now], page.more_now) == (["Number 3", "Number 2", "Number 1"], True)


def _open(story: Story, who: Person | None) -> list[OpenThing]:
    sitting = story.sit(who)
    with sitting.shared.transaction() as session:
        return list(open_things_in(session, sitting, pace_in(session, sitting.clock), 10))
