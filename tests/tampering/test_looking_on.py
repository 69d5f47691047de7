"""A step at a time: what is kept as found, what is looked at again, and what each partner's own file remembers."""

from pathlib import Path

from app.agreements.actions import show_needs
from app.agreements.list_reads import agreements_page
from app.agreements.values import AGREEMENTS, NEEDS, NeedKind, VersionId
from app.people.actions import change_passphrase
from app.people.reads import couple as couple_of
from app.tampering.entry_history import has_history, history_of
from app.tampering.found import mark_seen, unseen_findings
from app.tampering.looking import Looked, Measure, go_out, look_on, remember_first, remember_now
from app.tampering.opening import look_at_opened
from app.tampering.values import What
from app.tampering.witness import newest_remembered
from app.tampering.words import sentences
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_here
from app.vault.opening import open_sitting, unlock
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple, both
from tests.tampering.conftest import looked_on
from tests.tampering.past_keel import alter, copy_of, found_by, past_keel, whats

ALTERED = "UPDATE need SET text = 'Never said.' WHERE person = 'second' AND position = 1"


def test_what_is_found_stays_until_its_reader_has_seen_it(couple: TestedCouple) -> None:
    alter(couple, ALTERED)
    sitting = couple.alone(Person.FIRST)
    looked_on(sitting)
    (finding,) = unseen_findings(sitting)
    (told,) = sentences(sitting, (finding,), couple_of(sitting), {finding.key: "23 November 2026"})
    assert told == "What one of you needs reads differently from what Sam wrote on 23 November 2026."
    mark_seen(sitting, (finding,))
    looked_on(sitting)
    assert unseen_findings(sitting) == ()
    sitting.close()
    other = couple.alone(Person.SECOND)
    looked_on(other)
    assert unseen_findings(other) == (finding,), "that one has seen it is kept in one's own file"
    other.close()


def test_another_alteration_of_the_same_is_another_finding(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    for text in ("Never said.", "Never said either."):
        with past_keel(couple) as connection:
            connection.execute("UPDATE need SET text = ? WHERE person = 'second' AND position = 1", (text,))
        looked_on(sitting)
        assert len(unseen_findings(sitting)) == 1
        mark_seen(sitting, unseen_findings(sitting))
    sitting.close()


def test_a_long_history_is_gone_through_in_parts_and_again_after_a_week(couple: TestedCouple) -> None:
    measure = Measure(small=0, step=4, each_time=8, at_once=4)
    couple.clock.forward(days=8)
    alter(couple, "UPDATE history SET who = 'second' WHERE number = 5")
    sitting = couple.alone(Person.FIRST)
    evenings = 1
    while looked_on(sitting, measure).again.number:
        evenings += 1
    assert evenings > 1
    found = unseen_findings(sitting)
    assert whats(found) == {What.HISTORY_CHANGED}
    alter(couple, ALTERED)
    looked_on(sitting, measure)
    assert unseen_findings(sitting) == found, "the week is not over"
    couple.clock.forward(days=8)
    for _evening in range(evenings):
        looked_on(sitting, measure)
    assert whats(unseen_findings(sitting)) == {What.HISTORY_CHANGED, What.ENTRY_CHANGED}
    sitting.close()


def test_what_is_new_is_looked_at_each_time(couple: TestedCouple) -> None:
    measure = Measure(small=0, each_time=0)
    sitting = couple.alone(Person.FIRST)
    looked_on(sitting, measure)
    show_needs(sitting, NeedKind.NEED, ("New.",))
    alter(couple, "UPDATE need SET text = 'Older.' WHERE person = 'first'")
    looked_on(sitting, measure)
    assert whats(unseen_findings(sitting)) == {What.ENTRY_CHANGED}
    sitting.close()


def test_as_a_sitting_ends_no_long_history_is_gone_through(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    assert sitting.private is not None
    go_out(sitting)
    before = newest_remembered(sitting.private)
    assert before is not None
    show_needs(sitting, NeedKind.NEED, ("A quiet hour.",))
    new = len(history_of(sitting, NEEDS, "first")) - 2
    go_out(sitting, most=new - 1)
    assert newest_remembered(sitting.private) == before, "the worker does it next time"
    go_out(sitting, most=new)
    after = newest_remembered(sitting.private)
    assert after is not None
    assert after.place.number == before.place.number + new
    sitting.close()


def test_a_copy_that_was_put_back_is_named_as_that_to_both(couple: TestedCouple, tmp_path: Path) -> None:
    keys = (unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST]),)
    copy = back_up(couple.vault, keys, tmp_path, lambda _part: None)
    couple.clock.forward(days=1)
    for person in Person:
        sitting = couple.alone(person)
        show_needs(sitting, NeedKind.NEED, ("Another day.",))
        go_out(sitting)
        sitting.close()
    restore_here(couple.vault, keys, copy.path, lambda _part: None)
    for person in Person:
        sitting = couple.alone(person)
        looked_on(sitting)
        (finding,) = unseen_findings(sitting)
        assert (finding.what, finding.person, finding.since) == (What.RESTORED, Person.FIRST, copy.made_at)
        mark_seen(sitting, (finding,))
        go_out(sitting)
        looked_on(sitting)
        assert unseen_findings(sitting) == ()
        sitting.close()


