"""Open questions, updates, and small things to clear up."""

from alembic import op

revision = "shared_5"
down_revision = "shared_4"

STATEMENTS = (
    """
    CREATE TABLE clearing (
        id VARCHAR(36) NOT NULL,
        saw VARCHAR NOT NULL,
        effect VARCHAR NOT NULL,
        asked VARCHAR NOT NULL,
        waits BOOLEAN NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX clearing_waits ON clearing (at) WHERE waits = 1",
    "CREATE INDEX clearing_when ON clearing (at)",
    """
    CREATE TABLE open_question (
        id VARCHAR(36) NOT NULL,
        thread VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        question_kind VARCHAR(40),
        answer_by DATE,
        answered_at BIGINT,
        closed_at BIGINT,
        settled_at BIGINT,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX open_question_done ON open_question (settled_at) WHERE settled_at IS NOT NULL",
    "CREATE INDEX open_question_thread ON open_question (thread)",
    "CREATE INDEX open_question_open ON open_question (at) WHERE settled_at IS NULL",
    """
    CREATE TABLE written_update (
        id VARCHAR(36) NOT NULL,
        changed VARCHAR NOT NULL,
        came_up VARCHAR NOT NULL,
        decided VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX written_update_when ON written_update (at)",
    "CREATE INDEX written_update_unopened ON written_update (at) WHERE opened_at IS NULL",
    """
    CREATE TABLE clearing_meant (
        id VARCHAR(36) NOT NULL,
        clearing_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (clearing_id),
        FOREIGN KEY(clearing_id) REFERENCES clearing (id)
    )
    """,
    "CREATE INDEX clearing_meant_unopened ON clearing_meant (at) WHERE opened_at IS NULL",
    """
    CREATE TABLE clearing_word (
        clearing_id VARCHAR(36) NOT NULL,
        "by" VARCHAR(40) NOT NULL,
        word VARCHAR(40) NOT NULL,
        changed_at BIGINT NOT NULL,
        talked_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (clearing_id, "by"),
        FOREIGN KEY(clearing_id) REFERENCES clearing (id)
    )
    """,
    "CREATE INDEX clearing_word_open ON clearing_word (word, talked_at, changed_at)",
    """
    CREATE TABLE open_answer (
        id VARCHAR(36) NOT NULL,
        question_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        opened_at BIGINT,
        removed_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(question_id) REFERENCES open_question (id)
    )
    """,
    "CREATE INDEX ix_open_answer_question_id ON open_answer (question_id)",
    """
    CREATE TABLE open_question_meanwhile (
        question_id VARCHAR(36) NOT NULL,
        word VARCHAR(40) NOT NULL,
        by_day DATE,
        line VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (question_id),
        FOREIGN KEY(question_id) REFERENCES open_question (id)
    )
    """,
    "CREATE INDEX open_question_for_session ON open_question_meanwhile (at) WHERE word = 'for_session'",
    """
    CREATE TABLE update_answer (
        update_id VARCHAR(36) NOT NULL,
        answer VARCHAR(40) NOT NULL,
        until DATE,
        changed_at BIGINT NOT NULL,
        talked_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (update_id),
        FOREIGN KEY(update_id) REFERENCES written_update (id)
    )
    """,
    "CREATE INDEX update_answer_open ON update_answer (answer, talked_at, changed_at)",
    """
    CREATE TABLE update_decision (
        update_id VARCHAR(36) NOT NULL,
        place INTEGER NOT NULL,
        what VARCHAR NOT NULL,
        asked VARCHAR NOT NULL,
        by_day DATE,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (update_id, place),
        FOREIGN KEY(update_id) REFERENCES written_update (id)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
