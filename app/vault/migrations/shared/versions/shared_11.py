"""What names a copy that was put back, how often each own file was opened, and a quick way to an entry's history."""

from alembic import op

revision = "shared_11"
down_revision = "shared_10"

STATEMENTS = (
    'CREATE INDEX ix_history_row ON history ("row")',
    """
    CREATE TABLE partners_mark (
        person VARCHAR(40) NOT NULL,
        mark INTEGER NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE restoration (
        id VARCHAR NOT NULL,
        copied_at BIGINT NOT NULL,
        copy_digest VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
)

APPEND_ONLY = ("restoration",)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