def test_putting_back_the_copy_of_the_first_evening_is_named(tmp_path: Path) -> None:
    couple = both(tmp_path / "vault")
    together = couple.together()
    keys = tuple(together.keys.values())
    remember_first(together)
    copy = back_up(couple.vault, keys, tmp_path, lambda _part: None)
    together.close()
    alex = couple.alone(Person.FIRST)
    show_needs(alex, NeedKind.NEED, ("Another day.",))
    go_out(alex)
    alex.close()
    restore_here(couple.vault, keys, copy.path, lambda _part: None)
    for person in Person:
        assert whats(found_by(couple, person)) == {What.RESTORED}
    couple.vault.release()


def test_an_older_private_file_is_told_of_also_after_a_short_sitting(couple: TestedCouple) -> None:
    own = couple.vault.folder.private_db(Person.FIRST)
    before = own.read_bytes()
    short = couple.alone(Person.FIRST)
    go_out(short, counted=False)
    short.close()
    own.write_bytes(before)
    hidden = couple.alone(Person.FIRST)
    go_out(hidden, counted=False)
    hidden.close()
    assert whats(found_by(couple)) == {What.PRIVATE_OLDER}, "another short one has not taken it for the newest"


def test_an_older_key_file_is_told_of_once_and_a_new_passphrase_is_not(couple: TestedCouple) -> None:
    keyslots, new = couple.vault.folder.keyslots, "eleven candles in the cellar"
    assert whats(found_by(couple)) == set()
    before = keyslots.read_bytes()
    change_passphrase(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], new)
    changed = open_sitting(couple.vault, (unlock(couple.vault, Person.FIRST, new),))
    looked_on(changed)
    assert unseen_findings(changed) == ()
    changed.close()
    keyslots.write_bytes(before)
    short = couple.alone(Person.FIRST)
    go_out(short, counted=False)
    short.close()
    assert whats(found_by(couple)) == {What.WAYS_IN_OLDER}, "a short sitting has not taken it for the newest"
    assert whats(found_by(couple, Person.SECOND)) == set()
    again = couple.alone(Person.FIRST)
    looked_on(again)
    (finding,) = unseen_findings(again)
    (told,) = sentences(again, (finding,), couple_of(again), {})
    assert told.startswith("What opens Alex's part is from an earlier time")
    mark_seen(again, (finding,))
    looked_on(again)
    assert unseen_findings(again) == ()
    again.close()


def test_together_both_are_told(couple: TestedCouple) -> None:
    alter(couple, ALTERED)
    sitting = couple.together()
    looked_on(sitting)
    assert len(unseen_findings(sitting)) == 1
    mark_seen(sitting, unseen_findings(sitting))
    sitting.close()
    for person in Person:
        alone = couple.alone(person)
        looked_on(alone)
        assert unseen_findings(alone) == ()
        alone.close()


