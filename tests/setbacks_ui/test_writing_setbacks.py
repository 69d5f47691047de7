"""Writing down what happened, by keyboard: half is enough, everything is kept, and it is seen before it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.exchange.sleeping import slept_on
from app.repair.setbacks.actions import write_setback
from app.repair.setbacks.last_steps import take_last_step
from app.repair.setbacks.reads import setback_page, setbacks_page
from app.repair.setbacks.values import SETBACK, LastStep, Setback, SetbackId, Standing, Told
from app.vault.values import Person
from tests.setbacks_ui.righting import ALEX, HAPPENED, SAM, Righting
from ui.repair.setbacks.list_view import SetbacksView
from ui.repair.setbacks.setback_view import SetbackView
from ui.repair.setbacks.sheet import SetbackSheet
from ui.repair.setbacks.words import first_line
from ui.repair.setbacks.write_view import SetbackWriteView


def _written(visit: Righting) -> SetbackWriteView:
    """The form, with words in it."""
    view = visit.open(SetbackWriteView, "write")
    visit.type(HAPPENED)
    return view


def _sent(visit: Righting) -> SetbackId:
    _written(visit)
    visit.press("Look at it first")
    visit.press("Send it to Alex")
    page = visit.at(SetbackView).page
    assert page is not None
    return page.id


def test_the_smallest_form_by_keyboard_alone(visit: Righting) -> None:
    page = visit.enter(SAM)
    assert first_line() in "\n".join(label.text() for label in page.findChildren(QLabel))
    visit.type(HAPPENED)
    visit.tab_to("The next 24 hours")
    visit.type("Breakfast at eight.")
    visit.tab_to("Look at it first")
    visit.key(Qt.Key.Key_Return)
    assert setbacks_page(visit.sitting).now == ()
    visit.tab_to("Send it to Alex")
    visit.key(Qt.Key.Key_Space)
    shown = visit.at(SetbackView).page
    assert shown is not None
    assert (shown.setback.happened, shown.setback.next_day) == (HAPPENED, "Breakfast at eight.")
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [row.title for row in visit.at(SetbacksView).now.rows.rows._rows] == [HAPPENED]


@pytest.mark.parametrize("who", [SAM, None])
def test_with_nothing_being_put_right_the_key_leads_into_the_form_and_back_leads_to_the_list(
    visit: Righting, who: Person | None
) -> None:
    visit.enter(who)
    assert visit.at(SetbackWriteView).isVisible()
    assert visit.focus().accessibleName() == "What happened"
    visit.qtbot.keyClick(visit.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert visit.at(SetbacksView).empty.isVisible()


def test_with_something_begun_or_being_put_right_the_key_leads_to_the_list(visit: Righting) -> None:
    visit.enter(SAM)
    _written(visit)
    visit.enter(SAM)
    assert visit.at(SetbacksView).begun.isVisible()
    assert visit.at(SetbacksView).write.isVisible()


def test_once_it_is_closed_for_me_the_key_leads_into_the_form_again(visit: Righting) -> None:
    sitting = visit.couple.alone(SAM)
    setback = write_setback(sitting, SAM, Setback(happened=HAPPENED))
    sitting.close()
    visit.enter(SAM)
    assert visit.at(SetbacksView).now.isVisible()
    take_last_step(visit.sitting, setback, LastStep.LATER)
    visit.enter(SAM)
    assert visit.at(SetbackWriteView).isVisible()
    visit.enter(ALEX)
    assert visit.at(SetbacksView).now.isVisible()


def test_everything_under_more_is_reached_by_tab(visit: Righting) -> None:
    visit.enter(SAM)
    view = _written(visit)
    view.parts.more.unfold()
    for name in ("When", "How it came to be known: It was told"):
        visit.tab_to(name)
    visit.key(Qt.Key.Key_Space)
    for name in ("Which boundary or promise", "What came before", "Its effect", "What I take on as mine"):
        visit.tab_to(name)
    visit.tab_to("Decide nothing big for: not said")
    visit.key(Qt.Key.Key_Right)
    visit.key(Qt.Key.Key_Right)
    visit.key(Qt.Key.Key_Space)
    visit.tab_to("Was somebody told, for support?: Yes")
    visit.key(Qt.Key.Key_Space)
    visit.tab_to("Look at it first")
    visit.key(Qt.Key.Key_Return)
    visit.press("Send it to Alex")
    shown = visit.at(SetbackView).page
    assert shown is not None
    assert (shown.setback.told, shown.setback.decide_nothing, shown.setback.support) == (Told.TOLD, 7, True)
    assert "Nothing big is decided until 29 November 2026." in visit.words()


def test_the_preview_is_what_the_other_reads(visit: Righting) -> None:
    visit.enter(SAM)
    view = _written(visit)
    view.parts.fields["before"].set_plain("A long day.")
    visit.press("Look at it first")
    (sheet,) = view.outgoing.before.findChildren(SetbackSheet)
    seen = (*sheet.first.lines, *sheet.rest.lines)
    visit.press("Send it to Alex")
    page = visit.at(SetbackView).page
    assert page is not None
    visit.enter(ALEX)
    theirs = visit.open(SetbackView, "setback", page.id)
    assert (*theirs.sheet.first.lines, *theirs.sheet.rest.lines) == seen
    assert ("What came before", "A long day.") in seen


def test_what_is_typed_stays_over_a_lock_and_only_for_its_writer(visit: Righting) -> None:
    visit.enter(SAM)
    _written(visit)
    for other in (ALEX, None):
        visit.enter(other)
        assert HAPPENED not in visit.words()
        assert setbacks_page(visit.sitting).begun == ()
    visit.enter(SAM)
    (row,) = visit.at(SetbacksView).begun.rows.rows._rows
    visit.at(SetbacksView).open_view(row.subject)
    view = visit.at(SetbackWriteView)
    assert view.parts.fields["happened"].plain() == HAPPENED
    visit.press("Delete this draft")
    assert setbacks_page(visit.sitting).begun == ()


def test_nothing_and_too_much_are_said_beside_the_field_and_kept(visit: Righting) -> None:
    visit.enter(SAM)
    view = visit.open(SetbackWriteView, "write")
    visit.press("Look at it first")
    assert "is enough" in view.parts.fields["happened"].problem
    view.parts.fields["before"].set_plain("x" * 50_000)
    view.parts.fields["happened"].set_plain(HAPPENED)
    view.parts.fields["happened_on"].set_plain("31 Febr")
    visit.press("Look at it first")
    assert view.parts.more.unfolded
    assert "as a day" in view.parts.fields["happened_on"].problem
    view.parts.fields["happened_on"].set_plain("")
    visit.press("Look at it first")
    assert "at most 10" in view.parts.fields["before"].problem
    assert len(str(view.parts.fields["before"].plain())) == 50_000
    assert setbacks_page(visit.sitting).now == ()


def test_sleeping_on_it_keeps_it_here_and_it_can_be_taken_back(visit: Righting) -> None:
    visit.enter(SAM)
    _written(visit)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    assert [each.text for each in slept_on(visit.sitting, SETBACK)] == [HAPPENED]
    assert "You are sleeping on this." in visit.words()
    visit.press("Take it back")
    assert visit.at(SetbackWriteView).parts.fields["happened"].plain() == HAPPENED
    assert slept_on(visit.sitting) == ()
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.enter(ALEX)
    assert setbacks_page(visit.sitting).is_empty
    visit.couple.clock.forward(days=1)
    visit.enter(SAM)
    visit.qtbot.waitUntil(lambda: len(setbacks_page(visit.sitting).now) == 1)


def test_together_it_gets_its_author_by_one_press_and_is_open_at_once(visit: Righting) -> None:
    visit.enter(None)
    _written(visit)
    visit.press("Look at it first")
    assert not visit.buttons("Sleep on it")
    visit.press("Keep it for both")
    assert setbacks_page(visit.sitting).now == ()
    visit.name("Alex")
    page = visit.at(SetbackView).page
    assert page is not None
    assert (page.sent.author, page.standing) == (ALEX, Standing.BEING_PUT_RIGHT)
    assert not visit.buttons("Decide later")


def test_it_is_taken_back_until_it_is_opened_and_then_the_words_go(visit: Righting) -> None:
    visit.enter(SAM)
    first = _sent(visit)
    assert "It is with Alex, who can read it when it suits." in visit.words()
    visit.press("Take it back")
    assert visit.at(SetbacksView).now.isHidden()
    assert setback_page(visit.sitting, first) is None
    second = _sent(visit)
    visit.enter(ALEX)
    (row,) = visit.at(SetbacksView).now.rows.rows._rows
    assert (row.title, row.chip) == ("From Sam, not opened yet", "to read")
    visit.open(SetbackView, "setback", second)
    assert HAPPENED in visit.words()
    visit.enter(SAM)
    visit.open(SetbackView, "setback", second)
    visit.press("Remove the words")
    assert HAPPENED not in visit.words()
    visit.enter(ALEX)
    visit.open(SetbackView, "setback", second)
    assert "Sam removed these words." in visit.words()
    assert not visit.buttons("Write how I saw it")


def test_the_line_of_people_to_call_is_there_and_nothing_is_asked(visit: Righting) -> None:
    visit.enter(ALEX)
    for name in ("list", "write"):
        visit.window.go("put_right", (name, None))
        assert visit.buttons("If anyone isn't safe: people to call")
