"""The sample couple's questions over three months and over years: each state is there, and no more than is real."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.common_ground.closeness.reads import closeness
from app.common_ground.closeness.values import Closeness, ClosenessWord
from app.conversations.questions.reads import asked_page, question_thread
from app.conversations.questions.values import QuestionState
from app.sample import closeness as sample_closeness
from app.sample import questions as sample_questions
from app.sample.days import THREE_MONTHS, sessions_in, three_databases
from app.vault.sitting import Sitting
from tests.couple import TestedCouple, both

S = QuestionState


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def together(couple: TestedCouple) -> Iterator[Sitting]:
    sitting = couple.together()
    yield sitting
    sitting.close()


def live(sitting: Sitting, last: int) -> None:
    now = sitting.clock.now()
    with (
        three_databases(sitting, sitting.clock) as (shared, private),
        sessions_in(shared, private) as sessions,
    ):
        for number in range(last + 1):
            for room in (sample_questions, sample_closeness):
                room.live_day(sessions.day(number, last, now))


def test_each_state_is_there_after_three_months(together: Sitting) -> None:
    live(together, THREE_MONTHS)
    page = asked_page(together)
    assert [row.state for row in page.open] == [S.FOR_SESSION, S.NOT_YET, S.ANSWERED, S.SENT]
    assert {row.state for row in page.done} == {S.READ, S.CLOSED}
    assert all(row.since <= together.clock.now() for row in (*page.open, *page.done))
    assert page.open[1].by_day == together.clock.today() + timedelta(days=3)
    followed = next(row for row in page.done if row.follows)
    thread = question_thread(together, followed.id)
    assert thread is not None
    assert len(thread.questions) == 2
    assert closeness(together) == Closeness(first=ClosenessWord.NOT_YET, second=ClosenessWord.YES)


def test_over_years_it_stays_thin(together: Sitting) -> None:
    live(together, 2 * 365)
    page = asked_page(together, 1_000, 1_000)
    assert page.open_count == 4
    assert 20 < len(page.done) < 60
