"""The calm line above the page: when it comes, what it leads to, and when it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.common_ground.goals.actions import change_goal, set_goal
from app.common_ground.goals.values import NewGoal
from app.tampering.found import keep_findings
from app.tampering.values import FINDINGS, Finding, What
from app.tampering.witness import newest_number, newest_remembered
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Damaged, Person
from tests.couple import TestedCouple
from tests.tampering.past_keel import alter
from ui.tampering.banner import Banner
from ui.tampering.found_dialog import FoundDialog, ways_after
from ui.tampering.history_button import HistoryButton
from ui.tampering.watch import Watch
from ui.window import Window
from ui.workspace import Workspace

ALTERED = "UPDATE need SET text = 'Never said.' WHERE person = 'second' AND position = 1"
LONG = 60_000
"""Milliseconds: on a busy computer the worker comes to it late."""


def inside(window: Window, couple: TestedCouple, alone: Person | None = Person.FIRST) -> Workspace:
    window.open_sitting(couple.alone(alone) if alone is not None else couple.together())
    assert window.workspace is not None
    return window.workspace


def looked(qtbot: QtBot, workspace: Workspace) -> Banner:
    """Once the worker has looked at everything."""
    watch = watch_of(workspace)
    watch.step()
    qtbot.waitUntil(lambda: watch.looked.done, timeout=LONG)
    return line_above(workspace)


def watch_of(workspace: Workspace) -> Watch:
    watch = workspace.findChild(Watch)
    assert isinstance(watch, Watch)
    return watch


def line_above(workspace: Workspace) -> Banner:
    banner = workspace.findChild(Banner)
    assert isinstance(banner, Banner)
    return banner


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_said_where_nothing_was_altered(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    assert looked(qtbot, inside(window, couple)).isHidden()


def test_an_altered_row_is_said_until_it_was_seen(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    alter(couple, ALTERED)
    banner = looked(qtbot, inside(window, couple))
    assert banner.isVisible()
    assert banner.accessibleName() == "Something in this vault was changed outside Keel."
    assert banner.told == ["What one of you needs reads differently from what Sam wrote on 23 November 2026."]
    window.lock()
    banner = line_above(inside(window, couple))
    assert banner.isVisible(), "at once, before the worker has looked again"
    dialog = banner.show_all()
    assert isinstance(dialog, FoundDialog)
    click(qtbot, dialog.seen)
    assert banner.isHidden()
    window.lock()
    assert looked(qtbot, inside(window, couple)).isHidden()


def test_together_it_is_said_to_both_and_reached_by_keys(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    alter(couple, ALTERED)
    banner = looked(qtbot, inside(window, couple, None))
    banner.open.setFocus()
    qtbot.keyClick(banner.open, Qt.Key.Key_Tab)
    assert banner.seen.hasFocus()
    qtbot.keyClick(banner.seen, Qt.Key.Key_Space)
    assert banner.isHidden()


def test_a_copy_that_was_put_back_is_named_as_that(window: Window, couple: TestedCouple) -> None:
    workspace = inside(window, couple)
    sitting = workspace.desk.sitting
    assert sitting.private is not None
    since = couple.clock.now()
    found = Finding(what=What.RESTORED, table="restoration", person=Person.SECOND, since=since)
    keep_findings(sitting.private, (found,))
    sitting.changes.announce(frozenset({FINDINGS}))
    assert line_above(workspace).accessibleName() == "A copy of this vault was put back."
    assert line_above(workspace).told[0].startswith("Sam put back a copy of 23 November 2026.")
    dialog = line_above(workspace).show_all()
    assert isinstance(dialog, FoundDialog)
    assert dialog.seen.property("look") == "primary", "it was done on purpose, and asks for no other copy"


@pytest.mark.parametrize(
    ("whats", "copy"),
    [
        ({What.ENTRY_CHANGED}, "from before that day"),
        ({What.SHARED_OLDER}, "newer copy"),
        ({What.PRIVATE_OLDER, What.SIGNATURE_GONE}, "newer copy"),
        ({What.RESTORED}, "newer copy"),
    ],
)
def test_the_copy_that_is_named_has_what_is_missing(whats: set[What], copy: str) -> None:
    ways = " ".join(ways_after(tuple(Finding(what=what) for what in whats)))
    assert copy in ways
    assert ("from before that day" in ways) == (copy == "from before that day")


def test_after_an_older_key_file_new_keys_are_the_next_step(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    workspace = inside(window, couple)
    sitting = workspace.desk.sitting
    assert sitting.private is not None
    keep_findings(sitting.private, (Finding(what=What.WAYS_IN_OLDER, person=Person.FIRST),))
    sitting.changes.announce(frozenset({FINDINGS}))
    dialog = line_above(workspace).show_all()
    assert isinstance(dialog, FoundDialog)
    assert "copy" not in " ".join(ways_after((Finding(what=What.WAYS_IN_OLDER),)))
    assert dialog.go_on.text() == "Read about new keys"


def test_the_history_of_a_goal_unfolds(qtbot: QtBot, window: Window, couple: TestedCouple) -> None:
    workspace = inside(window, couple)
    sitting = workspace.desk.sitting
    goal = set_goal(sitting, Person.FIRST, NewGoal(text="A garden"))
    change_goal(sitting, Person.FIRST, goal, NewGoal(text="A garden with a bench"), 1)
    window.go("common_ground", ("goal", goal))
    history = next(each for each in workspace.findChildren(HistoryButton) if each.isVisible())
    click(qtbot, history.button)
    assert [(line.act, line.who) for line in history.lines] == [("changed", Person.FIRST), ("written", Person.FIRST)]


def test_what_was_written_is_remembered_while_the_sitting_goes_on(
    qtbot: QtBot, window: Window, couple: TestedCouple
) -> None:
    workspace = inside(window, couple)
    sitting, watch = workspace.desk.sitting, watch_of(workspace)
    set_goal(sitting, Person.FIRST, NewGoal(text="A garden"))
    assert not watch.written.isActive(), "the first look comes before"
    looked(qtbot, workspace)
    save_draft(sitting.own, "note", "new", {"text": "Heather"})
    assert not watch.written.isActive(), "what is not sent yet is nobody's to miss"
    set_goal(sitting, Person.FIRST, NewGoal(text="A bench"))
    assert watch.written.isActive()
    watch.written.start(0)
    with sitting.shared.reading() as session:
        newest = newest_number(session)
    qtbot.waitUntil(lambda: remembered_number(sitting) == newest, timeout=LONG)


def remembered_number(sitting: Sitting) -> int:
    assert sitting.private is not None
    remembered = newest_remembered(sitting.private)
    return remembered.place.number if remembered is not None else 0


def test_damage_that_the_look_meets_is_said_on_the_open_page(window: Window, couple: TestedCouple) -> None:
    workspace = inside(window, couple)
    watch_of(workspace).damaged.emit(Damaged("shared.db"))
    assert workspace.current is not None
    assert "The file shared.db is damaged" in workspace.current.notice.sentence
