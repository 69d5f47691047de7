"""Signing in alone and together, by keys and by mouse, and everything that stands in the way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.couple import PASSPHRASES, first_only
from tests.front_door import ENTER, FrontDoor, front_door
from ui.signin.passphrase_way import PassphraseWay
from ui.signin.passphrases import Passphrases
from ui.signin.who import Who
from ui.widgets.passphrase_field import PassphraseField

ALEXS, SAMS = PASSPHRASES[Person.FIRST], PASSPHRASES[Person.SECOND]
EVERYONE = (Person.FIRST, Person.SECOND)


def who(keel: FrontDoor) -> Who:
    assert keel.sign_in.who is not None
    return keel.sign_in.who


def typed(keel: FrontDoor) -> PassphraseWay:
    assert keel.sign_in.typed is not None
    return keel.sign_in.typed


def fields(keel: FrontDoor) -> Passphrases:
    return typed(keel).passphrases


def field(keel: FrontDoor, person: Person) -> PassphraseField:
    return fields(keel).fields[person]


def tried(keel: FrontDoor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: keel.sign_in.card.isEnabled() and typed(keel).busy.text() == "")


def test_who_is_here_is_asked_by_lock_screen_labels_only(keel: FrontDoor) -> None:
    assert [made.text() for made in who(keel).tiles] == ["A.", "S.", "Both"]
    assert "Alex" not in keel.words()
    assert field(keel, Person.FIRST).isVisible()
    assert not field(keel, Person.SECOND).isVisible()


def test_one_opens_by_keyboard_alone(keel: FrontDoor) -> None:
    keel.press(Qt.Key.Key_Right)
    keel.press(ENTER)
    keel.type(SAMS)
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.alone is Person.SECOND


def test_both_open_by_keyboard_alone(keel: FrontDoor) -> None:
    keel.type("3")
    keel.press(ENTER)
    keel.type(ALEXS)
    keel.press(ENTER)
    assert keel.focus() is field(keel, Person.SECOND).control
    keel.type(SAMS)
    keel.press(ENTER)
    keel.gets_in()
    assert keel.sitting.here == EVERYONE


def test_both_open_with_the_mouse(keel: FrontDoor) -> None:
    keel.click("Both")
    keel.fill("Passphrase of A.", ALEXS)
    keel.fill("Passphrase of S.", SAMS)
    keel.click("Open")
    keel.gets_in()
    assert keel.sitting.here == EVERYONE


def test_arrows_and_digits_choose(keel: FrontDoor) -> None:
    keel.press(Qt.Key.Key_Left)
    assert who(keel).people == EVERYONE
    keel.type("2")
    assert who(keel).people == (Person.SECOND,)
    assert [made.isChecked() for made in who(keel).tiles] == [False, True, False]
    keel.type("7")
    assert who(keel).people == (Person.SECOND,)


def test_only_who_has_joined_is_asked(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    first_only(tmp_path / "vault").vault.release()
    with front_door(qtbot, qapp, tmp_path / "vault") as keel:
        assert [made.text() for made in who(keel).tiles] == ["A."]
        assert keel.focus() is field(keel, Person.FIRST).control


def test_while_it_opens_the_fields_are_closed_and_a_quiet_line_says_so(keel: FrontDoor, qtbot: QtBot) -> None:
    keel.fill("Passphrase of A.", "not the right one at all")
    typed(keel).open()
    assert not field(keel, Person.FIRST).control.isEnabled()
    assert typed(keel).busy.text() == "Opening …"
    tried(keel, qtbot)
    assert field(keel, Person.FIRST).control.isEnabled()


def test_a_wrong_passphrase_is_said_beside_its_field_and_the_other_one_stays(keel: FrontDoor, qtbot: QtBot) -> None:
    keel.click("Both")
    keel.fill("Passphrase of A.", ALEXS)
    keel.fill("Passphrase of S.", "a lantern for the wrong harbour")
    keel.click("Open")
    tried(keel, qtbot)
    first, second = field(keel, Person.FIRST), field(keel, Person.SECOND)
    assert second.problem.startswith("This passphrase doesn't open S.'s part.")
    assert (first.text(), first.problem) == (ALEXS, "")
    assert second.control.hasSelectedText()
    keel.type(SAMS)
    keel.press(ENTER)
    keel.gets_in()


def test_from_the_fourth_wrong_try_on_the_button_waits_and_comes_back(keel: FrontDoor, qtbot: QtBot) -> None:
    for _try in range(4):
        keel.fill("Passphrase of A.", "not the right one at all")
        keel.press(ENTER)
        tried(keel, qtbot)
        assert typed(keel).open_button.isEnabled()
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    tried(keel, qtbot)
    alex = field(keel, Person.FIRST)
    assert alex.problem.startswith("Please wait a moment.")
    assert alex.text() == ALEXS
    assert not typed(keel).open_button.isEnabled()
    qtbot.waitUntil(typed(keel).open_button.isEnabled)
    assert alex.problem == ""
    keel.seconds.at += 10
    keel.click("Open")
    keel.gets_in()


def test_an_empty_passphrase_opens_nothing_and_gets_the_keyboard(keel: FrontDoor) -> None:
    keel.click("Both")
    keel.fill("Passphrase of A.", ALEXS)
    keel.click("Open")
    assert keel.sign_in.card.isEnabled()
    assert keel.focus() is field(keel, Person.SECOND).control


def test_choosing_someone_else_lets_go_of_what_was_typed(keel: FrontDoor) -> None:
    keel.fill("Passphrase of A.", ALEXS)
    keel.click("S.")
    keel.click("A.")
    assert field(keel, Person.FIRST).text() == ""


@pytest.mark.parametrize("damage", [b"", b"{", b'{"format": 1}'])
def test_damaged_keyslots_are_told_apart(qtbot: QtBot, qapp: QApplication, folder: Path, damage: bytes) -> None:
    for name in ("keyslots.json", "keyslots.json.bak"):
        (folder / name).write_bytes(damage)
    with front_door(qtbot, qapp, folder) as keel:
        assert "The file keyslots.json is damaged or missing" in keel.words()
        assert keel.sign_in.who is None
        assert "passphrase" not in keel.words()


def test_a_missing_keyslots_file_beside_databases_is_no_new_vault(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    kept = {name: (folder / name).read_bytes() for name in ("keyslots.json", "keyslots.json.bak")}
    for name in kept:
        (folder / name).unlink()
    with front_door(qtbot, qapp, folder) as keel:
        assert "The file keyslots.json is damaged or missing" in keel.words()
        for name, content in kept.items():
            (folder / name).write_bytes(content)
        keel.click("Look again")
        assert [made.text() for made in who(keel).tiles] == ["A.", "S.", "Both"]


def test_a_newer_vault_is_said(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    for name in ("keyslots.json", "keyslots.json.bak"):
        text = (folder / name).read_text()
        (folder / name).write_text(text.replace('"format":1', '"format":2').replace('"format": 1', '"format": 2'))
    with front_door(qtbot, qapp, folder) as keel:
        assert "written by a newer Keel" in keel.words()


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("name", ["shared.db", "first.db"])
def test_a_spoilt_database_is_never_called_a_wrong_passphrase(
    keel: FrontDoor, qtbot: QtBot, name: str, spoil: Callable[[Path], object]
) -> None:
    spoil(keel.vault.folder.path / name)
    keel.fill("Passphrase of A.", ALEXS)
    keel.press(ENTER)
    qtbot.waitUntil(keel.sign_in.notice.isVisible)
    assert f"The file {name} is damaged or missing" in keel.sign_in.notice.sentence
    assert field(keel, Person.FIRST).problem == ""


def test_f1_explains_signing_in(keel: FrontDoor) -> None:
    keel.press(Qt.Key.Key_F1)
    dialog = keel.window.findChild(QDialog, "help")
    assert dialog is not None
    assert "Signing in" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()


def test_every_control_has_a_name(keel: FrontDoor) -> None:
    keel.click("Both")
    controls = [*keel.view.findChildren(QAbstractButton), *keel.view.findChildren(QLineEdit)]
    assert not [control for control in controls if control.isVisible() and not control.accessibleName()]
