"""Before anyone is signed in: a copy put back where files are damaged or gone, and what can be read saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.people.new_keys import renew_keys
from app.vault.backups.making import back_up
from app.vault.door_notes import How
from app.vault.drafts import read_draft, save_draft
from app.vault.keys import SHARED_DATABASE, database_key
from app.vault.opening import open_sitting, unlock
from app.vault.renewing import Wish
from app.vault.unlock_log import unlock_log
from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.damaged_table import damage_table
from tests.front_door import ENTER, FrontDoor, front_door
from tests.vault_ui.choosing import PATIENCE, choose_in_chooser
from ui.signin.put_back import OpenCopy

ALEXS = PASSPHRASES[Person.FIRST]
WORDS = "the lamp in the hall was on"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A vault with words of Alex in it, and a copy of it on a stick."""
    couple = both(tmp_path / "vault")
    sitting = couple.alone(Person.FIRST)
    assert sitting.private is not None
    for database in (sitting.shared, sitting.private):
        save_draft(database, "place", "subject", {"words": WORDS})
    made = back_up(couple.vault, tuple(sitting.keys.values()), tmp_path / "stick.keel", lambda _part: None)
    sitting.close()
    couple.vault.release()
    return made.path


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, copy: Path, tmp_path: Path) -> Iterator[FrontDoor]:
    assert copy.exists()
    with front_door(qtbot, qapp, tmp_path / "vault") as door:
        yield door


def damage(folder: Path) -> None:
    for name in ("keyslots.json", "keyslots.json.bak", "shared.db"):
        (folder / name).write_bytes(b"{")


def reaches(keel: FrontDoor, step: str) -> None:
    keel.qtbot.waitUntil(lambda: keel.step_id == step, timeout=PATIENCE)
    keel.settle()


def choose_the_file(keel: FrontDoor, file: Path) -> None:
    keel.click("Choose a file")
    choose_in_chooser(keel.window, file)


def comes_to_sign_in(keel: FrontDoor) -> None:
    keel.qtbot.waitUntil(lambda: "was put back" in keel.words(), timeout=PATIENCE)
    keel.settle()


def words_of_alex(keel: FrontDoor) -> list[str]:
    """In the shared space and in Alex's own, opened by Alex's passphrase."""
    sitting = open_sitting(keel.vault, (unlock(keel.vault, Person.FIRST, ALEXS),))
    assert sitting.private is not None
    drafts = [read_draft(database, "place", "subject") for database in (sitting.shared, sitting.private)]
    sitting.close()
    return [draft.form["words"] for draft in drafts if draft is not None]


def test_where_nothing_can_be_opened_a_copy_from_a_stick_is_put_back(
    qtbot: QtBot, qapp: QApplication, copy: Path, tmp_path: Path
) -> None:
    damage(tmp_path / "vault")
    with front_door(qtbot, qapp, tmp_path / "vault") as keel:
        assert "You can put back a copy" in keel.words()
        assert "save what can still be read" not in keel.words()
        assert not keel.sign_in.way_out.salvage.isVisible()
        assert keel.focus() is keel.sign_in.way_out.put_back
        assert "Look again" in " ".join(keel.sign_in.help())
        keel.click("Put back a copy")
        reaches(keel, "choose-copy")
        assert "In the vault folder there is none." in keel.words()
        choose_the_file(keel, copy)
        reaches(keel, "open-copy")
        keel.fill("Passphrase of A.", "not the one at all")
        keel.press(ENTER)
        step = keel.step
        assert isinstance(step, OpenCopy)
        field = step.passphrases.fields[Person.FIRST]
        qtbot.waitUntil(lambda: "doesn't open A.'s part" in field.problem, timeout=PATIENCE)
        keel.fill("Passphrase of A.", ALEXS)
        keel.press(ENTER)
        comes_to_sign_in(keel)
        assert "before-restore-" in keel.words()
        assert words_of_alex(keel) == [WORDS, WORDS]


def test_a_copy_from_before_new_keys_is_put_back_with_the_passphrase_of_its_day(keel: FrontDoor, copy: Path) -> None:
    new = "eleven candles in the cellar"
    together = tuple(Wish(person=person, now=PASSPHRASES[person], new=new + person) for person in Person)
    renew_keys(keel.vault, together, lambda _part: None)
    keel.click("Put back a copy")
    reaches(keel, "choose-copy")
    choose_the_file(keel, copy)
    reaches(keel, "open-copy")
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    comes_to_sign_in(keel)
    assert words_of_alex(keel) == [WORDS, WORDS]


def test_at_set_up_somebody_who_has_a_copy_comes_to_sign_in(
    qtbot: QtBot, qapp: QApplication, copy: Path, tmp_path: Path
) -> None:
    with front_door(qtbot, qapp, tmp_path / "another computer") as keel:
        keel.click("I have a copy")
        reaches(keel, "choose-copy")
        choose_the_file(keel, copy)
        reaches(keel, "open-copy")
        keel.fill("Passphrase of A.", ALEXS)
        keel.press(ENTER)
        comes_to_sign_in(keel)
        assert "lies in the folder" not in keel.words()
        assert words_of_alex(keel) == [WORDS, WORDS]


def test_what_is_no_copy_is_said_and_another_file_can_be_chosen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "letter.keel").write_bytes(b"Dear Sam")
    with front_door(qtbot, qapp, tmp_path / "vault") as keel:
        keel.click("I have a copy")
        reaches(keel, "choose-copy")
        choose_the_file(keel, tmp_path / "letter.keel")
        assert "is not a copy made by Keel" in keel.words()
        assert keel.step_id == "choose-copy"
        keel.click("Back")
        assert keel.step_id == "is-this-for-us"


def test_a_spoilt_database_is_said_with_both_ways_out(keel: FrontDoor, qtbot: QtBot) -> None:
    (keel.vault.folder.path / "shared.db").write_bytes(b"")
    assert not keel.sign_in.way_out.isVisible()
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    qtbot.waitUntil(keel.sign_in.way_out.isVisible, timeout=PATIENCE)
    assert keel.sign_in.way_out.salvage.isVisible()
    assert keel.focus() is keel.sign_in.way_out.put_back
    keel.click("S.")
    assert not keel.sign_in.way_out.isVisible()


def test_what_can_be_read_is_saved_and_counted(keel: FrontDoor, qtbot: QtBot) -> None:
    alex = unlock(keel.vault, Person.FIRST, ALEXS)
    damage_table(keel.vault.folder.shared_db, database_key(alex.shared_root, SHARED_DATABASE), "draft")
    keel.sign_in.way_out.salvage.click()
    reaches(keel, "salvage")
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    reaches(keel, "what-was-saved")
    assert "saved." in keel.words()
    assert "moved aside in the vault folder" in keel.words()
    keel.press(ENTER)
    keel.settle()
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keel.window.workspace is not None, timeout=PATIENCE)
    assert [line.how for line in unlock_log(keel.sitting)][:2] == [How.PASSPHRASE, How.SALVAGED]


def test_every_step_has_a_name_for_each_control(keel: FrontDoor, copy: Path) -> None:
    keel.sign_in.way_out.put_back.click()
    reaches(keel, "choose-copy")
    choose_the_file(keel, copy)
    reaches(keel, "open-copy")
    assert "23 November 2026, 19:30" in " ".join(label.text() for label in keel.step.findChildren(QLabel))
