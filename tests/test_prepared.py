"""What is compiled before anyone is in: it serves the first page of each sitting, and nobody's words get into it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.conversations.questions.actions import ask
from app.conversations.questions.values import NewQuestion
from app.prepared import prepare_statements
from app.search.reads import find
from app.today.reads import today_page
from app.vault.database import Database
from app.vault.dialect import Compiled, compiled_before
from app.vault.values import Person
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    prepare_statements()
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def _compiled(database: Database) -> Compiled:
    compiled: Compiled = database.engine.get_execution_options()["compiled_cache"]
    return compiled


@pytest.mark.parametrize("who", [*Person, None], ids=str)
def test_the_first_page_compiles_nothing_anew(couple: TestedCouple, who: Person | None) -> None:
    with closing(couple.together() if who is None else couple.alone(who)) as sitting:
        before = [set(_compiled(each)) for each in (sitting.shared, sitting.own)]
        today_page(sitting)
        assert [set(_compiled(each)) for each in (sitting.shared, sitting.own)] == before


def test_what_a_sitting_compiles_goes_with_it(couple: TestedCouple) -> None:
    before = set(compiled_before())
    with closing(couple.alone(Person.FIRST)) as sitting:
        ask(sitting, Person.FIRST, NewQuestion(text="What did the heather change?"))
        assert find(sitting, "heather")
        assert set(_compiled(sitting.shared)) > before
    assert set(compiled_before()) == before
