"""Other programs: another implementation opens a copy and reads the same rows; pdfsig and openssl verify signatures."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from soak.figures import Lines

from app.agreements.reads import document_of
from app.vault.backups.container import take_out
from app.vault.backups.header import SHARED
from app.vault.backups.making import back_up
from app.vault.engine import connect
from app.vault.keys import SHARED_COPY, database_key
from app.vault.opening import unlock
from app.vault.values import Person
from tests.agreements.texts import PHONES, signed_by_both
from tests.couple import PASSPHRASES, both
from tests.other_programs import openssl_says, pdfsig_says

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"
SETTINGS = ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4")


def another_implementation(lines: Lines) -> None:
    with lines.line("A copy read by apsw-sqlite3mc") as line, tempfile.TemporaryDirectory() as room:
        path, key = _shared_part(Path(room))
        ours, theirs = dict(_rows_of_ours(path, key)), dict(_rows_of_theirs(path, key))
        line.figures = {"tables": len(theirs), "rows": sum(map(len, theirs.values()))}
        line.wrong = [f"{table} reads differently" for table in ours if ours[table] != theirs.get(table)]


def signatures(lines: Lines) -> None:
    with lines.line("Signatures seen by pdfsig and openssl") as line, tempfile.TemporaryDirectory() as room:
        couple = both(Path(room, "vault"))
        sitting = couple.together()
        document = document_of(sitting, signed_by_both(couple, sitting, PHONES))
        sitting.close()
        couple.vault.release()
        assert document is not None
        pdf = Path(room, "signed.pdf")
        pdf.write_bytes(document)
        verdicts = [*pdfsig_says(pdf), *openssl_says(pdf, Path(room))]
        line.figures = {"verdicts": len(verdicts)}
        line.wrong = [str(each) for each in verdicts if each not in ("Signature is Valid", True)]
        if len(verdicts) != 4:
            line.wrong.append("not two signatures for each")


def _shared_part(room: Path) -> tuple[Path, bytes]:
    """The shared database in a copy of a vault with something in it, and its raw key."""
    couple = both(room / "vault")
    with closing(couple.together()) as sitting:
        signed_by_both(couple, sitting, PHONES)
    keys = unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    copy = back_up(couple.vault, (keys,), room / "copy.keel", lambda _part: None)
    couple.vault.release()
    take_out(copy.path, SHARED, room / "shared.db")
    return room / "shared.db", database_key(keys.shared_root, SHARED_COPY)


def _rows_of_ours(path: Path, key: bytes) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    with closing(connect(path, key, in_use=False)) as connection:
        for (table,) in connection.execute(TABLES).fetchall():
            yield table, connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608


def _rows_of_theirs(path: Path, key: bytes) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    import apsw

    with closing(apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        for setting in SETTINGS:
            connection.execute(setting)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for (table,) in list(connection.execute(TABLES)):
            yield table, list(connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid'))  # noqa: S608


def main() -> None:
    lines = Lines()
    another_implementation(lines)
    signatures(lines)
    lines.end()


if __name__ == "__main__":
    main()
