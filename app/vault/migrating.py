"""Bringing the tables of an older database up to date."""

from pathlib import Path

import sqlalchemy as sa

from app.vault.database import Database
from app.vault.records import Space
from app.vault.schema import NEWEST
from app.vault.values import Damaged

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(database: Database, space: Space, migrations: Path = MIGRATIONS, to: str | None = None) -> None:
    """Run the migrations of one space up to the newest (or `to`) in one transaction.

    Foreign keys are off while tables are rebuilt, because a batch migration with them on deletes children;
    they are checked before the commit. Raises Damaged, with nothing changed, when a reference is broken.
    """
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _upgrade(connection, migrations / space.value, to or NEWEST[space])
        if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
            connection.rollback()
            raise Damaged(database.path.name)
        connection.commit()
    database.close()


def _upgrade(connection: sa.Connection, scripts: Path, to: str) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(scripts))
    config.set_main_option("path_separator", "os")
    directory = ScriptDirectory.from_config(config)
    steps = EnvironmentContext(config, directory, fn=lambda at, _: directory._upgrade_revs(to, at))  # noqa: SLF001
    with steps:
        steps.configure(connection=connection, target_metadata=None, transactional_ddl=False, render_as_batch=True)
        steps.run_migrations()
