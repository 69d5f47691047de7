"""Leaving by keys and clicks: each step is said first, the way back changes nothing, and alone nobody is told."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.private.actions import write_note
from app.private.reads import note_page
from app.vault.opening import open_sitting, unlock
from app.vault.removed import move_out
from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.front_door import ENTER, FrontDoor, front_door
from tests.vault_ui.test_new_keys_made import sign_in
from ui.hiding.reasons import Reason
from ui.signin.gone import Gone
from ui.vault.page import VaultPage

ALEX, SAM = Person
WORDS = "The blue door stayed open all night"


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FrontDoor]:
    couple = both(tmp_path / "vault")
    with closing(couple.alone(ALEX)) as sitting:
        write_note(sitting, WORDS)
    couple.vault.release()
    with front_door(qtbot, qapp, tmp_path / "vault", (VaultPage,)) as door:
        yield door


def notes(keel: FrontDoor) -> list[str]:
    with closing(open_sitting(keel.vault, (unlock(keel.vault, ALEX, PASSPHRASES[ALEX]),))) as sitting:
        return [note.beginning for note in note_page(sitting, 9).notes]


def go_to_leaving(keel: FrontDoor, *people: Person) -> None:
    sign_in(keel, *people)
    keel.click("Read about leaving")
    keel.settle()


def test_alone_the_private_part_goes_with_one_passphrase_and_no_word(keel: FrontDoor) -> None:
    go_to_leaving(keel, ALEX)
    said = keel.words()
    for words in ("Nobody is asked, and Keel tells nobody", "are smaller now", "Copies on sticks", "can't be undone"):
        assert words in said
    keel.click("Lock and go on to remove your private space")
    keel.reaches("passphrase-now")
    keel.type("not the one at all")
    keel.press(ENTER)
    keel.qtbot.waitUntil(lambda: "doesn't open Alex's part" in keel.words(), timeout=30_000)
    assert notes(keel) == [WORDS]
    keel.fill("Your passphrase now", PASSPHRASES[ALEX])
    keel.press(ENTER)
    keel.reaches("private-part-is-empty")
    keel.click("Go to sign-in")
    keel.settle()
    assert "remov" not in keel.words()
    assert notes(keel) == []
    sign_in(keel, SAM)
    said = keel.words()
    assert "is empty" not in said
    assert "was removed" not in said


def test_whoever_comes_back_sees_nothing_of_it(keel: FrontDoor) -> None:
    go_to_leaving(keel, ALEX)
    keel.click("Lock and go on to remove your private space")
    keel.reaches("passphrase-now")
    keel.window.hiding.lock(Reason.HIDDEN)
    keel.settle()
    assert keel.sign_in
    go_to_leaving(keel, ALEX)
    keel.click("Lock and go on to remove your private space")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[ALEX])
    keel.press(ENTER)
    keel.reaches("private-part-is-empty")
    keel.window.hiding.lock(Reason.SLEEP)
    keel.settle()
    assert keel.sign_in
    assert "private" not in keel.words()


def test_the_way_back_leaves_the_private_part_as_it_was(keel: FrontDoor) -> None:
    go_to_leaving(keel, ALEX)
    keel.click("Lock and go on to remove your private space")
    keel.reaches("passphrase-now")
    keel.click("Back")
    keel.settle()
    assert keel.sign_in
    assert notes(keel) == [WORDS]


def test_alone_the_vault_cannot_be_removed_and_together_nothing_private_is_shown(keel: FrontDoor) -> None:
    go_to_leaving(keel, ALEX)
    assert "Sign in as both to go on." in keel.words()
    assert "Lock and go on to remove the vault" not in shown_buttons(keel)
    keel.window.lock()
    keel.settle()
    go_to_leaving(keel, ALEX, SAM)
    assert shown_buttons(keel) >= {"Lock and go on to remove the vault"}
    assert "Remove your private space" not in keel.words()


def shown_buttons(keel: FrontDoor) -> set[str]:
    return {made.text() for made in keel.window.findChildren(QPushButton) if made.isVisible()}


def test_together_the_vault_goes_and_comes_back(keel: FrontDoor) -> None:
    go_to_leaving(keel, ALEX, SAM)
    keel.click("Lock and go on to remove the vault")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[ALEX])
    keel.press(ENTER)
    keel.reaches("hand-over")
    keel.click("I am Sam, go on")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[SAM])
    keel.click("Remove the vault")
    keel.reaches("can-be-put-back")
    assert isinstance(keel.view, Gone)
    assert not keel.vault.exists()
    assert "It was removed on 23 November 2026. Until 30 November 2026" in keel.words()
    keel.click("Put it back")
    keel.settle()
    assert "The vault is back in its place" in keel.words()
    assert notes(keel) == [WORDS]
    sign_in(keel, ALEX)


def test_a_new_vault_can_be_set_up_instead(keel: FrontDoor) -> None:
    move_out(keel.vault.folder, keel.vault.clock.now())
    keel.window.show_first()
    keel.reaches("can-be-put-back")
    keel.click("Set up a new vault")
    keel.qtbot.waitUntil(lambda: keel.step_id not in {"", "can-be-put-back"})
