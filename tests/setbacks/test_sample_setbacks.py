"""The sample couple puts something right: both accounts, a promise, looks, and a last step by each; for years."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from app.repair.setbacks.last_steps import own_last_step
from app.repair.setbacks.reads import is_putting_right_in, setback_page, setbacks_page
from app.repair.setbacks.values import SetbackPage, Standing
from app.sample import promises, setbacks
from app.sample.days import THREE_MONTHS, sessions_in, three_databases
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both

NOW = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """Three months and a half of two rooms."""
    couple = both(tmp_path_factory.mktemp("sample") / "vault", SetClock(NOW))
    sitting = couple.together()
    last = THREE_MONTHS + 50
    with three_databases(sitting, couple.clock) as (shared, private), sessions_in(shared, private) as sessions:
        for number in range(last + 1):
            day = sessions.day(number, last, NOW)
            promises.live_day(day)
            setbacks.live_day(day)
    sitting.close()
    yield couple
    couple.vault.release()


@pytest.fixture
def sam(lived: TestedCouple) -> Iterator[Sitting]:
    sitting = lived.alone(Person.SECOND)
    yield sitting
    sitting.close()


def whole(sitting: Sitting) -> SetbackPage:
    """The one with the whole story, the second of the first three months."""
    rows = sorted((*setbacks_page(sitting).past, *setbacks_page(sitting).now), key=lambda row: row.day)
    page = setback_page(sitting, rows[1].id)
    assert page is not None
    return page


def test_the_newest_stands_first(sam: Sitting) -> None:
    page = setbacks_page(sam)
    days = [row.day for row in page.past]
    assert days == sorted(days, reverse=True)
    assert len(page.now) + len(page.past) == 3


def test_the_story_is_whole(sam: Sitting) -> None:
    page = whole(sam)
    assert page.standing is Standing.LOOKED_BACK
    assert {account.sent.author for account in page.accounts} == {Person.FIRST}
    assert all(account.words and account.sent.opened for account in page.accounts)
    assert [line.after for line in page.looks] == [3, 3, 7, 7, 30, 30]
    assert [repair.by for repair in page.repairs] == [Person.SECOND]


def test_each_took_the_last_step_alone(lived: TestedCouple, sam: Sitting) -> None:
    page = whole(sam)
    own = own_last_step(sam, page.id)
    assert own is not None
    sam.close()
    alex = lived.alone(Person.FIRST)
    other = own_last_step(alex, page.id)
    alex.close()
    assert other is not None
    assert own.answer is not other.answer


def test_at_the_end_of_three_months_nothing_is_being_put_right(sam: Sitting) -> None:
    with sam.shared.transaction() as session:
        assert not is_putting_right_in(session, sam.clock, NOW.date() - timedelta(days=50))
