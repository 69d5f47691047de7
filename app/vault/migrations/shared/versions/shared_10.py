"""Milestones, celebrations, pictures that were shown, and the index of the words in everything new."""

from alembic import op

revision = "shared_10"
down_revision = "shared_9"

STATEMENTS = (
    "CREATE INDEX promise_mark_stands ON promise_mark (author, day, promise_id, later, kept)",
    "CREATE INDEX talk_finished ON talk (finished_at)",
    """
    CREATE TABLE celebration (
        id VARCHAR(36) NOT NULL,
        occasion VARCHAR(120) NOT NULL,
        title VARCHAR NOT NULL,
        day DATE NOT NULL,
        how VARCHAR NOT NULL,
        together BOOLEAN NOT NULL,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX celebration_newest ON celebration (day, id)",
    "CREATE UNIQUE INDEX celebration_of ON celebration (occasion) WHERE occasion != ''",
    """
    CREATE TABLE celebration_idea (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        occasion VARCHAR(120) NOT NULL,
        about VARCHAR NOT NULL,
        agreed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX celebration_idea_for ON celebration_idea (occasion)",
    """
    CREATE TABLE celebration_left (
        occasion VARCHAR(120) NOT NULL,
        until DATE NOT NULL,
        PRIMARY KEY (occasion)
    )
    """,
    """
    CREATE TABLE milestone_chosen (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        about_when VARCHAR NOT NULL,
        milestone VARCHAR NOT NULL,
        agreed_at BIGINT,
        there_by VARCHAR(40),
        reached_on DATE,
        put_away_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX milestone_chosen_of ON milestone_chosen (milestone)",
    "CREATE INDEX milestone_chosen_open ON milestone_chosen (agreed_at) WHERE put_away_at IS NULL",
    """
    CREATE TABLE milestone_reached (
        id VARCHAR(120) NOT NULL,
        "of" VARCHAR(40),
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
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX milestone_reached_when ON milestone_reached (day, id)",
    """
    CREATE TABLE pause_taken (
        number INTEGER NOT NULL,
        taken_at BIGINT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE shown_picture (
        id VARCHAR(36) NOT NULL,
        subject VARCHAR(40) NOT NULL,
        as_of DATE NOT NULL,
        figures JSON NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (author, subject)
    )
    """,
    """
    CREATE TABLE celebration_line (
        id VARCHAR(36) NOT NULL,
        celebration_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (celebration_id, author),
        FOREIGN KEY(celebration_id) REFERENCES celebration (id)
    )
    """,
)

SEARCHED = {
    "agenda_point": (("id",), ("text",)),
    "celebration": (("id",), ("title", "how")),
    "celebration_idea": (("id",), ("text",)),
    "celebration_line": (("id",), ("text",)),
    "joint_session": (("id",), ("with_whom",)),
    "milestone_chosen": (("id",), ("text", "about_when")),
    "milestone_reached": (("id",), ("title",)),
    "session_heard": (("id",), ("text",)),
    "session_homework": (("id",), ("text",)),
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
