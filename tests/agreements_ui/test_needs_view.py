"""What each needs: kept as typed for its writer, shown by one act with a preview, turned into a boundary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.agreements import drafting
from app.agreements.reads import shown_needs
from app.agreements.values import NeedKind, Side
from app.vault.drafts import read_draft
from app.vault.values import Person
from tests.agreements.texts import PHONES
from tests.agreements_ui.house import House
from ui.agreements.needs_view import NeedsView

ALEX, SAM = Person.FIRST, Person.SECOND
SLEEP = "To know by ten whether you are coming home"


def needs(house: House, alone: Person | None = None) -> NeedsView:
    house.enter(alone)
    house.window.go("agreements", ("needs", None))
    view = house.view
    assert isinstance(view, NeedsView)
    return view


def show(house: House, view: NeedsView, words: str) -> None:
    """Type the first need and show it."""
    line = view.forms[0].lines[0]
    line.control.clear()
    house.qtbot.keyClicks(line.control, words)
    view.forms[0].offer.click()
    house.press("Show this")


def test_what_is_typed_is_kept_for_its_writer_alone(house: House) -> None:
    view = needs(house, ALEX)
    house.qtbot.keyClicks(view.forms[0].lines[1].control, "Half a need")
    assert shown_needs(house.sitting)[0].needs == ()
    assert needs(house, SAM).forms[0].texts == ("", "", "")
    assert needs(house, ALEX).forms[0].texts == ("", "Half a need", "")


def test_a_pause_in_typing_keeps_it_without_a_lock(house: House) -> None:
    form = needs(house, ALEX).forms[1]
    house.qtbot.keyClicks(form.lines[0].control, "My diary")

    def stored() -> list[str]:
        saved = read_draft(house.sitting.own, NeedKind.NONNEGOTIABLE.value, ALEX)
        return [] if saved is None else saved.form["texts"]

    house.until(lambda: stored() == ["My diary", "", ""])
    assert form.saved.text() == "saved"


def test_the_preview_is_exactly_what_the_other_will_see(house: House) -> None:
    view = needs(house, ALEX)
    house.qtbot.keyClicks(view.forms[0].lines[0].control, SLEEP)
    house.press("Show these to Sam", view.forms[0])
    words = house.words(view.forms[0].preview)
    assert "Sam will see" in words
    assert SLEEP in words
    house.press("Not yet")
    assert shown_needs(house.sitting)[0].needs == ()


def test_shown_ones_stand_side_by_side_together(house: House) -> None:
    show(house, needs(house, ALEX), SLEEP)
    assert shown_needs(house.sitting)[0].needs == (SLEEP,)
    view = needs(house)
    assert SLEEP in house.words(view)
    assert view.forms == ()


def test_a_need_becomes_a_boundary_of_a_new_draft(house: House) -> None:
    show(house, needs(house, ALEX), SLEEP)
    needs(house)
    house.press(f"Turn into a boundary: {SLEEP}")
    (draft,) = drafting.all_drafts(house.sitting)
    (boundary,) = draft.text.boundaries
    assert (boundary.need, boundary.asked_by) == (SLEEP, Side.FIRST)


def test_a_need_becomes_a_boundary_of_a_draft_that_is_there(house: House) -> None:
    show(house, needs(house, ALEX), SLEEP)
    drafting.new_draft(house.sitting, PHONES)
    house.window.go("agreements", ("needs", None))
    house.press(f"Turn into a boundary: {SLEEP}")
    house.choose("drafts", 1)
    (draft,) = drafting.all_drafts(house.sitting)
    assert draft.text.boundaries[:2] == PHONES.boundaries
    assert draft.text.boundaries[2].need == SLEEP


def test_showing_again_replaces_what_was_shown(house: House) -> None:
    view = needs(house, ALEX)
    show(house, view, SLEEP)
    assert not view.forms[0].offer.isEnabled()
    show(house, view, "Less")
    assert shown_needs(house.sitting)[0].needs == ("Less",)


def test_a_need_that_is_too_long_is_named_kept_and_not_shown_yet(house: House) -> None:
    form = needs(house, ALEX).forms[0]
    long = "sleep " * 100
    form.lines[0].setFocus()
    QApplication.clipboard().setText(long)
    house.qtbot.keyClick(form.lines[0].control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.lines[0].problem.startswith("This is longer than fits here. Please use at most 500 characters")
    assert not form.offer.isEnabled()
    assert needs(house, ALEX).forms[0].texts[0] == long
    form = needs(house, ALEX).forms[0]
    form.lines[0].control.selectAll()
    house.qtbot.keyClicks(form.lines[0].control, "Sleep")
    assert form.lines[0].problem == ""
    assert form.offer.isEnabled()
