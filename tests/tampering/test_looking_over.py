"""What is altered past Keel is found by name, and nothing is found where nothing was altered."""

from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from app.agreements.actions import show_needs
from app.agreements.values import NeedKind
from app.people.actions import describe_partner
from app.tampering.checking import look_over
from app.tampering.looking import go_out
from app.tampering.values import What
from app.vault.values import Damaged, Person
from tests.couple import ALEX, TestedCouple
from tests.tampering.conftest import looked_on
from tests.tampering.past_keel import alter, copy_of, found_by, past_keel, whats

PAGE = 4096


def test_nothing_is_found_where_nothing_was_altered(couple: TestedCouple) -> None:
    for person in Person:
        assert found_by(couple, person) == ()


def test_both_together_find_nothing_either(couple: TestedCouple) -> None:
    sitting = couple.together()
    told: list[float] = []
    assert look_over(sitting, told.append) == ()
    assert told == sorted(told)
    assert told[-1] == 1.0
    sitting.close()


def test_an_altered_row_is_found(couple: TestedCouple) -> None:
    alter(couple, "UPDATE need SET text = 'Never said.' WHERE person = 'second' AND position = 1")
    (finding,) = found_by(couple)
    assert (finding.what, finding.table, finding.row) == (What.ENTRY_CHANGED, "need", "need/second/need/1")
    assert finding.person is Person.SECOND
    assert finding.since is not None


def test_an_altered_clause_of_what_was_signed_is_found_as_that(couple: TestedCouple) -> None:
    alter(couple, "UPDATE boundary SET behaviour = 'We answer when we like.' WHERE position = 1")
    found = found_by(couple)
    assert whats(found) == {What.SIGNED_TEXT_CHANGED, What.ENTRY_CHANGED}
    assert {finding.table for finding in found} == {"version", "boundary"}


def test_a_removed_signature_is_found(couple: TestedCouple) -> None:
    alter(couple, "DELETE FROM signature WHERE author = 'second'")
    found = found_by(couple)
    assert whats(found) == {What.SIGNATURE_GONE}
    assert {finding.person for finding in found} == {Person.SECOND}


def test_a_forged_signature_is_found(couple: TestedCouple) -> None:
    alter(couple, "UPDATE signature SET signature = x'3006020101020101' WHERE author = 'second'")
    assert {What.SIGNATURE_WRONG, What.SIGNATURE_GONE, What.ENTRY_CHANGED} == whats(found_by(couple))


def test_a_swapped_certificate_is_found(couple: TestedCouple) -> None:
    alter(couple, "UPDATE partner SET certificate = (SELECT certificate FROM partner WHERE person = 'first')")
    found = [each for each in found_by(couple) if each.what is What.CERTIFICATE_CHANGED]
    assert [each.person for each in found] == [Person.SECOND]


def test_a_swapped_author_key_is_found_and_the_old_one_still_holds(couple: TestedCouple) -> None:
    alter(couple, "UPDATE partner SET author_public_key = zeroblob(32) WHERE person = 'second'")
    found = found_by(couple)
    assert whats(found) == {What.AUTHOR_KEY_CHANGED, What.ENTRY_CHANGED}


def test_a_changed_link_of_the_chain_is_found(couple: TestedCouple) -> None:
    alter(couple, "UPDATE chain SET what = 'ended'")
    assert whats(found_by(couple)) == {What.CHAIN_BROKEN, What.ENTRY_CHANGED}


def test_entries_of_the_history_that_are_gone_are_found(couple: TestedCouple) -> None:
    alter(couple, "DELETE FROM history WHERE number = 5")
    assert whats(found_by(couple)) >= {What.HISTORY_GONE}


def test_the_newest_entries_of_the_history_that_are_gone_are_found(couple: TestedCouple) -> None:
    alter(couple, "DELETE FROM history WHERE number > (SELECT max(number) - 2 FROM history)")
    assert whats(found_by(couple)) == {What.ENTRY_ADDED}, "who was away has not seen them"
    assert whats(found_by(couple, Person.SECOND)) == {What.ENTRY_ADDED, What.SHARED_OLDER}


def test_a_changed_entry_of_the_history_is_found(couple: TestedCouple) -> None:
    alter(couple, "UPDATE history SET who = 'first' WHERE number = (SELECT max(number) FROM history)")
    assert whats(found_by(couple)) >= {What.HISTORY_CHANGED}


def test_a_row_that_nobody_wrote_is_found(couple: TestedCouple) -> None:
    alter(couple, "INSERT INTO need (person, need, position, text, author, at) VALUES ('first','need',7,'x','first',1)")
    (finding,) = found_by(couple)
    assert (finding.what, finding.row) == (What.ENTRY_ADDED, "need/first/need/7")


