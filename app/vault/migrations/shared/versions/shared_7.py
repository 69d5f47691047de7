"""Apologies, what is put right, and notes that were shown."""

from alembic import op

revision = "shared_7"
down_revision = "shared_6"

STATEMENTS = (
    """
    CREATE TABLE apology (
        id VARCHAR(36) NOT NULL,
        did VARCHAR NOT NULL,
        effect VARCHAR NOT NULL,
        repair VARCHAR NOT NULL,
        known_by VARCHAR NOT NULL,
        by_day DATE NOT NULL,
        first_day DATE,
        choice VARCHAR NOT NULL,
        regret VARCHAR NOT NULL,
        explanation VARCHAR NOT NULL,
        changed VARCHAR NOT NULL,
        asks_forgiveness BOOLEAN NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX apology_unopened ON apology (at) WHERE opened_at IS NULL",
    "CREATE INDEX apology_sent ON apology (at)",
    """
    CREATE TABLE setback (
        id VARCHAR(36) NOT NULL,
        happened VARCHAR NOT NULL,
        next_day VARCHAR NOT NULL,
        happened_on DATE,
        told VARCHAR(40),
        "before" VARCHAR NOT NULL,
        effect VARCHAR NOT NULL,
        ownership VARCHAR NOT NULL,
        changes VARCHAR NOT NULL,
        support BOOLEAN,
        support_who VARCHAR NOT NULL,
        decide_nothing INTEGER NOT NULL,
        version_id VARCHAR(36),
        clause_number INTEGER,
        agreement_id VARCHAR(36),
        boundary_id VARCHAR(36),
        promise_id VARCHAR(36),
        looked_back_at BIGINT,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX setback_at ON setback (at)",
    "CREATE INDEX setback_unopened ON setback (id) WHERE opened_at IS NULL",
    "CREATE INDEX setback_boundary ON setback (agreement_id, boundary_id) WHERE boundary_id IS NOT NULL",
    """
    CREATE TABLE shared_note (
        id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX shared_note_unopened ON shared_note (at) WHERE opened_at IS NULL",
    "CREATE INDEX shared_note_at ON shared_note (at)",
    """
    CREATE TABLE apology_answer (
        apology_id VARCHAR(36) NOT NULL,
        reply VARCHAR(40) NOT NULL,
        missing VARCHAR NOT NULL,
        answered_at BIGINT NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (apology_id),
        FOREIGN KEY(apology_id) REFERENCES apology (id)
    )
    """,
    "CREATE INDEX apology_answer_unread ON apology_answer (answered_at) WHERE opened_at IS NULL",
    """
    CREATE TABLE setback_account (
        id VARCHAR(36) NOT NULL,
        setback_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(setback_id) REFERENCES setback (id)
    )
    """,
    "CREATE INDEX ix_setback_account_setback_id ON setback_account (setback_id)",
    """
    CREATE TABLE setback_look (
        id VARCHAR(36) NOT NULL,
        setback_id VARCHAR(36) NOT NULL,
        "after" INTEGER NOT NULL,
        how_now VARCHAR NOT NULL,
        still_needed VARCHAR NOT NULL,
        done BOOLEAN NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (setback_id, "after", author),
        FOREIGN KEY(setback_id) REFERENCES setback (id)
    )
    """,
    """
    CREATE TABLE setback_point (
        setback_id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (setback_id),
        FOREIGN KEY(setback_id) REFERENCES setback (id)
    )
    """,
    """
    CREATE TABLE setback_promise (
        promise_id VARCHAR(36) NOT NULL,
        setback_id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (promise_id),
        FOREIGN KEY(promise_id) REFERENCES promise (id),
        FOREIGN KEY(setback_id) REFERENCES setback (id)
    )
    """,
    "CREATE INDEX ix_setback_promise_setback_id ON setback_promise (setback_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
