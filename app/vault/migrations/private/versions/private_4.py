"""One's own sessions, ticks and milestones, and the time of the last pause."""

from alembic import op

revision = "private_4"
down_revision = "private_3"

STATEMENTS = (
    """
    CREATE TABLE handout_tick (
        place VARCHAR NOT NULL,
        part VARCHAR(40) NOT NULL,
        source VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (place, part, source)
    )
    """,
    """
    CREATE TABLE own_milestone_reached (
        id VARCHAR(120) NOT NULL,
        milestone VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        why VARCHAR NOT NULL,
        rule VARCHAR NOT NULL,
        numbers JSON NOT NULL,
        first_day DATE NOT NULL,
        day DATE NOT NULL,
        proofs JSON NOT NULL,
        counted INTEGER,
        counted_before INTEGER,
        changed_on DATE,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX own_milestone_reached_when ON own_milestone_reached (day, id)",
    """
    CREATE TABLE own_session (
        id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        minute INTEGER,
        with_whom VARCHAR NOT NULL,
        heard VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX own_session_day ON own_session (day, minute)",
    """
    CREATE TABLE pause_taken (
        number INTEGER NOT NULL,
        taken_at BIGINT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
)

SEARCHED = {
    "own_milestone_reached": (("id",), ("title",)),
    "own_session": (("id",), ("with_whom", "heard")),
}
"""By table: the columns of its key, and those whose words are found."""


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for table, (key, words) in SEARCHED.items():
        _index(table, key, words)


def _index(table: str, key: tuple[str, ...], words: tuple[str, ...]) -> None:
    """Triggers that keep the words of a table in the index."""
    write, remove = _write(table, key, words), _remove(table, key)
    watched = ", ".join((*key, *words))
    op.execute(f"CREATE TRIGGER {table}_search_written AFTER INSERT ON {table} BEGIN {write}; END")
    op.execute(
        f"CREATE TRIGGER {table}_search_changed AFTER UPDATE OF {watched} ON {table} BEGIN {remove}; {write}; END"
    )
    op.execute(f"CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} BEGIN {remove}; END")


def _write(table: str, key: tuple[str, ...], words: tuple[str, ...]) -> str:
    filled = ", ".join(f"nullif(new.{word}, '')" for word in words)
    said = f"concat_ws(char(8233), {filled})"
    columns = ", ".join(f"new.{column}" for column in key)
    inserted = 'INSERT INTO search_text (what, "key", words)'
    return f"{inserted} SELECT '{table}', json_array({columns}), {said} WHERE {said} <> ''"


def _remove(table: str, key: tuple[str, ...]) -> str:
    columns = ", ".join(f"old.{column}" for column in key)
    return f"DELETE FROM search_text WHERE what = '{table}' AND \"key\" = json_array({columns})"  # noqa: S608
