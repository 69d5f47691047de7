"""From a boundary in force, one click opens the form of a promise with its words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.agreements.values import Side
from app.promises.reads import promises_week
from app.promises.values import Origin
from app.vault.values import Person
from tests.agreements.texts import ANSWER, PAUSE, PHONES, proposed, signed_by_both
from tests.couple import TestedCouple
from tests.one_page import open_window
from tests.promises_ui.ledger import ALEX, MONDAY, SAM, Ledger
from ui.agreements.page import AgreementsPage
from ui.background import Background
from ui.promises.page import PromisesPage
from ui.window import Window

OFFER = "Make boundary 1 a promise"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, background: Background, couple: TestedCouple) -> Iterator[Window]:
    window = open_window(qtbot, tmp_path / "config", couple, background, AgreementsPage, PromisesPage)
    yield window
    window.lock()


def in_force(ledger: Ledger, kept_by: Side = Side.BOTH) -> str:
    boundary = replace(ANSWER, kept_by=kept_by)
    sitting = ledger.couple.together()
    version = signed_by_both(ledger.couple, sitting, replace(PAUSE, boundaries=(boundary,)))
    sitting.close()
    return version


def open_version(ledger: Ledger, version: str, alone: Person | None) -> None:
    ledger.enter(alone)
    ledger.window.go("agreements", ("version", version))


def test_its_words_become_a_promise(ledger: Ledger) -> None:
    open_version(ledger, in_force(ledger), SAM)
    ledger.press(OFFER)
    assert ledger.view.form.text.text() == ANSWER.behaviour
    ledger.press("Promise this")
    made = promises_week(ledger.sitting, MONDAY).lines[0].promise
    assert (made.text, made.by, made.origin) == (ANSWER.behaviour, SAM, Origin.CLAUSE)
    assert (made.origin_id, made.origin_words) == (ANSWER.id, ANSWER.behaviour)


@pytest.mark.parametrize(
    ("kept_by", "alone", "offered"),
    [
        (Side.BOTH, ALEX, True),
        (Side.SECOND, SAM, True),
        (Side.SECOND, ALEX, False),
        (Side.SECOND, None, True),
    ],
)
def test_nobody_promises_for_the_other(ledger: Ledger, kept_by: Side, alone: Person | None, *, offered: bool) -> None:
    open_version(ledger, in_force(ledger, kept_by), alone)
    assert bool(ledger.buttons(OFFER)) is offered


def test_what_is_not_in_force_offers_nothing(ledger: Ledger) -> None:
    sitting = ledger.couple.together()
    version = proposed(sitting, PHONES)
    sitting.close()
    open_version(ledger, version, SAM)
    assert not ledger.buttons(OFFER)
