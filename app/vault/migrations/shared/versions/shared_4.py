"""The search index, with the words that are there already."""

from alembic import op

revision = "shared_4"
down_revision = "shared_3"

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
    "added_line": (("id",), ("text",)),
    "assessment": (("id",), ("comment",)),
    "boundary": (
        ("version_id", "position"),
        ("behaviour", "if_crossed", "corrective_step", "need", "known_by", "exceptions", "meanwhile"),
    ),
    "need": (("person", "need", "position"), ("text",)),
    "plan_proposal": (("id",), ("text",)),
    "promise": (("id",), ("text", "origin_words")),
    "promise_account": (("id",), ("words",)),
    "promise_end": (("promise_id",), ("words",)),
    "promise_mark": (("id",), ("note",)),
    "promise_pause": (("id",), ("words",)),
    "promise_word": (("id",), ("easier",)),
    "question": (("id",), ("text",)),
    "shared_moment": (("id",), ("plan_title", "what_helped", "partner_response", "note")),
    "shared_plan": (
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
    "summary": (("id",), ("line", "words")),
    "talk_line": (("id",), ("text",)),
    "version": (("id",), ("title", "purpose")),
    "version_event": (("id",), ("reason",)),
}
"""By table: the columns of its key, and those whose words are found."""


def upgrade() -> None:
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
