"""Plans, the log, own answers, and the index of what is in one partner's own space."""

from alembic import op

revision = "private_2"
down_revision = "private_1"

STATEMENTS = (
    """
    CREATE TABLE question_left (
        occasion VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (occasion)
    )
    """,
    """
    CREATE TABLE own_answer (
        id VARCHAR NOT NULL,
        occasion VARCHAR NOT NULL,
        day DATE NOT NULL,
        question VARCHAR(80) NOT NULL,
        number INTEGER,
        text VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (occasion, question)
    )
    """,
    "CREATE INDEX own_answer_over_time ON own_answer (question, day)",
    """
    CREATE TABLE not_now (
        what VARCHAR NOT NULL,
        day DATE NOT NULL,
        PRIMARY KEY (what)
    )
    """,
    """
    CREATE TABLE moment (
        id VARCHAR(36) NOT NULL,
        happened_at BIGINT NOT NULL,
        plan_id VARCHAR(36),
        "before" INTEGER,
        peak INTEGER,
        "after" INTEGER,
        steps JSON NOT NULL,
        what_helped VARCHAR NOT NULL,
        partner_response VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX moment_when ON moment (happened_at)",
    """
    CREATE TABLE "plan" (
        id VARCHAR(36) NOT NULL,
        changed_at BIGINT NOT NULL,
        name VARCHAR NOT NULL,
        plan_kind VARCHAR(40),
        cue VARCHAR NOT NULL,
        i_say VARCHAR NOT NULL,
        what_helps VARCHAR NOT NULL,
        place VARCHAR NOT NULL,
        time_of_day VARCHAR NOT NULL,
        on_day DATE,
        every_year BOOLEAN NOT NULL,
        person VARCHAR NOT NULL,
        media VARCHAR NOT NULL,
        in_body VARCHAR NOT NULL,
        in_thoughts VARCHAR NOT NULL,
        in_actions VARCHAR NOT NULL,
        alone_first VARCHAR NOT NULL,
        please_do VARCHAR NOT NULL,
        please_dont VARCHAR NOT NULL,
        needs JSON NOT NULL,
        questions_now VARCHAR NOT NULL,
        questions_later VARCHAR NOT NULL,
        afterwards VARCHAR NOT NULL,
        if_worse VARCHAR NOT NULL,
        people_to_call VARCHAR NOT NULL,
        likely INTEGER,
        in_the_way VARCHAR NOT NULL,
        kept_at VARCHAR NOT NULL,
        review DATE,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    'CREATE INDEX plan_review ON "plan" (review) WHERE review IS NOT NULL',
    'CREATE INDEX plan_changed ON "plan" (changed_at)',
    'CREATE INDEX plan_day ON "plan" (on_day) WHERE on_day IS NOT NULL',
)

SEARCH = (
    """
    CREATE TABLE search_text (
            id INTEGER NOT NULL PRIMARY KEY,
            what VARCHAR NOT NULL,
            "key" VARCHAR NOT NULL,
            words VARCHAR NOT NULL,
            UNIQUE (what, "key")
        )
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5(
            words,
            content='search_text',
            content_rowid='id',
            columnsize=0,
            prefix='2 3',
            tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
        )
    """,
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER search_text_written AFTER INSERT ON search_text BEGIN
            INSERT INTO search (rowid, words) VALUES (new.id, new.words);
        END
    """,
    """
    CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
            INSERT INTO search (search, rowid, words) VALUES ('delete', old.id, old.words);
        END
    """,
)

SEARCHED = {
    "moment": (("id",), ("what_helped", "partner_response", "note")),
    "own_answer": (("id",), ("text",)),
    "plan": (
        ("id",),
        (
            "name",
            "cue",
            "i_say",
            "what_helps",
            "place",
            "time_of_day",
            "person",
            "media",
            "in_body",
            "in_thoughts",
            "in_actions",
            "alone_first",
            "please_do",
            "please_dont",
            "questions_now",
            "questions_later",
            "afterwards",
            "if_worse",
            "people_to_call",
            "in_the_way",
            "kept_at",
        ),
    ),
}
"""By table: the columns of its key, and those whose words are found."""


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for statement in SEARCH:
        op.execute(statement)
    for table, (key, words) in SEARCHED.items():
        _index(table, key, words)


def _index(table: str, key: tuple[str, ...], words: tuple[str, ...]) -> None:
    """Triggers that keep the words of a table in the index, and the words of the rows that are there already."""
    write, remove = _write(table, key, words, "new."), _remove(table, key)
    watched = ", ".join((*key, *words))
    op.execute(f"CREATE TRIGGER {table}_search_written AFTER INSERT ON {table} BEGIN {write}; END")
    op.execute(
        f"CREATE TRIGGER {table}_search_changed AFTER UPDATE OF {watched} ON {table} BEGIN {remove}; {write}; END"
    )
    op.execute(f"CREATE TRIGGER {table}_search_removed AFTER DELETE ON {table} BEGIN {remove}; END")
    before, _where, condition = _write(table, key, words, "").partition(" WHERE ")
    op.execute(f"{before} FROM {table} WHERE {condition} ORDER BY rowid")


def _write(table: str, key: tuple[str, ...], words: tuple[str, ...], of: str) -> str:
    filled = ", ".join(f"nullif({of}{word}, '')" for word in words)
    said = f"concat_ws(char(8233), {filled})"
    columns = ", ".join(f"{of}{column}" for column in key)
    inserted = 'INSERT INTO search_text (what, "key", words)'
    return f"{inserted} SELECT '{table}', json_array({columns}), {said} WHERE {said} <> ''"


def _remove(table: str, key: tuple[str, ...]) -> str:
    columns = ", ".join(f"old.{column}" for column in key)
    return f"DELETE FROM search_text WHERE what = '{table}' AND \"key\" = json_array({columns})"  # noqa: S608
