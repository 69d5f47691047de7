"""Who opened one's own part, and what that part remembers of the shared one."""

from alembic import op

revision = "private_5"
down_revision = "private_4"

STATEMENTS = (
    """
    CREATE TABLE finding (
        id VARCHAR NOT NULL,
        what VARCHAR(40) NOT NULL,
        "table" VARCHAR NOT NULL,
        "row" VARCHAR NOT NULL,
        person VARCHAR(40),
        since BIGINT,
        trace VARCHAR NOT NULL,
        seen_at BIGINT,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE history_witness (
        id VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        entry BLOB NOT NULL,
        digest BLOB NOT NULL,
        keys VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE looked_through (
        person VARCHAR(40) NOT NULL,
        newest INTEGER NOT NULL,
        number INTEGER NOT NULL,
        digest BLOB NOT NULL,
        finished_at BIGINT,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE own_mark (
        person VARCHAR(40) NOT NULL,
        mark INTEGER NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE unlock (
        id VARCHAR NOT NULL,
        how VARCHAR(40) NOT NULL,
        happened_at BIGINT NOT NULL,
        together BOOLEAN NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
