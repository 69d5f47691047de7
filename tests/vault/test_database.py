"""Transactions: all or nothing, authored, announced, and told apart from damage."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.agreements.entities import NeedRecord, VersionRecord
from app.agreements.values import AGREEMENTS, NEEDS, NeedKind
from app.people.entities import PartnerRecord
from app.vault.author_key import signature_holds
from app.vault.engine import connect, verify
from app.vault.history import HistoryEntry, signed_bytes
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.sitting import Sitting
from app.vault.values import Damaged, DiskFull, FolderNotWritable, Kind, Person
from tests.agreements.texts import PHONES, proposed
from tests.couple import TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.fixture
def sitting(couple: TestedCouple) -> Iterator[Sitting]:
    opened = couple.alone(Person.FIRST)
    yield opened
    opened.close()


def need(text: str, position: int = 0) -> NeedRecord:
    return NeedRecord(person=Person.FIRST, need=NeedKind.NEED, position=position, text=text)


def heard(sitting: Sitting) -> list[frozenset[Kind]]:
    kinds: list[frozenset[Kind]] = []
    sitting.changes.subscribe(kinds.append)
    return kinds


def test_a_commit_announces_the_kinds_that_changed(sitting: Sitting) -> None:
    kinds = heard(sitting)
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    assert kinds == [frozenset({NEEDS})]


def test_a_transaction_that_fails_keeps_and_announces_nothing(sitting: Sitting) -> None:
    kinds = heard(sitting)
    with pytest.raises(sa.exc.IntegrityError), sitting.shared.transaction(Person.FIRST) as session:
        session.add_all((need("To be told in time."), need("The same place twice.")))
    with sitting.shared.transaction() as session:
        assert session.scalars(sa.select(NeedRecord)).all() == []
    assert kinds == []


def test_reading_announces_nothing(sitting: Sitting) -> None:
    kinds = heard(sitting)
    with sitting.shared.transaction() as session:
        session.scalars(sa.select(PartnerRecord)).all()
    assert kinds == []


def test_a_bulk_statement_is_announced_too(sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    kinds = heard(sitting)
    with sitting.shared.transaction(Person.FIRST) as session:
        session.execute(sa.delete(NeedRecord))
    assert kinds == [frozenset({NEEDS})]


def test_every_shared_row_has_its_author_and_its_time(couple: TestedCouple, sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    with sitting.shared.transaction() as session:
        record = session.scalars(sa.select(NeedRecord)).one()
    assert (record.author, record.at) == (Person.FIRST, couple.clock.now())


def test_nobody_can_write_as_someone_who_is_not_here(sitting: Sitting) -> None:
    with pytest.raises(KeyError), sitting.shared.transaction(Person.SECOND) as session:
        session.add(need("In another's name."))


def test_history_is_signed_by_its_author_and_holds_no_text(sitting: Sitting) -> None:
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    with sitting.shared.transaction() as session:
        entry = session.scalars(sa.select(HistoryEntry).order_by(HistoryEntry.number.desc())).first()
        public = session.get_one(PartnerRecord, Person.FIRST).author_public_key
    assert entry is not None
    assert public is not None
    told = {name: getattr(entry, name) for name in ("what", "row", "act", "who", "when", "digest")}
    assert (entry.what, entry.act, entry.who) == ("needs", "written", Person.FIRST)
    assert signature_holds(public, signed_bytes(told), entry.signature)
    assert not signature_holds(public, signed_bytes(told | {"who": Person.SECOND}), entry.signature)
    assert b"told in time" not in b"".join(str(value).encode() for value in told.values())


@pytest.mark.parametrize("statement", ["UPDATE version SET title = 'x'", "DELETE FROM version", "DELETE FROM history"])
def test_what_was_proposed_is_guarded_by_the_database_itself(sitting: Sitting, statement: str) -> None:
    proposed(sitting, PHONES)
    with pytest.raises(sa.exc.DBAPIError, match="append-only"), sitting.shared.transaction(Person.FIRST) as session:
        session.execute(sa.text(statement))
    with sitting.shared.transaction() as session:
        assert session.scalars(sa.select(VersionRecord)).one().title == PHONES.title


def test_proposing_announces_agreements(sitting: Sitting) -> None:
    kinds = heard(sitting)
    proposed(sitting, PHONES)
    assert AGREEMENTS in frozenset().union(*kinds)


def test_actions_do_not_call_actions(sitting: Sitting) -> None:
    with sitting.shared.transaction(), pytest.raises(AssertionError), sitting.shared.transaction():
        pass


def test_the_engine_is_set_as_the_vault_needs_it(couple: TestedCouple, sitting: Sitting) -> None:
    with sitting.shared.transaction() as session:
        settings = {
            name: session.scalar(sa.text(f"PRAGMA {name}"))
            for name in ("foreign_keys", "secure_delete", "temp_store", "trusted_schema", "journal_mode", "synchronous")
        }
        assert session.scalar(sa.text("PRAGMA cipher_version")).startswith("4.")
    assert settings == {
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "journal_mode": "wal",
        "synchronous": 2,
    }
    assert not couple.vault.folder.shared_db.read_bytes().startswith(b"SQLite format 3")


def test_closing_folds_the_log_into_the_file(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    with sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
    sitting.close()
    log = couple.vault.folder.path / "shared.db-wal"
    assert not log.exists() or log.stat().st_size == 0


@pytest.mark.parametrize("harm", ["missing", "empty", "scrambled"])
def test_a_harmed_file_is_damage_whatever_the_harm(couple: TestedCouple, harm: str) -> None:
    file = couple.vault.folder.shared_db
    if harm == "missing":
        file.unlink()
    elif harm == "empty":
        file.write_bytes(b"")
    else:
        file.write_bytes(os.urandom(file.stat().st_size))
    with pytest.raises(Damaged) as refused:
        couple.alone(Person.FIRST)
    assert "shared.db" in refused.value.sentence


def test_verify_finds_one_changed_byte(couple: TestedCouple) -> None:
    keys = couple.alone(Person.FIRST)
    key = database_key(keys.keys[Person.FIRST].shared_root, SHARED_DATABASE)
    keys.close()
    file = couple.vault.folder.shared_db
    verify(file, key)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(Damaged):
        verify(file, key)


def test_a_key_of_the_wrong_length_never_becomes_a_passphrase(couple: TestedCouple) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(couple.vault.folder.shared_db, bytes(31))


def test_a_full_disk_is_said_and_what_was_there_stays(sitting: Sitting) -> None:
    with sitting.shared.transaction() as session:
        pages = session.scalar(sa.text("PRAGMA page_count"))
        session.execute(sa.text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(DiskFull), sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("x" * 400_000))
    with sitting.shared.transaction() as session:
        assert session.scalars(sa.select(NeedRecord)).all() == []


def test_a_database_that_cannot_be_written_is_said(sitting: Sitting) -> None:
    with sitting.shared.transaction() as session:
        session.execute(sa.text("PRAGMA query_only = ON"))
    with pytest.raises(FolderNotWritable), sitting.shared.transaction(Person.FIRST) as session:
        session.add(need("To be told in time."))