def test_a_version_is_looked_at_as_it_is_opened(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    page = agreements_page(sitting)
    version = (*page.holding, *page.open)[0].version
    assert look_at_opened(sitting, version) == ()
    alter(couple, "UPDATE version SET title = 'Phones, always'")
    assert whats(look_at_opened(sitting, version)) == {What.SIGNED_TEXT_CHANGED}
    assert whats(unseen_findings(sitting)) == {What.SIGNED_TEXT_CHANGED}
    assert whats(look_at_opened(sitting, VersionId("none"))) == {What.ENTRY_GONE}
    sitting.close()


def test_the_history_of_an_entry_says_who_wrote_and_took_away_what(couple: TestedCouple) -> None:
    sitting = couple.alone(Person.FIRST)
    show_needs(sitting, NeedKind.NEED, ("Only this.",))
    lines = history_of(sitting, NEEDS, "first")
    assert [line.act for line in lines] == ["written", "removed", "removed", "written", "written"]
    assert {line.who for line in lines} == {Person.FIRST}
    assert all(line.holds for line in lines)
    alter(couple, "UPDATE history SET who = 'second' WHERE row = 'need/first/need/0' AND act = 'removed'")
    assert [line.holds for line in history_of(sitting, NEEDS, "first")].count(False) == 1
    assert not has_history(sitting, AGREEMENTS, "first")
    sitting.close()


def test_the_keys_that_were_known_first_stay_known(couple: TestedCouple) -> None:
    alter(couple, "UPDATE partner SET certificate = zeroblob(9) WHERE person = 'second'")
    sitting = couple.alone(Person.FIRST)
    for _evening in range(2):
        looked_on(sitting)
        go_out(sitting)
    assert What.CERTIFICATE_CHANGED in whats(unseen_findings(sitting))
    looked = look_on(sitting, Looked())
    assert looked.found > 0
    sitting.close()


def test_what_was_remembered_before_the_power_failed_is_missed_in_an_older_file(
    couple: TestedCouple, tmp_path: Path
) -> None:
    older = copy_of(couple.vault.folder.shared_db, tmp_path / "older.db")
    sitting = couple.alone(Person.FIRST)
    looked_on(sitting)
    show_needs(sitting, NeedKind.NEED, ("To hear things from you first.",))
    remember_now(sitting)
    sitting.close()  # without going out, as at a cut-off
    copy_of(older, couple.vault.folder.shared_db)
    assert whats(found_by(couple)) == {What.SHARED_OLDER}


def test_a_sitting_that_ends_before_the_first_look_hides_no_older_file(couple: TestedCouple, tmp_path: Path) -> None:
    sitting = couple.alone(Person.FIRST)
    looked_on(sitting)
    older = copy_of(couple.vault.folder.shared_db, tmp_path / "older.db")
    show_needs(sitting, NeedKind.NEED, ("To hear things from you first.",))
    go_out(sitting)
    sitting.close()
    copy_of(older, couple.vault.folder.shared_db)
    short = couple.alone(Person.FIRST)
    go_out(short)
    short.close()
    assert whats(found_by(couple)) == {What.SHARED_OLDER}


def test_a_sitting_that_ends_before_the_first_look_hides_no_copy_put_back(couple: TestedCouple, tmp_path: Path) -> None:
    alex = unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    for person in Person:
        sitting = couple.alone(person)
        looked_on(sitting)
        go_out(sitting)
        sitting.close()
    copy = back_up(couple.vault, (alex,), tmp_path, lambda _part: None)
    restore_here(couple.vault, (alex,), copy.path, lambda _part: None)
    short = couple.alone(Person.SECOND)
    go_out(short)
    short.close()
    assert whats(found_by(couple, Person.SECOND)) == {What.RESTORED}
