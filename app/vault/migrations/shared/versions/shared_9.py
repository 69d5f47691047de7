"""Sessions with a therapist, and what was released for their page."""

from alembic import op

revision = "shared_9"
down_revision = "shared_8"

STATEMENTS = (
    """
    CREATE TABLE joint_session (
        id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        minute INTEGER,
        with_whom VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX joint_session_day ON joint_session (day, minute)",
    """
    CREATE TABLE agenda_point (
        id VARCHAR(36) NOT NULL,
        words_of VARCHAR(40) NOT NULL,
        text VARCHAR NOT NULL,
        from_sort VARCHAR(36) NOT NULL,
        from_id VARCHAR NOT NULL,
        spoken_in VARCHAR(36),
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(spoken_in) REFERENCES joint_session (id)
    )
    """,
    "CREATE INDEX agenda_point_spoken ON agenda_point (spoken_in)",
    "CREATE UNIQUE INDEX agenda_point_from ON agenda_point (from_sort, from_id) WHERE from_id != ''",
    """
    CREATE TABLE handout_made (
        session_id VARCHAR(36) NOT NULL,
        cleared_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (session_id),
        FOREIGN KEY(session_id) REFERENCES joint_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE handout_released (
        id VARCHAR(36) NOT NULL,
        session_id VARCHAR(36) NOT NULL,
        position INTEGER NOT NULL,
        part VARCHAR(40) NOT NULL,
        words VARCHAR,
        chart VARCHAR,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(session_id) REFERENCES joint_session (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX handout_released_for ON handout_released (session_id, author, position)",
    """
    CREATE TABLE handout_yes (
        id VARCHAR(36) NOT NULL,
        session_id VARCHAR(36) NOT NULL,
        figure VARCHAR(40) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (session_id, figure, author),
        FOREIGN KEY(session_id) REFERENCES joint_session (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE session_heard (
        id VARCHAR(36) NOT NULL,
        session_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(session_id) REFERENCES joint_session (id)
    )
    """,
    "CREATE INDEX ix_session_heard_session_id ON session_heard (session_id)",
    """
    CREATE TABLE session_homework (
        id VARCHAR(36) NOT NULL,
        session_id VARCHAR(36) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(session_id) REFERENCES joint_session (id)
    )
    """,
    "CREATE INDEX ix_session_homework_session_id ON session_homework (session_id)",
    """
    CREATE TABLE agenda_rank (
        id VARCHAR NOT NULL,
        point_id VARCHAR(36) NOT NULL,
        rank INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (point_id, author),
        FOREIGN KEY(point_id) REFERENCES agenda_point (id)
    )
    """,
    """
    CREATE TABLE homework_taken (
        id VARCHAR NOT NULL,
        line_id VARCHAR(36) NOT NULL,
        promise_id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (line_id, author),
        FOREIGN KEY(line_id) REFERENCES session_homework (id),
        FOREIGN KEY(promise_id) REFERENCES promise (id)
    )
    """,
    "CREATE INDEX ix_homework_taken_promise_id ON homework_taken (promise_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
