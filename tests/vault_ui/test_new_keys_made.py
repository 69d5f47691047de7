"""New keys by keys and clicks, alone and together: from the page over the lock and the new sheets back in."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.people.reads import couple as read_couple
from app.vault.backups.header import backups_in
from app.vault.backups.making import back_up
from app.vault.door_notes import How
from app.vault.keyslots import unlock, unlock_with_code
from app.vault.opening import open_sitting
from app.vault.unlock_log import unlock_log
from app.vault.values import Person, WrongPassphrase
from tests.couple import PASSPHRASES, WEAK, both
from tests.front_door import ENTER, FrontDoor, front_door
from tests.set_ticks import SetTicks
from ui.hiding.reasons import Reason
from ui.signin.page import SignIn
from ui.vault.page import VaultPage
from ui.vault.unlock_log_card import UnlockLogCard

ALEX, SAM = Person
NEW = "eleven candles in the cellar"


@pytest.fixture
def keel(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[FrontDoor]:
    both(tmp_path / "vault").vault.release()
    with front_door(qtbot, qapp, tmp_path / "vault", (VaultPage,)) as door:
        yield door


def sign_in(keel: FrontDoor, *people: Person) -> None:
    keel.click("Both" if len(people) == 2 else "A." if people[0] is ALEX else "S.")
    for person in people:
        keel.fill(f"Passphrase of {'A.' if person is ALEX else 'S.'}", PASSPHRASES[person])
    keel.press(ENTER)
    keel.gets_in()
    keel.settle()


def page(keel: FrontDoor) -> VaultPage:
    assert keel.window.workspace is not None
    shown = keel.window.workspace.current
    assert isinstance(shown, VaultPage)
    return shown


def type_code_back(keel: FrontDoor) -> str:
    """The code of the sheet that is shown."""
    keel.reaches("recovery-sheet")
    code = "-".join(keel.shown_code())
    keel.click("I have it on paper")
    keel.reaches("code-back")
    keel.type(code.replace("-", ""))
    keel.press(ENTER)
    return code


def test_alone_over_the_lock_to_a_new_sheet_and_in_again(keel: FrontDoor) -> None:
    sign_in(keel, ALEX)
    back_up(keel.vault, (keel.sitting.keys[ALEX],), keel.vault.folder.backups, lambda _part: None)
    keel.click("Read about new keys")
    assert "The shared part keeps its key" in keel.words()
    keel.click("Lock and begin")
    assert keel.window.workspace is None
    keel.reaches("passphrase-now")
    keel.type("not the one at all")
    keel.press(ENTER)
    keel.qtbot.waitUntil(lambda: "doesn't open Alex's part" in keel.words(), timeout=30_000)
    keel.fill("Your passphrase now", PASSPHRASES[ALEX])
    keel.press(ENTER)
    keel.reaches("passphrase")
    for words in (PASSPHRASES[ALEX], NEW):
        keel.fill("Passphrase", words)
        keel.fill("The same once more", words)
        keel.press(ENTER)
    code = type_code_back(keel)
    keel.reaches("copies-from-before")
    assert "1 copy from before" in keel.words()
    (old,) = backups_in(keel.vault.folder.backups)
    before = old.path.read_bytes()
    keel.click("Make a new copy, remove the old ones")
    keel.gets_in()
    assert before not in [copy.path.read_bytes() for copy in backups_in(keel.vault.folder.backups)]
    assert backups_in(keel.vault.folder.backups)
    assert [line.how for line in unlock_log(keel.sitting)][:2] == [How.PASSPHRASE, How.NEW_KEYS]
    assert read_couple(keel.sitting).first.recovery_confirmed
    keyslots = keel.vault.keyslots()
    assert unlock_with_code(keyslots, ALEX, code) == unlock(keyslots, ALEX, NEW, WEAK)
    with pytest.raises(WrongPassphrase):
        unlock(keyslots, ALEX, PASSPHRASES[ALEX], WEAK)


def test_together_one_keeps_the_passphrase_and_the_sheet_can_wait(keel: FrontDoor) -> None:
    sign_in(keel, ALEX, SAM)
    before = keel.sitting.keys[ALEX].shared_root
    keel.click("Read about new keys")
    keel.click("Lock and begin")
    keel.click("I am Alex, go on")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[ALEX])
    keel.click("Choose a new one")
    keel.reaches("passphrase")
    keel.type(NEW)
    keel.fill("The same once more", NEW)
    keel.press(ENTER)
    keel.reaches("hand-over")
    keel.click("I am Sam, go on")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[SAM])
    keel.click("Keep it")
    keel.reaches("hand-over")
    keel.click("I am Alex, go on")
    type_code_back(keel)
    keel.reaches("hand-over")
    keel.click("I am Sam, go on")
    keel.reaches("recovery-sheet")
    keel.click("Later")
    keel.gets_in()
    assert keel.sitting.keys[ALEX].shared_root != before
    partners = read_couple(keel.sitting)
    assert (partners.first.recovery_confirmed, partners.second.recovery_confirmed) == (True, False)
    keel.window.lock()
    for person, passphrase in ((ALEX, NEW), (SAM, PASSPHRASES[SAM])):
        keys = unlock(keel.vault.keyslots(), person, passphrase, WEAK)
        with closing(open_sitting(keel.vault, (keys,))) as sitting:
            assert unlock_log(sitting)[0].together


def test_the_way_back_leaves_everything_as_it_was(keel: FrontDoor) -> None:
    keyslots = keel.vault.keyslots()
    sign_in(keel, ALEX)
    keel.click("Read about new keys")
    keel.click("Lock and begin")
    keel.reaches("passphrase-now")
    keel.click("Back")
    keel.settle()
    assert keel.sign_in
    assert keel.vault.keyslots() == keyslots


AWAY = [Reason.SLEEP, Reason.SESSION, Reason.IDLE, Reason.HIDDEN]


def to_the_sheet(keel: FrontDoor) -> None:
    """Alone, up to the page with the new code."""
    sign_in(keel, ALEX)
    keel.click("Read about new keys")
    keel.click("Lock and begin")
    keel.reaches("passphrase-now")
    keel.type(PASSPHRASES[ALEX])
    keel.press(ENTER)
    keel.reaches("passphrase")
    keel.type(NEW)
    keel.fill("The same once more", NEW)
    keel.press(ENTER)


@pytest.mark.parametrize("reason", AWAY)
def test_whoever_comes_back_finds_sign_in_and_no_code(keel: FrontDoor, reason: Reason) -> None:
    to_the_sheet(keel)
    keel.reaches("recovery-sheet")
    code = keel.shown_code()
    keel.click("Print or save the sheet")
    keel.qtbot.waitUntil(lambda: bool(keel.window.findChildren(QDialog)), timeout=30_000)
    keel.window.hiding.lock(reason)
    keel.settle()
    assert keel.sign_in
    assert not keel.window.findChildren(QDialog)
    assert not any(group in keel.words() for group in code)
    keel.click("A.")
    keel.fill("Passphrase of A.", NEW)
    keel.press(ENTER)
    keel.reaches("unconfirmed-sheet")


def test_left_while_the_keys_are_made_they_are_made_and_no_code_is_shown(keel: FrontDoor) -> None:
    to_the_sheet(keel)
    assert "Making new keys …" in keel.words()
    keel.window.hiding.lock(Reason.SLEEP)
    keel.qtbot.waitUntil(lambda: isinstance(keel.window.outside, SignIn), timeout=30_000)
    assert unlock(keel.vault.keyslots(), ALEX, NEW, WEAK).person is ALEX


def test_left_alone_it_is_put_away_and_later_while_a_code_is_written_down(keel: FrontDoor) -> None:
    sign_in(keel, ALEX)
    keel.click("Read about new keys")
    keel.click("Lock and begin")
    keel.reaches("passphrase-now")
    ticks, idle = keel.window.parts.ticks, keel.window.hiding.idle
    assert isinstance(ticks, SetTicks)
    ticks.pass_by(119)
    assert not idle.look()
    ticks.pass_by(1)
    assert idle.look()
    keel.settle()
    assert keel.sign_in
    to_the_sheet(keel)
    keel.reaches("recovery-sheet")
    ticks.pass_by(19 * 60)
    assert not idle.look()
    ticks.pass_by(60)
    assert idle.look()


def test_failed_tries_are_told_to_the_one_they_concern(keel: FrontDoor) -> None:
    keel.click("A.")
    keel.fill("Passphrase of A.", "not the one at all")
    keel.press(ENTER)
    keel.qtbot.waitUntil(lambda: "doesn't open A.'s part" in keel.words(), timeout=30_000)
    sign_in(keel, SAM)
    card = page(keel).overview.cards["unlocks"]
    assert isinstance(card, UnlockLogCard)
    assert not card.failed.isVisible()
    keel.window.lock()
    keel.settle()
    sign_in(keel, ALEX)
    card = page(keel).overview.cards["unlocks"]
    assert isinstance(card, UnlockLogCard)
    assert card.failed.sentence.startswith("1 try failed before you came in.")
    (day,) = card.lines.lines
    assert [line.split("  ")[1] for line in day[1].split("\n")] == ["Opened with your passphrase", "A try that failed"]
    keel.window.lock()
    keel.settle()
    sign_in(keel, ALEX, SAM)
    assert "unlocks" not in page(keel).overview.cards
