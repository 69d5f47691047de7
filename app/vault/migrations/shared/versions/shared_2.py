"""What sets the pace, and promises with their marks, accounts, pauses and ends."""

from alembic import op

revision = "shared_2"
down_revision = "shared_1"

STATEMENTS = (
    """
    CREATE TABLE quiet_week (
        id VARCHAR NOT NULL,
        until DATE,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE stage (
        id VARCHAR NOT NULL,
        stage VARCHAR(40) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE pacing (
        id VARCHAR NOT NULL,
        form VARCHAR(40),
        longest_talk INTEGER,
        not_before DATE,
        quiet_days VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE promise (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        "to" VARCHAR(40) NOT NULL,
        rule VARCHAR NOT NULL,
        starts DATE NOT NULL,
        until DATE,
        reminder INTEGER,
        origin VARCHAR(40) NOT NULL,
        origin_id VARCHAR NOT NULL,
        origin_words VARCHAR NOT NULL,
        last DATE NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX promise_last ON promise (last, starts)",
    """
    CREATE TABLE bedtime (
        id VARCHAR NOT NULL,
        bedtime TIME NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE closed_week (
        monday DATE NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (monday)
    )
    """,
    """
    CREATE TABLE rhythm (
        id VARCHAR NOT NULL,
        check_in VARCHAR(40) NOT NULL,
        is_on BOOLEAN NOT NULL,
        days VARCHAR NOT NULL,
        begins TIME NOT NULL,
        minutes INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_rhythm_check_in ON rhythm (check_in)",
    """
    CREATE TABLE promise_mark (
        id VARCHAR NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        kept VARCHAR(40) NOT NULL,
        note VARCHAR NOT NULL,
        later BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX promise_mark_of ON promise_mark (promise_id, day)",
    "CREATE INDEX promise_mark_on ON promise_mark (day)",
    """
    CREATE TABLE promise_end (
        promise_id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        words VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (promise_id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX ix_promise_end_day ON promise_end (day)",
    """
    CREATE TABLE promise_word (
        id VARCHAR NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        still_hard BOOLEAN NOT NULL,
        easier VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX ix_promise_word_promise_id ON promise_word (promise_id)",
    """
    CREATE TABLE promise_account (
        id VARCHAR NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        words VARCHAR NOT NULL,
        later BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX promise_account_of ON promise_account (promise_id, day)",
    "CREATE INDEX promise_account_on ON promise_account (day)",
    """
    CREATE TABLE promise_pause (
        id VARCHAR(36) NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        first DATE NOT NULL,
        last DATE NOT NULL,
        words VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX ix_promise_pause_promise_id ON promise_pause (promise_id)",
    "CREATE INDEX ix_promise_pause_last ON promise_pause (last)",
    """
    CREATE TABLE promise_pause_answer (
        pause_id VARCHAR(36) NOT NULL,
        agreed BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (pause_id),
        FOREIGN KEY(pause_id) REFERENCES promise_pause (id)
    )
    """,
)

APPEND_ONLY = (
    "bedtime",
    "closed_week",
    "pacing",
    "promise_account",
    "promise_end",
    "promise_mark",
    "promise_pause",
    "promise_pause_answer",
    "promise_word",
    "quiet_week",
    "rhythm",
    "stage",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
