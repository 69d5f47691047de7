"""The first tables of the private space."""

from alembic import op

revision = "private_1"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE withdrawal_reason (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        reason VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE draft (
        place VARCHAR NOT NULL,
        subject VARCHAR NOT NULL,
        step INTEGER NOT NULL,
        saved_at BIGINT NOT NULL,
        PRIMARY KEY (place, subject)
    )
    """,
    """
    CREATE TABLE witness (
        number INTEGER NOT NULL,
        digest BLOB NOT NULL,
        first_certificate VARCHAR NOT NULL,
        second_certificate VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE freedom_answer (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        answer VARCHAR NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE draft_step (
        place VARCHAR NOT NULL,
        subject VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        value VARCHAR NOT NULL,
        PRIMARY KEY (place, subject, number),
        FOREIGN KEY(place, subject) REFERENCES draft (place, subject) ON DELETE CASCADE
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
