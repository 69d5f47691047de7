"""What a page reads: all of one moment, waiting for nobody, and nothing can be written in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements.entities import NeedRecord
from app.agreements.values import NeedKind
from app.today.entities import NotNow
from app.vault.apart import apart
from app.vault.engine import connect
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

TEXT = sa.select(NeedRecord.text).order_by(NeedRecord.position)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.alone(Person.FIRST)) as opened:
        write(opened, "To be told in time.", 0)
        yield opened


def write(sitting: Sitting, text: str, position: int) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need(text, position))


def need(text: str, position: int) -> NeedRecord:
    return NeedRecord(person=Person.FIRST, need=NeedKind.NEED, position=position, text=text)


def test_all_of_it_is_of_one_moment(sitting: Sitting) -> None:
    with apart(sitting) as other, sitting.shared.reading() as session:
        before = session.scalars(TEXT).all()
        write(other, "The same place twice.", 1)
        assert session.scalars(TEXT).all() == before
    with sitting.shared.reading() as session:
        assert session.scalars(TEXT).all() == [*before, "The same place twice."]


def test_it_waits_for_nobody_who_writes(couple: TestedCouple, sitting: Sitting) -> None:
    """Waiting would end in a refusal, for whoever writes here does not stop."""
    key = database_key(next(iter(sitting.keys.values())).shared_root, SHARED_DATABASE)
    with closing(connect(couple.vault.folder.shared_db, key)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        with sitting.reading(), sitting.shared.reading() as session:
            assert session.scalars(TEXT).all() == ["To be told in time."]


def test_within_another_reading_it_is_the_same_one(sitting: Sitting) -> None:
    with sitting.reading(), sitting.reading(), sitting.shared.reading() as outer, sitting.shared.reading() as inner:
        assert inner is outer
    with sitting.shared.reading() as later:
        assert later is not outer


def test_nothing_is_written_in_it(sitting: Sitting) -> None:
    with pytest.raises(AssertionError), sitting.shared.reading() as session:
        session.add(need("Written by a page.", 1))
    with pytest.raises(AssertionError), sitting.shared.reading() as session:
        session.execute(sa.delete(NotNow))
    with sitting.reading(), pytest.raises(AssertionError):
        write(sitting, "Written while a page is read.", 1)
    with sitting.shared.reading() as session:
        assert session.scalars(TEXT).all() == ["To be told in time."]


def test_it_can_write_again_after_a_reading_that_failed(sitting: Sitting) -> None:
    with pytest.raises(ZeroDivisionError), sitting.reading():
        raise ZeroDivisionError
    write(sitting, "The same place twice.", 1)
    with sitting.shared.reading() as session:
        assert len(session.scalars(TEXT).all()) == 2
