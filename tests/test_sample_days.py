"""The sample couple's daily life: a setback, a pause, a missed week; nothing to come, and something on every page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.checkins.reads import conversations_page
from app.checkins.values import TALKS
from app.clock import Clock
from app.documents.daily import printables
from app.promises.list_reads import promises_page
from app.promises.reads import promises_week
from app.promises.values import Kept
from app.sample.couple import sit_down
from app.sample.days import MISSED_WEEK, PAUSE, SETBACK, THREE_MONTHS
from app.sample.vault import make_years
from app.today.reads import today_page
from app.triggers.log_reads import log_page, look_back, shared_moments
from app.triggers.reads import own_plans, shared_plans
from app.triggers.values import Step
from app.vault.database import Database
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.sample_once import copy_of_sample

ALEX, SAM = Person
MANY = dict.fromkeys(Person, 50)
FEWEST_PLANS = 3
A_DAY_EACH = 2 * 365


@dataclass(frozen=True)
class Sample:
    folder: Path
    now: datetime

    def day(self, number: int) -> date:
        return (self.now - timedelta(days=THREE_MONTHS - number)).astimezone().date()

    def sit(self, *people: Person) -> Sitting:
        return sit_down(self.folder, people)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    return Sample(folder, copy_of_sample(tmp_path_factory, folder))


@pytest.fixture
def together(sample: Sample) -> Iterator[Sitting]:
    sitting = sample.sit(ALEX, SAM)
    yield sitting
    sitting.close()


@pytest.fixture(params=Person, ids=("alex", "sam"))
def alone(sample: Sample, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    sitting = sample.sit(request.param)
    yield sitting
    sitting.close()


def column(database: Database, table: str, name: str) -> list[str]:
    with database.transaction() as session:
        return [str(value) for value in session.scalars(sa.text(f'SELECT "{name}" FROM "{table}"'))]  # noqa: S608


def columns(database: Database, name: str) -> dict[str, list[str]]:
    """The values of the column of that name, of each table that has one."""
    with database.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        having = sa.text("SELECT count(*) FROM pragma_table_info(:of) WHERE name = :name")
        found = [table for table in tables if session.scalar(having, {"of": table, "name": name})]
    return {table: column(database, table, name) for table in found}


LIES_AHEAD = frozenset({"joint_session", "own_session"})
"""Their days are entered beforehand."""


def test_nothing_of_it_lies_in_the_future(sample: Sample, together: Sitting, alone: Sitting) -> None:
    assert alone.private is not None
    latest = int(sample.now.timestamp() * 1_000_000)
    for database in (together.shared, alone.private):
        for name in ("at", "happened_at", "finished_at", "shown_at", "changed_at"):
            for table, moments in columns(database, name).items():
                assert all(int(moment) <= latest for moment in moments if moment != "None"), (table, name)
        for table, days in columns(database, "day").items():
            if table in LIES_AHEAD:
                continue
            assert all(day <= sample.day(THREE_MONTHS).isoformat() for day in days if day != "None"), table


def test_there_is_a_setback_in_it(sample: Sample, together: Sitting) -> None:
    day = sample.day(SETBACK)
    dots = [dot for line in promises_week(together, day).of(SAM) for dot in line.dots if dot.day == day]
    assert {dot.mark for dot in dots} & {Kept.NOT_KEPT}


def test_there_is_a_pause_in_it(sample: Sample, alone: Sitting) -> None:
    moments, day = log_page(alone, 500).moments, sample.day(PAUSE)
    taken = [each.what.steps for each in moments if alone.clock.local(each.what.at).date() == day]
    assert any({Step.STEPPED_AWAY, Step.CAME_BACK} <= steps for steps in taken)


def test_there_is_a_missed_week_in_it(sample: Sample, together: Sitting, alone: Sitting) -> None:
    missed = {sample.day(number).isoformat() for number in MISSED_WEEK}
    assert alone.private is not None
    for table in ("promise_mark", "promise_account", "summary"):
        assert not missed & set(column(together.shared, table, "day")), table
    assert not missed & set(column(alone.private, "own_answer", "day"))
    for moments in (column(alone.private, "moment", "at"), column(together.shared, "talk", "finished_at")):
        written = [datetime.fromtimestamp(int(at) / 1_000_000, UTC) for at in moments]
        assert not missed & {moment.astimezone().date().isoformat() for moment in written}


def test_every_page_has_something_to_show(together: Sitting, alone: Sitting) -> None:
    for sitting in (together, alone):
        today = today_page(sitting)
        assert today.first_evening is None
        assert today.rows or today.coming
        assert all(lines.lines for lines in promises_page(sitting, sitting.clock.today(), MANY).people)
        conversations = conversations_page(sitting, 20)
        assert {talk.check_in for week in conversations.earlier for talk in week.talks} == set(TALKS)
        assert shared_plans(sitting)
        assert shared_moments(sitting, sitting.clock.today() - timedelta(days=90), sitting.clock.today())
        there = printables(sitting)
        assert there.pause
        assert there.plans
        assert there.sheets
    assert len(own_plans(alone)) >= FEWEST_PLANS
    assert look_back(alone, 12) is not None


def test_a_year_of_it_can_be_made_and_read(tmp_path: Path) -> None:
    now = Clock().now()
    make_years(tmp_path / "vault", 1, now)
    sitting = sit_down(tmp_path / "vault", (ALEX,))
    days = column(sitting.shared, "summary", "day")
    first = (now - timedelta(days=364)).astimezone().date()
    assert first <= date.fromisoformat(min(days)) <= first + timedelta(days=14)
    assert len(days) > A_DAY_EACH / 2
    assert max(days) <= now.astimezone().date().isoformat()
    assert today_page(sitting).first_evening is None
    assert log_page(sitting).more
    sitting.close()
