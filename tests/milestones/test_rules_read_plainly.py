"""Each rule finds what a slow, plain reading of the whole record finds, on any day and with any numbers."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.library.milestones import RULES as KEYS
from app.progress.milestones.looking import Looked, first_run
from app.progress.milestones.reads import chosen, own_reached, reached_by_both
from app.progress.milestones.rules import RULES
from app.sample.couple import sit_down
from app.sample.days import THREE_MONTHS
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.milestones.slow_reading import PLAIN
from tests.milestones.slow_record import OWN, SHARED, Ids, Row, Wanted, run, whole_record
from tests.sample_once import ONE_EVENING, copy_of_sample

SIZES = {"days": 40, "least": 8, "count": 12, "within": 13, "after": 27, "weeks": 6, "by": 6}
"""How much more than the least of each number is tried."""
NOW = ONE_EVENING


@dataclass(frozen=True)
class Read:
    """The sample couple's whole record, by whose file a rule looks into."""

    sitting: Sitting
    rows: dict[str, list[Row]] = field(repr=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "vault"
    copy_of_sample(tmp_path_factory, folder, NOW)
    return folder


@pytest.fixture(scope="module", params=list(Person))
def read(folder: Path, request: pytest.FixtureRequest) -> Iterator[Read]:
    with closing(sit_down(folder, (request.param,))) as sitting:
        assert sitting.private is not None
        with sitting.shared.transaction() as shared, sitting.private.transaction() as own:
            rows = whole_record(shared, SHARED) | whole_record(own, OWN)
        yield Read(sitting, rows)


@pytest.mark.parametrize("name", sorted(RULES))
@settings(max_examples=12)
@given(
    sizes=some.fixed_dictionaries({key: some.integers(0, most) for key, most in SIZES.items()}),
    back=some.integers(0, THREE_MONTHS),
    of=some.sampled_from(Person),
)
def test_a_rule_finds_what_a_plain_reading_finds(
    read: Read, name: str, sizes: dict[str, int], back: int, of: Person
) -> None:
    numbers = {key: min(least + sizes[key], most) for key, (least, most) in KEYS[name].numbers.items()}
    today, whose = NOW.date() - timedelta(days=back), of if RULES[name].of_each else None
    assert _found(read, name, numbers, today, whose) == _plainly(read, name, numbers, today, whose)


def test_every_rule_is_read_plainly_and_known_to_the_content_files() -> None:
    assert PLAIN.keys() == RULES.keys() == KEYS.keys()


def test_the_sample_couples_record_has_found_some_and_they_look_forward_to_more(read: Read) -> None:
    assert len(reached_by_both(read.sitting, 60)) >= 4
    assert own_reached(read.sitting)
    assert len(chosen(read.sitting)) == 2


@given(
    told=some.lists(
        some.tuples(
            some.integers(0, 40).map(lambda day: date(2026, 3, 1) + timedelta(days=day)),
            some.sampled_from([True, True, True, None, False]),
            some.sampled_from("abc"),
        ),
        max_size=60,
    ),
    days=some.integers(1, 14),
    least=some.integers(1, 10),
)
def test_a_run_of_days_is_the_one_that_ends_first(
    told: list[tuple[date, bool | None, str]], days: int, least: int
) -> None:
    first, last, numbers = date(2026, 3, 1), date(2026, 4, 10), {"days": days, "least": least}
    look = Looked(None, numbers, first, last)  # type: ignore[arg-type]  # a run reads nothing
    found = first_run(told, look)
    want = Wanted(rows={}, numbers=numbers, of=None, first=first, today=last, clock=None)  # type: ignore[arg-type]
    plain = run(want, told)
    assert (None if found is None else frozenset((each.day, each.id) for each in found.proofs)) == plain
    assert found is None or (found.last - found.first).days == days - 1


def _found(read: Read, name: str, numbers: dict[str, int], today: date, of: Person | None) -> Ids | None:
    own = KEYS[name].seen_by == "owner"
    database = read.sitting.private if own else read.sitting.shared
    assert database is not None
    rule = RULES[name]
    with database.transaction() as session:
        session.today = today
        found = rule.find(Looked(session, numbers, rule.first_day(numbers, today), today, of))
    return None if found is None else frozenset((proof.day, proof.id) for proof in found.proofs)


def _plainly(read: Read, name: str, numbers: dict[str, int], today: date, of: Person | None) -> Ids | None:
    first = RULES[name].first_day(numbers, today)
    clock = read.sitting.clock
    want = Wanted(
        rows=read.rows, numbers=numbers, of=None if of is None else of.value, first=first, today=today, clock=clock
    )
    return PLAIN[name](want)
