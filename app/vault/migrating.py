"""Bringing an older vault up to date, after a copy of it was put aside."""

import shutil
from pathlib import Path

import sqlalchemy as sa

from app.vault.database import Database
from app.vault.engine import verify
from app.vault.files import VaultFolder, free_space_for
from app.vault.records import Space
from app.vault.schema import NEWEST
from app.vault.values import Damaged

MIGRATIONS = Path(__file__).parent / "migrations"


def copy_before_migration(folder: VaultFolder, database: Database, key: bytes, stamp: str) -> Path:
    """Put a verified copy of one database (still encrypted under its own key) into `backups/`; returns the copy.

    `stamp` is part of the file name, such as "20261123-194400". Raises DiskFull before anything is written.
    """
    database.close()
    verify(database.path, key)
    free_space_for(folder.backups, database.path.stat().st_size)
    copy = folder.backups / f"{database.path.stem}-before-update-{stamp}.db"
    part = copy.with_suffix(".part")
    shutil.copyfile(database.path, part)
    part.chmod(0o600)
    verify(part, key)
    return part.replace(copy)


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
