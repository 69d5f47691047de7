"""Passphrase and recovery sheet by keys and clicks; what no longer opens, and what does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from app.people.reads import couple as read_couple
from app.people.recovery import check_typed_back, renew_recovery
from app.vault.keyslots import unlock, unlock_with_code
from app.vault.values import CodeOfAnotherSheet, Person, SamePassphrase, WrongCode, WrongPassphrase
from tests.couple import PASSPHRASES, WEAK, TestedCouple
from ui.background import Background
from ui.vault.keys_card import KeysCard
from ui.vault.page import VaultPage
from ui.vault.passphrase_dialog import PassphraseDialog
from ui.window import Window

OpenPage = Callable[..., VaultPage]
OLD = PASSPHRASES[Person.FIRST]
NEW = "eleven candles in the cellar"


@pytest.fixture
def keys(open_page: OpenPage) -> KeysCard:
    page = open_page(Person.FIRST)
    card = page.overview.cards["keys"]
    assert isinstance(card, KeysCard)
    return card


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(qtbot: QtBot, dialog: PassphraseDialog, old: str, new: str, again: str) -> None:
    for field, words in ((dialog.old, old), (dialog.new, new), (dialog.again, again)):
        field.clear()
        qtbot.keyClicks(field.control, words)
    qtbot.keyClick(dialog.again.control, Qt.Key.Key_Return)


def test_a_new_passphrase_opens_and_the_old_one_does_not(qtbot: QtBot, couple: TestedCouple, keys: KeysCard) -> None:
    fill(qtbot, keys.change_passphrase(), OLD, NEW, NEW)
    qtbot.waitUntil(lambda: "has changed" in keys.notice.sentence)
    unlock(couple.vault.keyslots(), Person.FIRST, NEW, WEAK)
    with pytest.raises(WrongPassphrase):
        unlock(couple.vault.keyslots(), Person.FIRST, OLD, WEAK)


def test_once_it_is_being_changed_it_cannot_be_called_off(
    qtbot: QtBot, couple: TestedCouple, keys: KeysCard, window: Window
) -> None:
    dialog = keys.change_passphrase()
    fill(qtbot, dialog, OLD, NEW, NEW)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.cancel.isEnabled()
    qtbot.waitUntil(lambda: "has changed" in keys.notice.sentence)
    qtbot.waitUntil(lambda: not window.findChildren(PassphraseDialog))
    unlock(couple.vault.keyslots(), Person.FIRST, NEW, WEAK)


@pytest.mark.parametrize(
    ("old", "new", "again", "field", "sentence"),
    [
        ("", NEW, NEW, "old", "Please type the passphrase you use now."),
        (OLD, OLD, OLD, "new", SamePassphrase().sentence),
        (OLD, NEW, NEW + "s", "again", "These two differ. Please type the second one again."),
        ("not the one at all", NEW, NEW, "old", "This passphrase doesn't open Alex's part."),
        (OLD, "short", "short", "new", "Please use at least 10 characters."),
        (OLD, "1234567890", "1234567890", "new", "This one is easy to guess."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    qtbot: QtBot, couple: TestedCouple, keys: KeysCard, old: str, new: str, again: str, field: str, sentence: str
) -> None:
    dialog = keys.change_passphrase()
    fill(qtbot, dialog, old, new, again)
    shown = {"old": dialog.old, "new": dialog.new, "again": dialog.again}[field]
    qtbot.waitUntil(lambda: shown.problem.startswith(sentence))
    assert dialog.isVisible()
    assert dialog.new.text() == new
    unlock(couple.vault.keyslots(), Person.FIRST, OLD, WEAK)


def test_strength_is_said_while_it_is_typed(qtbot: QtBot, keys: KeysCard) -> None:
    dialog = keys.change_passphrase()
    qtbot.keyClicks(dialog.new.control, "password")
    assert dialog.strength.word == "easy to guess"
    dialog.new.clear()
    qtbot.keyClicks(dialog.new.control, NEW)
    assert dialog.strength.word == "very hard to guess"


def test_a_new_sheet_is_checked_by_typing_its_code_back(
    qtbot: QtBot, couple: TestedCouple, keys: KeysCard, window: Window
) -> None:
    old = renew_recovery(couple.vault, Person.FIRST, OLD)
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, OLD)
    click(qtbot, dialog.make)
    qtbot.waitUntil(dialog.typed.isVisible)
    assert dialog.passphrase.text() == ""
    assert not keys.desk.couple().first.recovery_confirmed
    code = dialog._code
    with pytest.raises(WrongCode):
        unlock_with_code(couple.vault.keyslots(), Person.FIRST, old)
    click(qtbot, dialog.look)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "preview")))
    dialog.findChildren(QDialog, "preview")[0].close()
    dialog.typed.set_code(code[:-1])
    click(qtbot, dialog.check)
    assert dialog.typed.problem.startswith("Group 8 needs four letters")
    dialog.typed.set_code(code[:-1] + ("Q" if code[-1] != "Q" else "P"))
    click(qtbot, dialog.check)
    assert dialog.typed.problem.startswith("There is a slip in group 8")
    dialog.typed.set_code(code.lower())
    click(qtbot, dialog.check)
    assert keys.desk.couple().first.recovery_confirmed
    assert "The new sheet holds" in keys.notice.sentence
    unlock_with_code(couple.vault.keyslots(), Person.FIRST, code)


def test_a_sheet_left_for_later_stays_an_open_question(qtbot: QtBot, keys: KeysCard) -> None:
    assert not keys.open_question.isVisible()
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, OLD)
    click(qtbot, dialog.make)
    qtbot.waitUntil(dialog.typed.isVisible)
    dialog.reject()
    qtbot.waitUntil(keys.open_question.isVisible)


def test_a_wrong_passphrase_makes_no_sheet(qtbot: QtBot, couple: TestedCouple, keys: KeysCard) -> None:
    code = renew_recovery(couple.vault, Person.FIRST, OLD)
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, "not the one at all")
    click(qtbot, dialog.make)
    qtbot.waitUntil(lambda: dialog.passphrase.problem.startswith("This passphrase doesn't open"))
    unlock_with_code(couple.vault.keyslots(), Person.FIRST, code)
    assert keys.desk.couple().first.recovery_confirmed


def test_a_lock_in_the_middle_leaves_no_dialog_and_no_sheet_that_counts(
    qtbot: QtBot, couple: TestedCouple, keys: KeysCard, window: Window
) -> None:
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, OLD)
    click(qtbot, dialog.make)
    window.lock()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))
    sitting = couple.alone(Person.FIRST)
    assert not read_couple(sitting).first.recovery_confirmed
    sitting.close()


def test_a_dialog_closed_in_the_middle_leaves_an_open_question(
    qtbot: QtBot, keys: KeysCard, background: Background
) -> None:
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, OLD)
    click(qtbot, dialog.make)
    dialog.reject()
    after: list[int] = []
    background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1])
    qtbot.waitUntil(keys.open_question.isVisible)


def test_closed_while_the_sheet_is_made_nothing_more_comes(
    qtbot: QtBot, keys: KeysCard, background: Background, window: Window
) -> None:
    dialog = keys.renew_recovery()
    qtbot.keyClicks(dialog.passphrase.control, OLD)
    click(qtbot, dialog.make)
    qtbot.waitUntil(dialog.look.isVisible)
    click(qtbot, dialog.look)
    dialog.reject()
    after: list[int] = []
    background.run(lambda: 1, after.append, what="")
    qtbot.waitUntil(lambda: after == [1], timeout=30_000)
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))


def test_the_code_of_an_older_sheet_typed_back_is_said_to_be_that(couple: TestedCouple) -> None:
    older, newest = (renew_recovery(couple.vault, Person.FIRST, OLD) for _each in range(2))
    check_typed_back(newest, newest.replace("-", " ").lower())
    with pytest.raises(CodeOfAnotherSheet, match="another sheet") as slip:
        check_typed_back(newest, older)
    assert slip.value.group is None
