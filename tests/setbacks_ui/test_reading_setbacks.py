"""Reading one: both accounts, real promises, looks, three ways after the third time, the last step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.agreements.drafting import all_drafts
from app.agreements.values import VersionId, VersionRole
from app.promises.actions import add_promise, mark_day
from app.promises.reads import promises_week
from app.promises.values import Kept, NewPromise, Origin
from app.repair.setbacks.actions import open_setback, take_away, write_setback
from app.repair.setbacks.last_steps import own_last_step
from app.repair.setbacks.reads import setback_page
from app.repair.setbacks.values import ClauseAbout, LastStep, Setback, SetbackId
from app.vault.values import Person
from tests.agreements.texts import PAUSE
from tests.setbacks_ui.righting import ALEX, HAPPENED, SAM, Righting, withdraw, withdrawn
from ui.agreements.sign_decision import SignDecision
from ui.repair.setbacks.account_write_view import AccountWriteView
from ui.repair.setbacks.list_view import SetbacksView
from ui.repair.setbacks.look_write_view import LookWriteView
from ui.repair.setbacks.setback_view import SetbackView
from ui.repair.setbacks.words import closed_sentence
from ui.repair.setbacks.write_view import SetbackWriteView

ACCOUNT = "I heard it at the door."


def told(visit: Righting, version: VersionId | None = None, by: Person = SAM, *, opened: bool = True) -> SetbackId:
    """Written in a sitting of its author; afterwards nobody is here."""
    about = None if version is None else ClauseAbout(version=version, number=1)
    sitting = visit.couple.alone(by)
    setback = write_setback(sitting, by, Setback(happened=HAPPENED, about=about))
    sitting.close()
    if opened:
        sitting = visit.couple.alone(by.other)
        open_setback(sitting, setback)
        sitting.close()
    return setback


def test_from_this_was_crossed_with_the_calm_sentence_in_full(visit: Righting) -> None:
    text = replace(PAUSE, boundaries=(replace(PAUSE.boundaries[0], meanwhile="A walk by the river."),))
    version = visit.agreed(text)
    visit.enter(ALEX)
    visit.window.go("agreements", ("version", version))
    visit.press("Boundary 1 was crossed")
    view = visit.at(SetbackWriteView)
    assert "“We agreed on two hours.”" in view.block.words
    assert dict(view.block.lines.lines) == {
        "The corrective step": "A longer message that evening.",
        "Meanwhile": "A walk by the river.",
    }
    visit.type(HAPPENED)
    visit.press("Look at it first")
    seen = visit.words()
    visit.press("Send it to Sam")
    page = visit.at(SetbackView).page
    assert page is not None
    assert page.clause is not None
    assert page.clause.version == version
    assert "A walk by the river." in seen
    assert visit.at(SetbackView).repairs.text.text() == "A longer message that evening."


def test_what_is_over_is_not_crossed_any_more(visit: Righting) -> None:
    version = visit.agreed()
    setback = told(visit, version)
    withdrawn(visit, version)
    visit.enter(ALEX)
    visit.window.go("agreements", ("version", version))
    assert not visit.buttons("Boundary 1 was crossed")
    view = visit.open(SetbackView, "setback", setback)
    assert "This boundary is over. It stands here as it read then." in view.sheet.about.words
    assert [way.text() for way in view.change.ways] == ["Put it on our list for a therapist"]


def test_a_boundary_that_is_withdrawn_while_its_page_is_open(visit: Righting) -> None:
    version = visit.agreed()
    setback = told(visit, version)
    visit.enter(ALEX)
    view = visit.open(SetbackView, "setback", setback)
    assert [way.text() for way in view.change.ways] == [
        "Change it: begin a draft",
        "Put it on our list for a therapist",
    ]
    withdraw(visit, visit.sitting, version)
    QApplication.processEvents()
    assert [way.text() for way in view.change.ways] == ["Put it on our list for a therapist"]


def test_from_a_promise_that_was_not_kept(visit: Righting) -> None:
    visit.enter(SAM)
    today = visit.couple.clock.today()
    promise = add_promise(visit.sitting, SAM, NewPromise(text="I write at five.", rule="FREQ=DAILY"))
    visit.window.go("promises", ("promise", promise))
    assert not visit.buttons("Put something right")[1:]
    mark_day(visit.sitting, SAM, promise, today, Kept.NOT_KEPT)
    visit.press_in_page("Put something right")
    assert "I write at five." in visit.at(SetbackWriteView).block.words


def test_each_adds_an_account_and_both_stay(visit: Righting) -> None:
    setback = told(visit)
    visit.enter(ALEX)
    visit.open(SetbackView, "setback", setback)
    visit.tab_to("Write how I saw it")
    visit.key(Qt.Key.Key_Return)
    visit.at(AccountWriteView)
    visit.type(ACCOUNT)
    visit.enter(ALEX)
    visit.open(AccountWriteView, "account", setback)
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    visit.at(SetbackView)
    assert ACCOUNT in visit.words()
    visit.enter(SAM)
    visit.open(SetbackView, "setback", setback)
    assert ACCOUNT in visit.words()
    assert HAPPENED in visit.words()
    assert not visit.buttons(f"Remove the words: {ACCOUNT}")
    visit.enter(ALEX)
    visit.open(SetbackView, "setback", setback)
    visit.press(f"Remove the words: {ACCOUNT}")
    assert "Alex removed these words." in visit.words()


def test_taken_back_while_the_other_answers_keeps_what_was_typed(visit: Righting) -> None:
    setback = told(visit)
    visit.enter(ALEX)
    view = visit.open(AccountWriteView, "account", setback)
    visit.type(ACCOUNT)
    visit.window.lock()
    sitting = visit.couple.alone(SAM)
    take_away(sitting, SAM, setback)
    sitting.close()
    visit.page = None
    visit.enter(ALEX)
    visit.page.show_subject(("list", None))  # type: ignore[attr-defined]
    visit.page.view.open_view(("account", setback))  # type: ignore[attr-defined]
    assert "taken back in the meantime" in visit.words()
    page = setback_page(visit.sitting, setback)
    assert page is not None
    assert page.accounts == ()
    assert view is not visit.page.view  # type: ignore[attr-defined]


def test_a_repair_is_promised_by_a_press_on_a_name(visit: Righting) -> None:
    setback = told(visit, visit.agreed())
    visit.enter(None)
    view = visit.open(SetbackView, "setback", setback)
    assert view.repairs.text.text() == "A longer message that evening."
    visit.press("Promise this")
    visit.name("Sam")
    (line,) = promises_week(visit.sitting, visit.couple.clock.today()).lines
    assert (line.promise.by, line.promise.origin) == (SAM, Origin.PUTTING_RIGHT)
    assert "Promised by Sam, for 24 November 2026." in visit.words()
    assert view.repairs.text.text() == ""
    visit.press("Promise this")
    visit.name("Alex")
    assert view.repairs.text.problem
    visit.press("Open the promise: A longer message that evening.")
    assert visit.current.name == "promises"


def test_a_repair_that_was_begun_stays_over_a_lock(visit: Righting) -> None:
    setback = told(visit)
    visit.enter(SAM)
    view = visit.open(SetbackView, "setback", setback)
    view.repairs.text.setFocus()
    visit.type("I write tonight")
    visit.enter(SAM)
    view = visit.open(SetbackView, "setback", setback)
    assert view.repairs.text.text() == "I write tonight"


def test_looking_again_is_one_short_form(visit: Righting) -> None:
    setback = told(visit)
    visit.couple.clock.forward(days=3)
    visit.enter(ALEX)
    visit.open(SetbackView, "setback", setback)
    visit.press("Say how it is now")
    visit.at(LookWriteView)
    visit.type("Quieter.")
    visit.tab_to("Do you want to look at this again?: Done looking")
    visit.key(Qt.Key.Key_Space)
    visit.press("Look at it first")
    visit.press("Send it to Sam")
    visit.at(SetbackView)
    assert "Quieter." in visit.words()
    assert not visit.buttons("Say how it is now")
    visit.enter(SAM)
    visit.open(SetbackView, "setback", setback)
    assert "Done looking." in visit.words()
    assert visit.buttons("Say how it is now")


def test_what_is_slept_on_stands_on_the_page_of_its_author_only(visit: Righting) -> None:
    setback = told(visit)
    visit.enter(ALEX)
    visit.open(AccountWriteView, "account", setback)
    visit.type(ACCOUNT)
    visit.press("Look at it first")
    visit.press("Sleep on it")
    visit.at(SetbackView)
    assert ACCOUNT in visit.words()
    assert not visit.buttons("Write how I saw it")
    visit.enter(SAM)
    visit.open(SetbackView, "setback", setback)
    assert ACCOUNT not in visit.words()
    visit.enter(ALEX)
    visit.open(SetbackView, "setback", setback)
    visit.press("Take it back")
    assert visit.at(AccountWriteView).words.text() == ACCOUNT


def third_time(visit: Righting) -> SetbackView:
    version = visit.agreed()
    for _time in range(3):
        setback = told(visit, version)
        visit.couple.clock.forward(minutes=1)
    visit.enter(ALEX)
    return visit.open(SetbackView, "setback", setback)


def test_the_third_time_offers_three_ways_and_takes_none(visit: Righting) -> None:
    view = third_time(visit)
    words = visit.words()
    assert "This boundary was crossed three times." in words
    assert "For this, you had agreed to change it." in words
    assert [way.text() for way in view.change.ways] == [
        "Change it: begin a draft",
        "Put it on our list for a therapist",
        "End it",
    ]
    assert all_drafts(visit.sitting) == ()


def test_to_change_it_begins_a_real_draft(visit: Righting) -> None:
    third_time(visit)
    visit.press("Change it: begin a draft")
    assert visit.current.name == "agreements"
    (draft,) = all_drafts(visit.sitting)
    assert draft.role is VersionRole.AMENDMENT


def test_to_take_it_to_a_therapist_puts_it_on_the_list(visit: Righting) -> None:
    view = third_time(visit)
    visit.press("Put it on our list for a therapist: both of you can read it")
    assert "Alex takes this to your next session." in visit.words()
    visit.press("Take it off the list for the session")
    assert view.page is not None
    assert view.page.for_session is None


def test_to_end_it_leads_to_the_signature(visit: Righting) -> None:
    third_time(visit)
    visit.press("End it")
    assert visit.window.findChildren(SignDecision)


@pytest.mark.parametrize("answer", LastStep)
def test_all_five_close_the_page_alike(visit: Righting, answer: LastStep) -> None:
    setback = told(visit)
    visit.enter(ALEX)
    view = visit.open(SetbackView, "setback", setback)
    view.last.answers[answer].click()
    listed = visit.at(SetbacksView)
    (row,) = listed.now.rows.rows._rows
    assert (listed.notice.sentence, row.title, row.chip) == (closed_sentence(), HAPPENED, "")
    own = own_last_step(visit.sitting, setback)
    assert own is not None
    assert own.answer is answer
    visit.open(SetbackView, "setback", setback)
    assert "You closed this on 23 November 2026. You can answer anew." in visit.words()
    visit.enter(SAM)
    assert [row.chip for row in visit.at(SetbacksView).now.rows.rows._rows] == ["being put right"]


def test_nothing_is_cut_off_in_the_preview(visit: Righting) -> None:
    version = visit.agreed()
    visit.enter(SAM)
    view = visit.open(SetbackWriteView, "write", f"clause:{version}:1")
    visit.type(HAPPENED)
    visit.press("Look at it first")
    labels = [each for each in view.outgoing.before.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    assert [each.text() for each in labels if each.height() < each.heightForWidth(each.width())] == []
