"""Promises, plans, hard moments and check-ins: who finds which words, and when."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from app.checkins.summaries import add_line_to_summary, change_summary, hand_in_summary, open_day, summary_of
from app.checkins.values import How, NewSummary
from app.promises.actions import add_account, add_promise, end_promise, mark_day, say_how_hard
from app.promises.pauses import suggest_pause, take_back_pause
from app.promises.values import Kept, NewPromise
from app.search.places import PLACES
from app.search.reads import find
from app.triggers.actions import delete_plan, write_moment, write_plan
from app.triggers.sharing import propose, show_moment, show_plan, take_plan_back
from app.triggers.values import NewMoment, Plan, ProposalKind
from app.vault.records import Space
from app.vault.search_index import searchable_records
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.search.sittings import ALEX, SAM, TOGETHER, found, titles, who_finds

EVERYBODY = {ALEX, SAM, TOGETHER}


@pytest.mark.parametrize("space", list(Space))
def test_everything_searchable_has_a_place_where_it_is_read(space: Space) -> None:
    assert set(searchable_records(space)) <= set(PLACES)


def test_a_promise_and_what_was_said_of_it_are_found_by_both(couple: TestedCouple) -> None:
    sitting = couple.together()
    today = sitting.clock.today()
    promise = add_promise(sitting, SAM, NewPromise(text="A call from the station.", rule="FREQ=DAILY"))
    mark_day(sitting, SAM, promise, today, Kept.PARTLY, "The zebra train was slow.")
    mark_day(sitting, SAM, promise, today, Kept.KEPT, "The giraffe train came.")
    add_account(sitting, ALEX, promise, today, "A lion of a call.")
    say_how_hard(sitting, SAM, promise, still_hard=True, easier="A tiger alarm.")
    say_how_hard(sitting, SAM, promise, still_hard=True, easier="A leopard alarm.")
    end_promise(sitting, SAM, promise, "We moved beside the monkey house.")
    sitting.close()
    for words in ("station", "giraffe", "lion", "leopard", "monkey"):
        assert who_finds(couple, words) == EVERYBODY
        assert {each.subject for each in found(couple, ALEX, words)} == {("promise", promise)}
    for words in ("zebra", "tiger"):
        assert who_finds(couple, words) == set()
    (mark,) = found(couple, ALEX, "giraffe")
    assert (mark.title, mark.page) == ("Sam on “A call from the station.”", "promises")


def test_a_pause_that_was_taken_back_is_not_found(couple: TestedCouple) -> None:
    sitting = couple.together()
    day = sitting.clock.today() + timedelta(days=1)
    promise = add_promise(sitting, SAM, NewPromise(text="A call.", rule="FREQ=DAILY"))
    pause = suggest_pause(sitting, SAM, promise, day, day, "The zebra fair.")
    assert titles(sitting, "zebra") == ["Sam on “A call.”"]
    take_back_pause(sitting, SAM, pause)
    assert titles(sitting, "zebra") == []
    sitting.close()


def test_a_plan_is_found_by_its_owner_until_it_is_shown_and_once_only(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    plan = write_plan(alex, Plan(name="A late zebra", what_helps="Walking."))
    alex.close()
    assert who_finds(couple, "zebra") == {ALEX}
    (own,) = found(couple, ALEX, "zebra")
    assert (own.title, own.page, own.subject, own.private) == ("A late zebra", "hard_moments", ("plan", plan), True)
    alex = couple.alone(ALEX)
    show_plan(alex, plan, frozenset())
    assert titles(alex, "zebra") == ["A late zebra"]
    alex.close()
    assert who_finds(couple, "zebra") == EVERYBODY
    (shown,) = found(couple, SAM, "zebra")
    assert (shown.title, shown.private) == ("A late zebra, shown by Alex", False)


def test_a_plan_taken_back_or_deleted_is_gone_with_what_was_suggested_for_it(couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    plan = write_plan(alex, Plan(name="A late zebra"))
    show_plan(alex, plan, frozenset())
    alex.close()
    sam = couple.alone(SAM)
    propose(sam, SAM, plan, ProposalKind.PLEASE_DO, "Bring a giraffe.")
    sam.close()
    assert who_finds(couple, "giraffe") == EVERYBODY
    alex = couple.alone(ALEX)
    take_plan_back(alex, plan)
    alex.close()
    assert (who_finds(couple, "zebra"), who_finds(couple, "giraffe")) == ({ALEX}, set())
    alex = couple.alone(ALEX)
    delete_plan(alex, plan)
    alex.close()
    assert who_finds(couple, "zebra") == set()


def test_a_hard_moment_is_found_by_its_owner_alone_until_it_is_shown(couple: TestedCouple) -> None:
    together = couple.together()
    moment = write_moment(together, ALEX, NewMoment(at=couple.clock.now(), what_helped="A zebra blanket."))
    together.close()
    assert who_finds(couple, "zebra") == {ALEX}
    alex = couple.alone(ALEX)
    show_moment(alex, moment, note=True)
    alex.close()
    assert who_finds(couple, "zebra") == EVERYBODY
    assert [each.private for each in found(couple, ALEX, "zebra")] == [True]


def test_a_line_of_the_day_is_found_by_the_other_only_once_they_opened_the_day(couple: TestedCouple) -> None:
    day = couple.clock.today()
    for person, line in ((ALEX, "The zebra came."), (SAM, "The giraffe came.")):
        sitting = couple.alone(person)
        hand_in_summary(sitting, NewSummary(day=day, how=How.MIXED, line=line))
        sitting.close()
    assert (who_finds(couple, "zebra"), who_finds(couple, "giraffe")) == ({ALEX}, {SAM})
    sam = couple.alone(SAM)
    change_summary(sam, NewSummary(day=day, how=How.MIXED, line="The leopard came."))
    open_day(sam, day)
    sam.close()
    assert (who_finds(couple, "zebra"), who_finds(couple, "leopard")) == (EVERYBODY, {SAM})
    assert who_finds(couple, "giraffe") == set()
    alex = couple.alone(ALEX)
    written = summary_of(alex, ALEX, day)
    assert written is not None
    add_line_to_summary(alex, written, "And a monkey.")
    alex.close()
    assert who_finds(couple, "monkey") == EVERYBODY
    assert {each.subject for each in found(couple, SAM, "monkey")} == {("daily", day)}


@pytest.mark.parametrize("owner", list(Person))
def test_a_private_word_lies_in_its_owners_file_only(couple: TestedCouple, owner: Person) -> None:
    sitting = couple.alone(owner)
    write_plan(sitting, Plan(name="zqparticular"))
    sitting.close()
    for who in (owner, owner.other, TOGETHER):
        sitting = couple.together() if who is None else couple.alone(who)
        assert b"zqparticular" not in _raw_index(sitting, "shared")
        if sitting.private is not None:
            assert (b"zqparticular" in _raw_index(sitting, "private")) is (who is owner)
        assert bool(find(sitting, "zqparticular")) is (who is owner)
        sitting.close()


def _raw_index(sitting: Sitting, space: str) -> bytes:
    """Every page of the index's tables as the key opens them."""
    database = sitting.shared if space == "shared" else sitting.private
    assert database is not None
    with database.transaction() as session:
        blocks = session.scalars(sa.text("SELECT block FROM search_data")).all()
        texts = session.scalars(sa.text("SELECT what || words FROM search_text")).all()
    return b"\n".join(blocks) + "\n".join(texts).encode()
