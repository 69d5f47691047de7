"""The first tables of the shared space."""

from alembic import op

revision = "shared_1"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE history (
        number INTEGER NOT NULL,
        what VARCHAR NOT NULL,
        "row" VARCHAR NOT NULL,
        act VARCHAR NOT NULL,
        who VARCHAR(40) NOT NULL,
        "when" BIGINT NOT NULL,
        digest BLOB NOT NULL,
        signature BLOB NOT NULL,
        PRIMARY KEY (number)
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
    CREATE TABLE version (
        id VARCHAR(36) NOT NULL,
        agreement_id VARCHAR(36) NOT NULL,
        number INTEGER NOT NULL,
        role VARCHAR(40) NOT NULL,
        based_on VARCHAR(36),
        title VARCHAR NOT NULL,
        area VARCHAR(40) NOT NULL,
        purpose VARCHAR NOT NULL,
        starts DATE,
        ends DATE,
        review DATE,
        cooling_off INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (agreement_id, number),
        FOREIGN KEY(based_on) REFERENCES version (id)
    )
    """,
    "CREATE INDEX ix_version_agreement_id ON version (agreement_id)",
    "CREATE INDEX ix_version_based_on ON version (based_on)",
    """
    CREATE TABLE assessment (
        id VARCHAR NOT NULL,
        agreement_id VARCHAR(36) NOT NULL,
        boundary_id VARCHAR(36) NOT NULL,
        text_digest BLOB NOT NULL,
        keeping VARCHAR(40) NOT NULL,
        stance VARCHAR(40) NOT NULL,
        comment VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX assessment_of ON assessment (agreement_id, boundary_id)",
    """
    CREATE TABLE partner (
        person VARCHAR(40) NOT NULL,
        name VARCHAR NOT NULL,
        role VARCHAR(40) NOT NULL,
        role_name VARCHAR NOT NULL,
        certificate BLOB,
        author_public_key BLOB,
        recovery_confirmed BOOLEAN NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person)
    )
    """,
    """
    CREATE TABLE need (
        person VARCHAR(40) NOT NULL,
        need VARCHAR(40) NOT NULL,
        position INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (person, need, position)
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
    """
    CREATE TABLE decision (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        decision VARCHAR(40) NOT NULL,
        review DATE,
        place INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    "CREATE INDEX ix_decision_version_id ON decision (version_id)",
    """
    CREATE TABLE version_event (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        event VARCHAR(40) NOT NULL,
        review DATE,
        reason VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    "CREATE INDEX ix_version_event_version_id ON version_event (version_id)",
    """
    CREATE TABLE document (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        complete BOOLEAN NOT NULL,
        content BLOB NOT NULL,
        pdf BLOB NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    "CREATE INDEX ix_document_version_id ON document (version_id)",
    """
    CREATE TABLE boundary (
        version_id VARCHAR(36) NOT NULL,
        position INTEGER NOT NULL,
        boundary_id VARCHAR(36) NOT NULL,
        behaviour VARCHAR NOT NULL,
        kept_by VARCHAR(40) NOT NULL,
        if_crossed VARCHAR NOT NULL,
        corrective_step VARCHAR NOT NULL,
        asked_by VARCHAR(40),
        need VARCHAR NOT NULL,
        known_by VARCHAR NOT NULL,
        cost VARCHAR(40),
        exceptions VARCHAR NOT NULL,
        meanwhile VARCHAR NOT NULL,
        if_it_keeps_happening VARCHAR(40) NOT NULL,
        until DATE,
        digest BLOB NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (version_id, position),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    """
    CREATE TABLE chain (
        number INTEGER NOT NULL,
        previous BLOB NOT NULL,
        what VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        content BLOB NOT NULL,
        signatures VARCHAR NOT NULL,
        digest BLOB NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (number),
        FOREIGN KEY(version_id) REFERENCES version (id)
    )
    """,
    """
    CREATE TABLE signature (
        id VARCHAR NOT NULL,
        version_id VARCHAR(36) NOT NULL,
        event VARCHAR(40) NOT NULL,
        decision_id VARCHAR,
        digest BLOB NOT NULL,
        signature BLOB NOT NULL,
        ink VARCHAR NOT NULL,
        left_open VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        author VARCHAR(40) NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(version_id) REFERENCES version (id),
        FOREIGN KEY(decision_id) REFERENCES decision (id)
    )
    """,
    "CREATE INDEX ix_signature_version_id ON signature (version_id)",
)

APPEND_ONLY = (
    "boundary",
    "chain",
    "decision",
    "document",
    "history",
    "signature",
    "version",
    "version_event",
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
