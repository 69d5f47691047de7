"""Letters, our account, and talks in which each was heard."""

from alembic import op

revision = "shared_6"
down_revision = "shared_5"

STATEMENTS = (
    """
    CREATE TABLE account_part (
        id VARCHAR(36) NOT NULL,
        position INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX account_part_order ON account_part (position, id)",
    """
    CREATE TABLE heard_talk (
        id VARCHAR(36) NOT NULL,
        listed BOOLEAN NOT NULL,
        topic VARCHAR NOT NULL,
        kept VARCHAR(40) NOT NULL,
        summary VARCHAR NOT NULL,
        outcome VARCHAR(40),
        later_day DATE,
        waits BOOLEAN NOT NULL,
        for_session VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX heard_talk_when ON heard_talk (at)",
    "CREATE INDEX heard_talk_waits ON heard_talk (at) WHERE waits = 1",
    "CREATE INDEX heard_talk_session ON heard_talk (at) WHERE for_session <> ''",
    "CREATE INDEX heard_talk_listed ON heard_talk (listed, at)",
    """
    CREATE TABLE letter_copy (
        id VARCHAR(36) NOT NULL,
        letter_id VARCHAR(36) NOT NULL,
        title VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        newest BOOLEAN NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX letter_copy_newest ON letter_copy (newest, at)",
    "CREATE INDEX letter_copy_of ON letter_copy (letter_id)",
    "CREATE INDEX letter_copy_unopened ON letter_copy (at) WHERE opened_at IS NULL AND removed_at IS NULL",
    """
    CREATE TABLE account_agreed (
        id VARCHAR(36) NOT NULL,
        part_id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (part_id, author),
        FOREIGN KEY(part_id) REFERENCES account_part (id)
    )
    """,
    """
    CREATE TABLE account_text (
        id VARCHAR(36) NOT NULL,
        part_id VARCHAR(36) NOT NULL,
        age INTEGER NOT NULL,
        when_words VARCHAR NOT NULL,
        when_day DATE,
        title VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(part_id) REFERENCES account_part (id)
    )
    """,
    "CREATE INDEX account_text_day ON account_text (when_day) WHERE when_day IS NOT NULL",
    "CREATE INDEX account_text_unopened ON account_text (at) WHERE opened_at IS NULL AND removed_at IS NULL",
    "CREATE INDEX account_text_of ON account_text (part_id, age)",
    """
    CREATE TABLE heard_account (
        id VARCHAR(36) NOT NULL,
        heard_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(heard_id) REFERENCES heard_talk (id)
    )
    """,
    "CREATE INDEX ix_heard_account_heard_id ON heard_account (heard_id)",
    """
    CREATE TABLE heard_confirmed (
        id VARCHAR(36) NOT NULL,
        heard_id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (heard_id, author),
        FOREIGN KEY(heard_id) REFERENCES heard_talk (id)
    )
    """,
    """
    CREATE TABLE heard_line (
        id VARCHAR(36) NOT NULL,
        heard_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(heard_id) REFERENCES heard_talk (id)
    )
    """,
    "CREATE INDEX ix_heard_line_heard_id ON heard_line (heard_id)",
    """
    CREATE TABLE letter_heard (
        id VARCHAR(36) NOT NULL,
        copy_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(copy_id) REFERENCES letter_copy (id)
    )
    """,
    "CREATE INDEX letter_heard_unopened ON letter_heard (at) WHERE opened_at IS NULL AND removed_at IS NULL",
    "CREATE INDEX letter_heard_of ON letter_heard (copy_id)",
    """
    CREATE TABLE letter_heard_answer (
        id VARCHAR(36) NOT NULL,
        heard_id VARCHAR(36) NOT NULL,
        fit VARCHAR(40),
        missed VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (heard_id),
        FOREIGN KEY(heard_id) REFERENCES letter_heard (id)
    )
    """,
    """
    CREATE INDEX letter_heard_answer_unopened ON letter_heard_answer (at) WHERE opened_at IS NULL AND removed_at IS NULL
    """,
)

APPEND_ONLY = ("heard_confirmed", "heard_line")


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
