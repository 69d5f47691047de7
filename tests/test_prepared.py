"""What is compiled before anyone is in: it serves the first page of each sitting, and nobody's words get into it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.people.entities import PartnerRecord
from app.prepared import prepare_statements
from app.today.reads import today_page
from app.vault.database import Database
from app.vault.values import Person
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    prepare_statements()
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def _compiled_in(database: Database) -> int:
    return len(database.engine.get_execution_options()["compiled_cache"])


@pytest.mark.parametrize("who", [*Person, None], ids=str)
def test_the_first_page_compiles_nothing_anew(couple: TestedCouple, who: Person | None) -> None:
    with closing(couple.together() if who is None else couple.alone(who)) as sitting:
        today_page(sitting)
        assert (_compiled_in(sitting.shared), _compiled_in(sitting.own)) == (0, 0)


@pytest.mark.compiles_anew
def test_what_a_sitting_compiles_goes_with_it(couple: TestedCouple) -> None:
    asked_nowhere_else = sa.select(PartnerRecord.role_name).where(
        PartnerRecord.role_name == "What did the heather change?"
    )
    for _time in range(2):
        with closing(couple.alone(Person.FIRST)) as sitting:
            before = _compiled_in(sitting.shared)
            with sitting.shared.reading() as session:
                assert session.scalar(asked_nowhere_else) is None
            assert _compiled_in(sitting.shared) == before + 1
