"""What the pages are told: kinds after a commit, a turned day, a moment waited for."""

from collections.abc import Iterator
from datetime import timedelta
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from app.vault.sitting import Sitting
from app.vault.values import Kind
from tests.couple import SetClock
from tests.ui.small_pages import STONES, QuietSitting
from ui.changes import DAY, Changes


class Told:
    """A sitting, its bridge, and what was announced."""

    def __init__(self) -> None:
        self.clock = SetClock()
        self.sitting = QuietSitting(clock=self.clock)
        self.changes = Changes(cast("Sitting", self.sitting))
        self.kinds: list[frozenset[Kind]] = []
        self.changes.changed.connect(self.kinds.append)


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    told = Told()
    yield told
    told.changes.stop()


def test_a_commit_is_passed_on_by_kind(told: Told) -> None:
    told.sitting.changes.announce(frozenset({STONES}))
    assert told.kinds == [frozenset({STONES})]


def test_a_turned_day_is_announced_once(told: Told) -> None:
    told.changes.look_at_clock()
    assert told.kinds == []
    told.clock.forward(hours=5)
    told.changes.look_at_clock()
    told.changes.look_at_clock()
    assert told.kinds == [frozenset({DAY})]


def test_a_clock_that_was_set_back_is_announced(told: Told) -> None:
    told.clock.forward(hours=-2)
    told.changes.look_at_clock()
    assert told.kinds == [frozenset({DAY})]


def test_a_moment_waited_for_is_announced_by_itself(told: Told, qtbot: QtBot) -> None:
    told.changes.announce_at(told.clock.now() + timedelta(milliseconds=30))
    told.clock.forward(milliseconds=40)
    qtbot.waitUntil(lambda: told.kinds == [frozenset({DAY})])


def test_nothing_is_heard_after_the_end(qtbot: QtBot) -> None:
    told = Told()
    told.changes.stop()
    told.sitting.changes.announce(frozenset({STONES}))
    assert told.kinds == []
