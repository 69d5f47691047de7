"""Check-ins, and what is shown of plans and hard moments."""

from alembic import op

revision = "shared_3"
down_revision = "shared_2"

STATEMENTS = (
    """
    CREATE TABLE shared_moment (
        id VARCHAR(36) NOT NULL,
        plan_title VARCHAR NOT NULL,
        shown_at BIGINT NOT NULL,
        happened_at BIGINT NOT NULL,
        plan_id VARCHAR(36),
        "before" INTEGER,
        peak INTEGER,
        "after" INTEGER,
        steps JSON NOT NULL,
        what_helped VARCHAR NOT NULL,
        partner_response VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX shared_moment_when ON shared_moment (happened_at)",
    """
    CREATE TABLE question (
        id VARCHAR(80) NOT NULL,
        check_in VARCHAR(40) NOT NULL,
        form VARCHAR(40) NOT NULL,
        space VARCHAR(40) NOT NULL,
        text VARCHAR NOT NULL,
        removed BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE shared_plan (
        id VARCHAR(36) NOT NULL,
        version INTEGER NOT NULL,
        shown_at BIGINT NOT NULL,
        parts JSON NOT NULL,
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
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX shared_plan_of ON shared_plan (author, shown_at)",
    """
    CREATE TABLE talk (
        id VARCHAR(36) NOT NULL,
        check_in VARCHAR(40) NOT NULL,
        period DATE NOT NULL,
        finished_at BIGINT,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (check_in, period)
    )
    """,
    """
    CREATE TABLE taken_back_plan (
        id VARCHAR(36) NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE question_choice (
        question VARCHAR(80) NOT NULL,
        "on" BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (question)
    )
    """,
    """
    CREATE TABLE summary (
        id VARCHAR(36) NOT NULL,
        day DATE NOT NULL,
        how VARCHAR(40) NOT NULL,
        line VARCHAR NOT NULL,
        answers VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        on_agenda BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (author, day)
    )
    """,
    "CREATE INDEX summary_day ON summary (day)",
    "CREATE INDEX summary_on_agenda ON summary (on_agenda)",
    """
    CREATE TABLE not_now (
        what VARCHAR NOT NULL,
        day DATE NOT NULL,
        PRIMARY KEY (what)
    )
    """,
    """
    CREATE TABLE talk_line (
        id VARCHAR NOT NULL,
        talk_id VARCHAR(36) NOT NULL,
        question VARCHAR(80) NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(talk_id) REFERENCES talk (id)
    )
    """,
    "CREATE INDEX ix_talk_line_talk_id ON talk_line (talk_id)",
    """
    CREATE TABLE plan_proposal (
        id VARCHAR(36) NOT NULL,
        plan_id VARCHAR(36) NOT NULL,
        proposal_kind VARCHAR(40) NOT NULL,
        text VARCHAR NOT NULL,
        taken BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(plan_id) REFERENCES shared_plan (id)
    )
    """,
    "CREATE INDEX ix_plan_proposal_plan_id ON plan_proposal (plan_id)",
    """
    CREATE TABLE summary_opened (
        id VARCHAR NOT NULL,
        summary_id VARCHAR(36) NOT NULL,
        reader VARCHAR(40) NOT NULL,
        part VARCHAR(40) NOT NULL,
        talk_id VARCHAR(36),
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (summary_id, reader, part),
        FOREIGN KEY(summary_id) REFERENCES summary (id),
        FOREIGN KEY(talk_id) REFERENCES talk (id)
    )
    """,
    "CREATE INDEX ix_summary_opened_talk_id ON summary_opened (talk_id)",
    """
    CREATE TABLE added_line (
        id VARCHAR NOT NULL,
        summary_id VARCHAR(36),
        talk_id VARCHAR(36),
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(summary_id) REFERENCES summary (id),
        FOREIGN KEY(talk_id) REFERENCES talk (id)
    )
    """,
    "CREATE INDEX ix_added_line_summary_id ON added_line (summary_id)",
    "CREATE INDEX ix_added_line_talk_id ON added_line (talk_id)",
)

APPEND_ONLY = (
    "added_line",
    "summary_opened",
    "talk_line",
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
