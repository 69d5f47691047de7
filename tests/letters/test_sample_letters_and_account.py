"""The sample couple show and tell back a letter, keep another, and tell their account in two columns; for years."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from app.conversations.account.reads import account_page, earlier_texts
from app.conversations.letters.reads import letter_page, own_letters, shared_letters
from app.conversations.letters.values import Fit
from app.sample import account, letters
from app.sample.days import MISSED_WEEK, THREE_MONTHS, sessions_in, three_databases
from app.sample.letter_texts import ACCOUNT
from app.vault.values import Person
from tests.couple import SetClock, TestedCouple, both

NOW = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)
ALEX, SAM = Person.FIRST, Person.SECOND


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """Three months, and half of them again."""
    couple = both(tmp_path_factory.mktemp("sample") / "vault", SetClock(NOW))
    last = THREE_MONTHS + 45
    with closing(couple.together()) as sitting, three_databases(sitting, couple.clock) as (shared, private):
        for first in range(0, last + 1, 28):
            with sessions_in(shared, private) as sessions:
                for number in range(first, min(first + 28, last + 1)):
                    letters.live_day(sessions.day(number, last, NOW))
                    account.live_day(sessions.day(number, last, NOW))
    yield couple
    couple.vault.release()


def test_a_letter_is_told_back_twice_and_another_stays_private(lived: TestedCouple) -> None:
    with closing(lived.alone(SAM)) as sam, closing(lived.alone(ALEX)) as alex:
        assert [len(own_letters(each)) for each in (alex, sam)] == [2, 1]
        later, first = shared_letters(sam)
        heard = letter_page(alex, first.letter).copies[0].heard
        assert [each.answer.fit for each in heard if each.answer is not None] == [Fit.YES, Fit.PARTLY]
        assert len(letter_page(alex, later.letter).copies[0].heard) == 1


def test_the_account_is_told_by_both_with_a_change_and_what_both_tell_alike(lived: TestedCouple) -> None:
    with closing(lived.together()) as together:
        parts = account_page(together).parts
        assert len(parts) == len(ACCOUNT) + 1
        assert all(part.first.text is not None for part in parts)
        assert [part.head.title for part in parts if len(part.agreed) == 2] == [
            told.title for told in ACCOUNT.values() if told.agreed
        ]
        assert len(earlier_texts(together, parts[0].id, SAM)) == 1


def test_nobody_writes_in_the_week_that_is_missed() -> None:
    days = {told_on + after for told_on in ACCOUNT for after in (0, 1, 2, 9, 12)}
    assert not days & set(MISSED_WEEK)
