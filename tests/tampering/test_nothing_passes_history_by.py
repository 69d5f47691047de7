"""Every change of a shared row goes through the flush, where the history is written."""

import ast
from collections.abc import Iterator
from pathlib import Path

import app.schema  # noqa: F401  every mapped class there is
from app.sessions.entities import JointSessionRecord
from app.vault.records import Record, SharedRecord, going_along

APP = Path(__file__).parents[2] / "app"


def bulk_statements(source: str) -> Iterator[str]:
    """The names of the mapped classes that `sa.delete` and `sa.update` are called with."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"delete", "update"}
        ):
            names = [argument.id for argument in node.args if isinstance(argument, ast.Name)]
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "sa":
                yield from names


def test_no_action_changes_shared_rows_by_a_bulk_statement() -> None:
    shared = {m.class_.__name__ for m in Record.registry.mappers if issubclass(m.class_, SharedRecord)}
    assert set(bulk_statements("sa.delete(NeedRecord)\nsa.update(NeedRecord).values()")) <= shared
    for path in APP.rglob("*.py"):
        assert not shared & set(bulk_statements(path.read_text(encoding="utf-8"))), path


def test_what_the_database_takes_away_by_itself_is_known() -> None:
    names = {follower.__tablename__ for follower, _column in going_along(JointSessionRecord)}
    assert names == {"handout_made", "handout_released", "handout_yes"}
