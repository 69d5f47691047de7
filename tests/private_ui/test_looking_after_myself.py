"""One's own list: from ideas or own words, moved, done with one press, and seven days in words."""

from PySide6.QtCore import Qt

from app.private.self_care import add_care, self_care
from app.private.values import LONGEST_CARE
from app.vault.values import Person
from tests.private_ui.private_visit import Visit
from ui.private.care_rows import CareRow
from ui.private.ideas_view import IdeasView
from ui.private.list_view import PrivateView
from ui.private.self_care_view import SelfCareView

ALEX, SAM = Person.FIRST, Person.SECOND


def texts(visit: Visit) -> list[str]:
    return [each.text for each in self_care(visit.sitting).cares]


def listed(visit: Visit) -> SelfCareView:
    visit.enter(ALEX)
    for text in ("Walk before work", "Call Rosa", "One evening off"):
        add_care(visit.sitting, text)
    return visit.private(SelfCareView, "self_care")


def test_by_keyboard_a_line_in_ones_own_words(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.private(SelfCareView, "self_care")
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    visit.type("Swim slowly")
    visit.key(Qt.Key.Key_Return)
    assert texts(visit) == ["Swim slowly"]
    assert visit.at(SelfCareView).words.text() == ""
    visit.enter_on("Put it on my list")
    assert "A few words are enough." in visit.at(SelfCareView).words.problem


def test_what_is_typed_stays_over_a_lock_and_too_much_is_said(visit: Visit) -> None:
    visit.enter(ALEX)
    view = visit.private(SelfCareView, "self_care")
    view.words.setFocus()
    visit.type("Half")
    visit.enter(ALEX)
    view = visit.private(SelfCareView, "self_care")
    assert view.words.text() == "Half"
    view.words.setFocus()
    visit.type("x" * LONGEST_CARE)
    assert view.words.problem
    visit.press("Put it on my list")
    assert texts(visit) == []


def test_lines_are_moved_with_alt_and_an_arrow(visit: Visit) -> None:
    view = listed(visit)
    row = view.list.parts()[2]
    assert isinstance(row, CareRow)
    row.handle.setFocus()
    visit.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert texts(visit) == ["Walk before work", "One evening off", "Call Rosa"]
    shown = [part.care.text for part in view.list.parts() if isinstance(part, CareRow)]
    assert shown == texts(visit)


def test_a_line_is_changed_or_left_and_taken_off_with_an_offer_to_undo(visit: Visit) -> None:
    view = listed(visit)
    visit.press("Change: Call Rosa")
    visit.type(" again")
    visit.press("Leave it as it was")
    assert (view.words.text(), texts(visit)[1]) == ("", "Call Rosa")
    visit.press("Change: Call Rosa")
    visit.type(" again")
    visit.press("Keep the new words")
    assert texts(visit)[1] == "Call Rosa again"
    visit.press("Take off the list: Call Rosa again")
    assert not visit.has("Change: Call Rosa again")
    visit.press("Undo")
    assert visit.has("Change: Call Rosa again")
    visit.press("Take off the list: Call Rosa again")
    visit.private(PrivateView)
    assert texts(visit) == ["Walk before work", "One evening off"]


def test_did_one_asks_which_and_stands_for_seven_days_without_a_count(visit: Visit) -> None:
    listed(visit)
    visit.private(PrivateView)
    assert "Walk before work · Call Rosa · One evening off" in visit.words()
    visit.enter_on("Did one")
    visit.enter_on("Did it: Call Rosa")
    assert "Noted for today: Call Rosa" in visit.words()
    assert [each.text for each in self_care(visit.sitting).done] == ["Call Rosa"]
    visit.press("Undo")
    assert self_care(visit.sitting).done == ()
    visit.press("Did one")
    visit.press("None of them")
    visit.private(SelfCareView, "self_care")
    assert "Nothing is counted." in visit.words()
    visit.press("Did it today: Walk before work")
    visit.couple.clock.forward(days=1)
    visit.enter(ALEX)
    visit.private(SelfCareView, "self_care")
    assert "Yesterday" in visit.words()
    visit.press("Take it out: Walk before work")
    assert self_care(visit.sitting).done == ()


def test_ideas_are_offered_by_time_and_by_what_fits_and_one_press_takes_one(visit: Visit) -> None:
    visit.enter(ALEX)
    visit.private(PrivateView)
    visit.press("Choose from ideas")
    view = visit.at(IdeasView)
    every = len(view.rows.rows.rows._rows)
    assert every >= 40
    visit.press("How much time there is: 5 minutes")
    few = view.rows.rows.rows._rows
    assert 0 < len(few) < every
    view._take(few[0].subject)
    assert texts(visit) == [few[0].title]
    assert view.rows.rows.rows._rows[0].chip == "on my list"
    view.when.set_choice("in-company")
    view.reload()
    assert len(view.rows.rows.rows._rows) == 1
    visit.press("My list")
    assert visit.has(f"Change: {texts(visit)[0]}")
    visit.enter(SAM)
    visit.private(PrivateView)
    assert few[0].title not in visit.words()
