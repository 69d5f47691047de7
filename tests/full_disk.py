"""A disk with nothing left, or closed to writing, for one database of a sitting."""

from app.vault.database import Database

_ANY_NUMBER = 4294967294


def no_more_room(database: Database) -> None:
    """The database may not grow by a page."""
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.rollback()
    _set_most_pages(database, pages)


def room_again(database: Database) -> None:
    _set_most_pages(database, _ANY_NUMBER)


def closed_to_writing(database: Database) -> None:
    _set_query_only(database, 1)


def open_to_writing(database: Database) -> None:
    _set_query_only(database, 0)


def _set_query_only(database: Database, value: int) -> None:
    """Past the engine, whose transactions begin with the right to write."""
    connection = database.engine.raw_connection()
    connection.cursor().execute(f"PRAGMA query_only = {value}")
    connection.close()


def _set_most_pages(database: Database, most: int) -> None:
    with database.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
        connection.rollback()
