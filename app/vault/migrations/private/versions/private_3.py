"""What is slept on, letters, notes, looking after oneself, and what each says alone."""

from alembic import op

revision = "private_3"
down_revision = "private_2"

STATEMENTS = (
    """
    CREATE TABLE letter (
        id VARCHAR(36) NOT NULL,
        title VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        changed_at BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX letter_changed ON letter (changed_at, id)",
    """
    CREATE TABLE own_appreciation (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        shown BOOLEAN NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX own_appreciation_newest ON own_appreciation (shown, at, id)",
    """
    CREATE TABLE private_note (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        changed_at BIGINT NOT NULL,
        for_session BOOLEAN NOT NULL,
        about VARCHAR,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX private_note_about ON private_note (about) WHERE about IS NOT NULL",
    "CREATE INDEX private_note_for_session ON private_note (at) WHERE for_session",
    "CREATE INDEX private_note_at ON private_note (at)",
    """
    CREATE TABLE self_care (
        id VARCHAR(36) NOT NULL,
        position INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE self_care_done (
        id VARCHAR NOT NULL,
        day DATE NOT NULL,
        text VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX self_care_done_day ON self_care_done (day)",
    """
    CREATE TABLE setback_last_step (
        setback_id VARCHAR(36) NOT NULL,
        answer VARCHAR(40) NOT NULL,
        answered_at BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (setback_id)
    )
    """,
    """
    CREATE TABLE slept (
        id VARCHAR(36) NOT NULL,
        sort VARCHAR(36) NOT NULL,
        place VARCHAR NOT NULL,
        subject VARCHAR NOT NULL,
        form JSON NOT NULL,
        text VARCHAR NOT NULL,
        goes_at BIGINT NOT NULL,
        kept_back VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX slept_goes ON slept (goes_at)",
    """
    CREATE TABLE still_yes (
        later VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (later)
    )
    """,
)

SEARCHED = {
    "letter": (("id",), ("text",)),
    "own_appreciation": (("id",), ("text",)),
    "private_note": (("id",), ("text",)),
    "self_care": (("id",), ("text",)),
    "slept": (("id",), ("text",)),
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