def test_a_row_that_is_gone_is_found(couple: TestedCouple) -> None:
    alter(couple, "DELETE FROM need WHERE person = 'first' AND position = 0")
    (finding,) = found_by(couple)
    assert (finding.what, finding.row) == (What.ENTRY_GONE, "need/first/need/0")


def test_a_row_that_was_taken_away_and_is_back_is_found(couple: TestedCouple) -> None:
    with past_keel(couple) as connection:
        kept = connection.execute("SELECT * FROM need WHERE person = 'first'").fetchall()
    sitting = couple.alone(Person.FIRST)
    show_needs(sitting, NeedKind.NEED, ("Something else.",))
    sitting.close()
    with past_keel(couple) as connection:
        connection.executemany("INSERT OR REPLACE INTO need VALUES (?, ?, ?, ?, ?, ?)", kept)
    assert {(each.what, each.row) for each in found_by(couple)} == {
        (What.ENTRY_CHANGED, "need/first/need/0"),
        (What.ENTRY_ADDED, "need/first/need/1"),
    }


def test_a_row_of_nonsense_is_found_and_stops_nothing(couple: TestedCouple) -> None:
    alter(couple, "UPDATE boundary SET kept_by = 'nonsense'", "UPDATE partner SET role = 7")
    tables = {each.table for each in found_by(couple) if each.what is What.ENTRY_CHANGED}
    assert tables == {"boundary", "partner"}


def test_a_guard_that_is_gone_is_found(couple: TestedCouple) -> None:
    with past_keel(couple):
        pass
    assert found_by(couple) == ()
    alter(couple, "CREATE TRIGGER quiet AFTER INSERT ON need BEGIN DELETE FROM need; END")
    (finding,) = found_by(couple)
    assert (finding.what, finding.table) == (What.GUARD_GONE, "need")


def test_an_older_shared_file_put_back_is_found(couple: TestedCouple, tmp_path: Path) -> None:
    older = copy_of(couple.vault.folder.shared_db, tmp_path / "older.db")
    live_on(couple, "Later")
    copy_of(older, couple.vault.folder.shared_db)
    found = found_by(couple)
    assert whats(found) == {What.SHARED_OLDER}
    assert found_by(couple, Person.SECOND) == (), "who was away has nothing to compare it with"


def test_an_older_shared_file_is_found_after_it_was_written_on(couple: TestedCouple, tmp_path: Path) -> None:
    older = copy_of(couple.vault.folder.shared_db, tmp_path / "older.db")
    live_on(couple, "Later")
    copy_of(older, couple.vault.folder.shared_db)
    sitting = couple.alone(Person.SECOND)
    for number in range(9):
        show_needs(sitting, NeedKind.NEED, (f"Number {number}",))
    go_out(sitting)
    sitting.close()
    assert whats(found_by(couple)) == {What.SHARED_OLDER}


def test_an_older_private_file_put_back_is_found(couple: TestedCouple, tmp_path: Path) -> None:
    older = copy_of(couple.vault.folder.private_db(Person.FIRST), tmp_path / "older.db")
    live_on(couple, "Later")
    copy_of(older, couple.vault.folder.private_db(Person.FIRST))
    (finding,) = found_by(couple)
    assert (finding.what, finding.person) == (What.PRIVATE_OLDER, Person.FIRST)


def test_each_older_page_put_back_is_found(couple: TestedCouple, tmp_path: Path) -> None:
    """SQLCipher takes an older page of the same place for a good one; what it held is then told by the history."""
    shared = couple.vault.folder.shared_db
    older = shared.read_bytes()
    live_on(couple, "Later")
    newer = shared.read_bytes()
    assert len(older) == len(newer)
    changed = [at for at in range(PAGE, len(newer), PAGE) if older[at : at + PAGE] != newer[at : at + PAGE]]
    rows = told(couple)
    for at in changed:
        shared.write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
        try:
            assert found_by(couple) or told(couple) == rows, at // PAGE
        except Damaged:
            continue
        finally:
            shared.with_name("shared.db-wal").unlink(missing_ok=True)


def live_on(couple: TestedCouple, name: str) -> None:
    """An evening more: Alex changes a name, and goes out."""
    couple.clock.forward(days=1)
    sitting = couple.alone(Person.FIRST)
    looked_on(sitting)
    describe_partner(couple.vault, sitting, Person.FIRST, replace(ALEX, name=name))
    go_out(sitting)
    sitting.close()


def told(couple: TestedCouple) -> list[object]:
    """What the two tables say that an evening more writes in."""
    try:
        with past_keel(couple) as connection:
            return [connection.execute(each).fetchall() for each in ("SELECT * FROM partner", "SELECT * FROM history")]
    except (Damaged, dbapi2.DatabaseError):
        return []
