"""What is typed while the private space is closed: sealed to its owner, and there again behind the passphrase."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.private.actions import write_note
from app.vault.drafts import delete_draft, read_draft, save_draft, undo_draft
from app.vault.keyslots import PersonKeys, unlock
from app.vault.opening import open_quick_sitting
from app.vault.quick_values import PrivateClosed
from app.vault.sealed_drafts import read_boxes
from app.vault.sealing import seal, sealing_key, unseal
from app.vault.sitting import Sitting
from app.vault.values import FolderNotWritable, Person
from app.vault.wrapping import WrongKeyError
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.quick_sitting import quick_keys

FIRST, SECOND = Person
TEXT = "The lantern stood in the window all night"


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


def own_keys(couple: TestedCouple, person: Person = FIRST) -> PersonKeys:
    return unlock(couple.vault.keyslots(), person, PASSPHRASES[person], WEAK)


def quickly(couple: TestedCouple, person: Person = FIRST) -> Sitting:
    return open_quick_sitting(couple.vault, quick_keys(own_keys(couple, person)))


def typed(couple: TestedCouple, text: str, place: str = "letter", subject: str = "new") -> None:
    sitting = quickly(couple)
    save_draft(sitting.own, place, subject, {"text": text})
    sitting.close()


def words_now(couple: TestedCouple, place: str = "letter", subject: str = "new") -> object:
    sitting = couple.alone(FIRST)
    draft = read_draft(sitting.own, place, subject)
    sitting.close()
    return draft and draft.form["text"]


def test_a_draft_is_there_again_behind_the_passphrase_and_its_file_is_gone(couple: TestedCouple) -> None:
    typed(couple, TEXT)
    file = couple.vault.folder.sealed(FIRST)
    assert file.stat().st_mode & 0o777 == 0o600
    assert words_now(couple) == TEXT
    assert not file.exists()
    assert words_now(couple) == TEXT


def test_no_word_of_it_lies_in_any_file(couple: TestedCouple) -> None:
    typed(couple, TEXT)
    for path in couple.vault.folder.path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert TEXT.encode() not in content
            assert TEXT.encode().hex().encode() not in content


def test_several_sittings_keep_what_each_of_them_began(couple: TestedCouple) -> None:
    typed(couple, "one", subject="1")
    typed(couple, "two", subject="2")
    assert len(read_boxes(couple.vault.folder, FIRST)) == 2
    assert (words_now(couple, subject="1"), words_now(couple, subject="2")) == ("one", "two")


def test_what_was_begun_before_stays_for_undo(couple: TestedCouple) -> None:
    usual = couple.alone(FIRST)
    save_draft(usual.own, "letter", "new", {"text": "before"})
    usual.close()
    typed(couple, "after")
    assert words_now(couple) == "after"
    sitting = couple.alone(FIRST)
    undone = undo_draft(sitting.own, "letter", "new")
    assert undone is not None
    assert undone.form == {"text": "before"}
    sitting.close()


def test_a_draft_that_was_sent_or_deleted_leaves_nothing(couple: TestedCouple) -> None:
    sitting = quickly(couple)
    save_draft(sitting.own, "letter", "new", {"text": TEXT})
    delete_draft(sitting.own, "letter", "new")
    sitting.close()
    assert not couple.vault.folder.sealed(FIRST).exists()


def test_the_partner_and_both_together_take_nothing_in(couple: TestedCouple) -> None:
    typed(couple, TEXT)
    couple.alone(SECOND).close()
    together = couple.together()
    assert read_draft(together.own, "letter", "new") is None
    together.close()
    assert words_now(couple) == TEXT


def test_a_disk_that_refuses_is_said_and_the_draft_is_sealed_with_the_next_change(couple: TestedCouple) -> None:
    sitting = quickly(couple)
    part = couple.vault.folder.sealed(FIRST).with_name("first.sealed.part")
    part.mkdir()
    (part / "in the way").touch()
    with pytest.raises(FolderNotWritable):
        save_draft(sitting.own, "letter", "new", {"text": TEXT})
    (part / "in the way").unlink()
    part.rmdir()
    save_draft(sitting.own, "letter", "new", {"text": TEXT})
    sitting.close()
    assert words_now(couple) == TEXT


def test_a_box_of_another_root_stays_and_keeps_nobody_out(couple: TestedCouple) -> None:
    typed(couple, TEXT)
    file = couple.vault.folder.sealed(FIRST)
    document = json.loads(file.read_text())
    (box,) = document["boxes"]
    document["boxes"][box] = seal(sealing_key(b"o" * 32), b"[]", {"vault": "another"}).hex()
    file.write_text(json.dumps(document))
    assert words_now(couple) is None
    assert list(read_boxes(couple.vault.folder, FIRST)) == [box]


DEEP = "[" * 100_000


def one_draft(value: str) -> bytes:
    return json.dumps([["letter", "new", value]]).encode()


@pytest.mark.parametrize(
    "sealed",
    [b"\xff", b"3", b"null", b'{"ab1": 1}', b'[["letter", "new"]]', b'[["letter", "new", 1]]', DEEP.encode()]
    + [one_draft(value) for value in ("{", DEEP, "[]", "null", '{"text": "\\ud800"}')]
    + [b'[["letter", "1", "{}"], ["letter", "new", "{"]]'],
)
def test_a_box_of_strange_content_stays_and_keeps_nobody_out(couple: TestedCouple, sealed: bytes) -> None:
    """Whoever can start quickly can seal whatever they like."""
    typed(couple, TEXT)
    file, keys = couple.vault.folder.sealed(FIRST), own_keys(couple)
    document = json.loads(file.read_text())
    (box,) = document["boxes"]
    about = {"vault": couple.vault.keyslots().vault_id, "person": "first", "kind": "sealed drafts", "box": box}
    document["boxes"][box] = seal(sealing_key(keys.own_root), sealed, about).hex()
    file.write_text(json.dumps(document))
    sitting = couple.alone(FIRST)
    assert [read_draft(sitting.own, "letter", subject) for subject in ("new", "1")] == [None, None]
    sitting.close()
    assert read_boxes(couple.vault.folder, FIRST) == document["boxes"]


@pytest.mark.parametrize(
    "written", [b"", b"{", b"[]", b"\xff\xfe", b'{"format":2,"boxes":{}}', b'{"format":1,"boxes":[]}']
)
def test_a_file_that_is_not_as_it_was_written_is_put_aside(couple: TestedCouple, written: bytes) -> None:
    file = couple.vault.folder.sealed(FIRST)
    file.write_bytes(written)
    couple.alone(FIRST).close()
    assert not file.exists()
    assert file.with_name("first.sealed.unread").read_bytes() == written


def test_everything_else_of_ones_own_is_refused(couple: TestedCouple) -> None:
    sitting = quickly(couple)
    with pytest.raises(PrivateClosed):
        write_note(sitting, TEXT)
    with sitting.letterbox(FIRST) as own:
        assert own is sitting.private
    sitting.close()


def test_only_the_root_it_was_sealed_for_opens_a_seal() -> None:
    root, other, about = b"r" * 32, b"s" * 32, {"what": "this"}
    sealed = seal(sealing_key(root), b"secret", about)
    assert unseal(root, sealed, about) == b"secret"
    assert sealed != seal(sealing_key(root), b"secret", about)
    turned = bytes([sealed[0] ^ 1]) + sealed[1:]
    for opener, box, what in ((other, sealed, about), (root, sealed, {"what": "that"}), (root, turned, about)):
        with pytest.raises(WrongKeyError):
            unseal(opener, box, what)
    for cut in (b"", sealed[:31], sealed[:40]):
        with pytest.raises(WrongKeyError):
            unseal(root, cut, about)
