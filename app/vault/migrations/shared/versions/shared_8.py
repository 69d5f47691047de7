"""Common ground, and the index of the words in everything new."""

from alembic import op

revision = "shared_8"
down_revision = "shared_7"

STATEMENTS = (
    """
    CREATE TABLE appreciation (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX appreciation_newest ON appreciation (author, at, id)",
    """
    CREATE TABLE closeness (
        person VARCHAR(40) NOT NULL,
        word VARCHAR(40) NOT NULL,
        salt VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE goal (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        about_when VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        version INTEGER NOT NULL,
        changed_by VARCHAR(40) NOT NULL,
        changed_at BIGINT NOT NULL,
        joint BOOLEAN NOT NULL,
        ended_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX goal_place ON goal (ended_at, place)",
    "CREATE INDEX goal_joint ON goal (joint)",
    """
    CREATE TABLE later (
        id VARCHAR NOT NULL,
        place VARCHAR NOT NULL,
        form VARCHAR(40) NOT NULL,
        earlier JSON NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (place)
    )
    """,
    """
    CREATE TABLE later_yes (
        person VARCHAR(40) NOT NULL,
        form VARCHAR(40) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE memory (
        id VARCHAR(36) NOT NULL,
        title VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        day DATE,
        "when" VARCHAR NOT NULL,
        sorts_on DATE NOT NULL,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX memory_newest ON memory (at, id)",
    "CREATE INDEX memory_by_date ON memory (sorts_on, id)",
    """
    CREATE TABLE named_value (
        id VARCHAR(36) NOT NULL,
        place INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (author, place)
    )
    """,
    """
    CREATE TABLE ritual (
        id VARCHAR(36) NOT NULL,
        title VARCHAR NOT NULL,
        what VARCHAR NOT NULL,
        rule VARCHAR NOT NULL,
        starts DATE NOT NULL,
        at_time TIME,
        minutes INTEGER,
        talk VARCHAR(40),
        proposed_by VARCHAR(40) NOT NULL,
        proposed_at BIGINT NOT NULL,
        replaces VARCHAR(36),
        agreed_at BIGINT,
        paused_at BIGINT,
        let_go_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ritual_stands ON ritual (let_go_at, paused_at, agreed_at, proposed_at)",
    """
    CREATE TABLE goal_step (
        id VARCHAR(36) NOT NULL,
        goal_id VARCHAR(36) NOT NULL,
        place INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        "by" VARCHAR(40) NOT NULL,
        done_on DATE,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(goal_id) REFERENCES goal (id)
    )
    """,
    "CREATE INDEX goal_step_place ON goal_step (goal_id, place)",
    """
    CREATE TABLE memory_line (
        id VARCHAR(36) NOT NULL,
        memory_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(memory_id) REFERENCES memory (id)
    )
    """,
    "CREATE INDEX memory_line_of ON memory_line (memory_id, at)",
    """
    CREATE TABLE ritual_day (
        ritual_id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (ritual_id, day),
        FOREIGN KEY(ritual_id) REFERENCES ritual (id)
    )
    """,
)

SEARCHED = {
    "account_text": (("id",), ("title", "when_words", "text")),
    "apology": (("id",), ("did", "effect", "repair", "known_by", "choice", "regret", "explanation", "changed")),
    "apology_answer": (("apology_id",), ("missing",)),
    "appreciation": (("id",), ("text",)),
    "clearing": (("id",), ("saw", "effect", "asked")),
    "clearing_meant": (("id",), ("text",)),
    "goal": (("id",), ("text", "about_when")),
    "goal_step": (("id",), ("text",)),
    "heard_account": (("id",), ("text",)),
    "heard_line": (("id",), ("text",)),
    "heard_talk": (("id",), ("topic", "summary", "for_session")),
    "letter_copy": (("id",), ("text",)),
    "letter_heard": (("id",), ("text",)),
    "letter_heard_answer": (("id",), ("missed",)),
    "memory": (("id",), ("title", "text", '"when"')),
    "memory_line": (("id",), ("text",)),
    "named_value": (("id",), ("text",)),
    "open_answer": (("id",), ("text",)),
    "open_question": (("id",), ("text",)),
    "open_question_meanwhile": (("question_id",), ("line",)),
    "ritual": (("id",), ("title", "what")),
    "setback": (("id",), ("happened", "next_day", '"before"', "effect", "ownership", "changes", "support_who")),
    "setback_account": (("id",), ("text",)),
    "setback_look": (("id",), ("how_now", "still_needed")),
    "shared_note": (("id",), ("text",)),
    "update_decision": (("update_id", "place"), ("what", "asked")),
    "written_update": (("id",), ("changed", "came_up", "decided")),
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
