"""Quick start on Keys and copies: read about, turned on and off, by keys and clicks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.vault.quick_start import open_quickly
from app.vault.quick_start_file import read_entries
from app.vault.values import Person
from tests.couple import PASSPHRASES, TestedCouple, both
from tests.memory_keyring import MemoryKeyring, secrets_in
from ui.vault.page import VaultPage
from ui.vault.quick_start_card import QuickStartCard
from ui.vault.quick_start_view import QuickStartView

OpenPage = Callable[..., VaultPage]
PIN = "271828"
FIRST = Person.FIRST


@pytest.fixture
def keyring() -> Iterator[MemoryKeyring]:
    keyring = MemoryKeyring()
    yield keyring
    keyring.let_go()


@pytest.fixture
def couple(tmp_path: Path, keyring: MemoryKeyring) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield replace(couple, vault=replace(couple.vault, device=secrets_in(keyring)))
    couple.vault.release()


@pytest.fixture
def card(open_page: OpenPage) -> QuickStartCard:
    found = open_page(FIRST).overview.cards["quick_start"]
    assert isinstance(found, QuickStartCard)
    return found


@pytest.fixture
def view(qtbot: QtBot, card: QuickStartCard) -> QuickStartView:
    page = card.parentWidget()
    while not isinstance(page, VaultPage):
        assert page is not None
        page = page.parentWidget()
    qtbot.mouseClick(card.read, Qt.MouseButton.LeftButton)
    assert isinstance(page.view, QuickStartView)
    return page.view


def fill(qtbot: QtBot, view: QuickStartView, passphrase: str, pin: str = PIN, again: str = PIN) -> None:
    for field, typed in ((view.passphrase, passphrase), (view.pin, pin), (view.again, again)):
        field.clear()
        qtbot.keyClicks(field.control, typed)
    qtbot.keyClick(view.again.control, Qt.Key.Key_Return)


def test_it_says_in_plain_words_who_else_it_lets_in(view: QuickStartView) -> None:
    said = "\n".join(label.text() for label in view.findChildren(QLabel))
    assert "Anyone who uses this account of the computer" in said
    assert "could write there in your name." in said
    assert "Your private space stays closed, and nothing is signed." in said


def test_it_is_off_then_on_then_off(
    qtbot: QtBot, couple: TestedCouple, keyring: MemoryKeyring, view: QuickStartView, card: QuickStartCard
) -> None:
    assert card.off.isHidden()
    fill(qtbot, view, PASSPHRASES[FIRST])
    qtbot.waitUntil(lambda: "Quick start is on." in view.said.sentence, timeout=60_000)
    assert view.passphrase.text() == ""
    assert open_quickly(couple.vault, FIRST, PIN, lambda: None).keys.person is FIRST
    view.go_back()
    assert not card.off.isHidden()
    qtbot.mouseClick(card.off, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Quick start is off." in card.notice.sentence, timeout=60_000)
    assert read_entries(couple.vault.folder) == {}
    assert keyring.kept == {}


def test_it_is_turned_off_in_its_view_too(qtbot: QtBot, couple: TestedCouple, view: QuickStartView) -> None:
    fill(qtbot, view, PASSPHRASES[FIRST])
    qtbot.waitUntil(view.turn_off.isVisible, timeout=60_000)
    qtbot.mouseClick(view.turn_off, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(view.turn_on.isVisible, timeout=60_000)
    assert read_entries(couple.vault.folder) == {}


@pytest.mark.parametrize(
    ("passphrase", "pin", "again", "field", "sentence"),
    [
        ("", PIN, PIN, "passphrase", "Please type the passphrase"),
        ("not the one at all", PIN, PIN, "passphrase", "This passphrase doesn't open Alex's part."),
        (PASSPHRASES[FIRST], "1234", "1234", "pin", "Please use 4 to 8 digits"),
        (PASSPHRASES[FIRST], PIN, "271829", "again", "These two differ."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    qtbot: QtBot,
    couple: TestedCouple,
    view: QuickStartView,
    passphrase: str,
    pin: str,
    again: str,
    field: str,
    sentence: str,
) -> None:
    fill(qtbot, view, passphrase, pin, again)
    shown = {"passphrase": view.passphrase, "pin": view.pin, "again": view.again}[field]
    qtbot.waitUntil(lambda: shown.problem.startswith(sentence), timeout=60_000)
    assert read_entries(couple.vault.folder) == {}


def test_a_locked_store_leaves_it_off_with_a_sentence(
    qtbot: QtBot, couple: TestedCouple, keyring: MemoryKeyring, view: QuickStartView
) -> None:
    keyring.locked = True
    fill(qtbot, view, PASSPHRASES[FIRST])
    qtbot.waitUntil(lambda: "stayed locked. Quick start stays off" in view.refused.sentence, timeout=60_000)
    assert read_entries(couple.vault.folder) == {}


def test_together_there_is_no_quick_start(open_page: OpenPage) -> None:
    assert "quick_start" not in open_page().overview.cards
