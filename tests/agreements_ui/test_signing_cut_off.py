"""What stands in the way of a signature: said where it belongs, and nothing is half done."""

from PySide6.QtCore import Qt

from app.agreements.values import State, VersionId
from app.vault.drafts import drafts_in
from app.vault.values import Damaged, FolderNotWritable, Person
from tests.agreements.texts import PHONES, answered, signed_by_both
from tests.agreements_ui.house import House
from tests.full_disk import closed_to_writing
from ui.agreements.sign_decision import SignWithdrawal

SAM = Person.SECOND


def signing(house: House) -> VersionId:
    """Sam is about to sign what both agreed to."""
    version = house.put_forward(PHONES)
    sitting = house.enter()
    for person in Person:
        answered(sitting, person, version)
    house.open(version, SAM)
    house.press("Sign as Sam")
    return version


def test_what_is_not_about_the_passphrase_is_said_at_the_top(house: House) -> None:
    signing(house)
    house.press("I could have said no: Yes")
    house.draw()
    folder = house.couple.vault.folder
    for each in (folder.keyslots, folder.keyslots_bak):
        each.write_bytes(b"{")
    house.sign_off(SAM)
    assert house.sheet.notice.sentence == Damaged(folder.keyslots.name).sentence
    assert house.sheet.passphrase.problem == ""


def test_without_the_own_yes_there_is_no_signature(house: House) -> None:
    version = signing(house)
    closed_to_writing(house.sitting.own)
    house.sign_drawn(SAM)
    assert house.sheet.notice.sentence == FolderNotWritable(str(house.sitting.folder.path)).sentence
    assert house.page(version).signed_by == frozenset()


def test_f1_explains_signing(house: House) -> None:
    signing(house)
    house.qtbot.keyClick(house.window, Qt.Key.Key_F1)
    help_dialog = house.dialog("help")
    assert "one person at a time reads the whole text and signs" in house.words(help_dialog)
    house.press("All shortcuts", help_dialog)
    assert "Lock" in house.words(house.dialog("keyboard-map"))


def withdrawing(house: House) -> tuple[VersionId, SignWithdrawal]:
    """Sam is about to withdraw from an agreement in force."""
    version = signed_by_both(house.couple, house.enter(), PHONES)
    house.couple.clock.forward(days=2)
    house.open(version, SAM)
    house.press("Withdraw")
    assert isinstance(house.sheet, SignWithdrawal)
    return version, house.sheet


def test_a_reason_that_cannot_be_kept_holds_up_the_withdrawal(house: House) -> None:
    version, sheet = withdrawing(house)
    house.qtbot.keyClicks(sheet.reason.control, "It holds me too tight")
    closed_to_writing(house.sitting.own)
    house.sign_off(SAM)
    assert house.page(version).state is State.IN_FORCE
    assert sheet.notice.sentence == FolderNotWritable(str(house.sitting.folder.path)).sentence
    assert sheet.passphrase.problem == ""


def test_leaving_a_withdrawal_without_a_reason_leaves_nothing(house: House) -> None:
    withdrawing(house)
    house.press("Not now")
    assert drafts_in(house.sitting.own, "withdrawal") == ()


def test_a_reason_that_was_taken_out_again_leaves_nothing(house: House) -> None:
    _version, sheet = withdrawing(house)
    house.qtbot.keyClicks(sheet.reason.control, "a")
    house.until(lambda: len(drafts_in(house.sitting.own, "withdrawal")) == 1)
    house.qtbot.keyClick(sheet.reason.control, Qt.Key.Key_Backspace)
    house.press("Not now")
    assert drafts_in(house.sitting.own, "withdrawal") == ()


def test_a_reason_that_is_too_long_is_named_before_anything_is_signed(house: House) -> None:
    version, sheet = withdrawing(house)
    sheet.reason.control.insertPlainText("a" * 2_001)
    house.sign_off(SAM)
    assert sheet.reason.problem.startswith("This is longer than fits here.")
    assert house.page(version).state is State.IN_FORCE
