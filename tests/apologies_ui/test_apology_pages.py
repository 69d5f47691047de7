"""Writing, sending, opening and taking back an apology in the real window, by keyboard and press."""

from datetime import date

from pytestqt.qtbot import QtBot

from app.exchange.sleeping import slept_on
from app.promises.actions import mark_day
from app.promises.values import Kept
from app.release import release
from app.repair.apologies.actions import apologise
from app.repair.apologies.reads import apologies, apology_page, begun_apologies
from tests.apologies.apologising import FULL, in_state, promises, sent, sitting_of, slept
from tests.apologies_ui.visiting_apologies import ALEX, SAM, SMALL, Page
from ui.repair.apologies.apology_view import ApologyView
from ui.repair.apologies.write_view import ApologyWriteView


def test_written_looked_at_and_sent_by_keyboard(page: Page) -> None:
    shown = page.enter(SAM, "apologies")
    page.walk.press("Ctrl+N")
    page.write_small()
    page.walk.tab_to("Look at it first")
    page.walk.press("Return")
    assert page.walk.sees("Alex will see")
    assert page.walk.sees(SMALL["What I did"])
    assert page.walk.sees("30 November 2026")
    page.walk.tab_to("Send it to Alex")
    page.walk.press("Return")
    sitting = shown.desk.sitting
    (row,) = apologies(sitting)
    (promise,) = promises(sitting)
    assert (row.did, promise.text, promise.starts) == (
        SMALL["What I did"],
        SMALL["What I will do"],
        date(2026, 11, 30),
    )
    assert isinstance(shown.view, ApologyView)
    assert page.walk.sees("Its day is 30 November 2026.")
    assert begun_apologies(sitting) == ()


def test_what_is_missing_is_said_beside_it_and_the_rest_is_kept(page: Page) -> None:
    shown = page.enter(SAM, "apology_write")
    page.walk.write("I hid the letter.")
    page.walk.click("Look at it first")
    assert page.walk.sees("One plain sentence is enough.") is False
    assert page.walk.sees("A small one is enough.")
    page.walk.press("Alt+Left")
    assert page.walk.sees("Apologies")
    (begun,) = begun_apologies(shown.desk.sitting)
    assert begun.title == "I hid the letter."
    page.walk.click("Write an apology")
    view = shown.view
    assert isinstance(view, ApologyWriteView)
    assert view.parts.fields["did"].plain() == "I hid the letter."


def test_slept_on_taken_back_and_written_on(page: Page) -> None:
    shown = page.enter(SAM, "apology_write")
    page.write_small()
    page.walk.click("Look at it first")
    page.walk.press("Return")  # sleep on it is the way on that is offered first
    assert page.walk.sees("You are sleeping on this.")
    assert apologies(shown.desk.sitting) == ()
    page.walk.click("Take it back")
    view = shown.view
    assert isinstance(view, ApologyWriteView)
    assert view.parts.fields["effect"].plain() == SMALL["What it did to you"]
    assert slept_on(shown.desk.sitting) == ()


def test_a_day_that_passed_while_it_was_slept_on_is_said(page: Page) -> None:
    with sitting_of(page.couple, SAM) as sam:
        identity = slept(sam)
    page.couple.clock.forward(days=20)
    with sitting_of(page.couple, SAM) as sam:
        release(sam)
    page.enter(SAM, "apology", identity)
    assert page.walk.sees("29 November 2026 was named first. That day had passed when this was sent.")


def test_it_is_opened_by_a_press_and_not_before(page: Page) -> None:
    identity = sent(page.couple)
    shown = page.enter(ALEX, "apologies")
    assert page.walk.sees("Apologies")
    assert not page.walk.sees(FULL.did)
    page.window.go("conversations", ("apology", identity))
    page.walk.settle()
    assert page.walk.sees("An apology from Sam")
    assert not page.walk.sees(FULL.did)
    assert not page.walk.sees(FULL.repair)
    assert not page.walk.sees("How it is for you now")
    read = apology_page(shown.desk.sitting, identity)
    assert read is not None
    assert not read.sent.opened
    page.walk.tab_to("Open it")
    page.walk.press("Space")
    assert page.walk.sees(FULL.did)
    assert page.walk.sees(FULL.wish)
    assert page.walk.sees("You can answer now, later, or not at all. Nobody asks you again.")


def test_taken_back_its_words_are_a_draft_and_the_promise_is_gone(page: Page) -> None:
    identity = sent(page.couple)
    shown = page.enter(SAM, "apology", identity)
    assert page.walk.sees("Its promise goes with it, unless it was marked already.")
    page.walk.click("Take it back")
    sitting = shown.desk.sitting
    assert page.walk.sees("It is taken back, and its promise with it.")
    assert (apologies(sitting), promises(sitting)) == ((), [])
    (begun,) = begun_apologies(sitting)
    assert begun.title == FULL.did


def test_a_marked_promise_stays_and_that_is_said(page: Page) -> None:
    identity = sent(page.couple)
    page.couple.clock.forward(days=6)
    with sitting_of(page.couple, SAM) as sam:
        mark_day(sam, SAM, promises(sam)[0].id, date(2026, 11, 29), Kept.KEPT)
    shown = page.enter(SAM, "apology", identity)
    assert page.walk.sees("It was marked: kept.")
    page.walk.click("Take it back")
    assert page.walk.sees("It is taken back. Its promise was marked already, and stays among yours.")
    assert len(promises(shown.desk.sitting)) == 1


def test_read_aloud_part_by_part_from_the_page_and_from_the_draft(page: Page) -> None:
    identity = sent(page.couple)
    page.enter(SAM, "apology", identity)
    page.walk.tab_to("Read it aloud")
    page.walk.press("Space")
    assert page.walk.sees("Part 1 of 10")
    assert page.walk.sees(FULL.did)
    page.walk.press("Space")
    assert page.walk.sees(FULL.effect)
    page.walk.press("Up")
    page.walk.press("Escape")
    assert page.walk.sees("An apology from Sam")
    page.enter(SAM, "apology_write")
    page.walk.write("I hid the letter.")
    page.walk.click("Read it aloud")
    assert page.walk.sees("I hid the letter.")
    page.walk.press("Escape")
    assert page.walk.sees("Write an apology")


def test_a_very_long_text_is_kept_and_refused_beside_its_field(page: Page, qtbot: QtBot) -> None:
    shown = page.enter(SAM, "apology_write")
    view = shown.view
    assert isinstance(view, ApologyWriteView)
    view.parts.fields["did"].control.insertPlainText("I hid it. " * 5_000)  # type: ignore[attr-defined]
    page.walk.click("Look at it first")
    assert page.walk.sees("This is longer than fits here.")
    shown.settle()
    (begun,) = begun_apologies(shown.desk.sitting)
    assert len(begun.title) == 49_999  # the blank at its end


def test_hints_are_those_of_apologies(page: Page) -> None:
    shown = page.enter(SAM, "apology_write")
    view = shown.view
    assert isinstance(view, ApologyWriteView)
    did, repair = view.parts.fields["did"], view.parts.fields["repair"]
    did.set_text("I'm sorry if you were hurt. I never told you.")  # type: ignore[attr-defined]
    repair.set_text("I will never lie.")  # type: ignore[attr-defined]
    assert did.underlined == ("sorry if",)  # type: ignore[attr-defined]
    assert repair.underlined == ("never",)  # type: ignore[attr-defined]


def test_from_the_apology_to_its_promise_and_back(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    page.enter(SAM, "apology", identity)
    page.walk.click("To the promise")
    assert page.walk.sees("From an apology")
    assert page.walk.sees(f"“{FULL.did}”")
    page.walk.click("To the apology")
    assert page.walk.sees("An apology from Sam")


def test_the_promise_of_an_unopened_apology_says_nothing_of_it(page: Page) -> None:
    identity = sent(page.couple)
    page.enter(ALEX, "apologies")
    page.window.go("promises", ("promise", promises_of(page)))
    page.walk.settle()
    assert page.walk.sees(FULL.repair)
    assert not page.walk.sees(FULL.did)
    page.walk.click("To the apology")
    assert not page.walk.sees(FULL.did)
    assert page.walk.sees("Open it")
    with sitting_of(page.couple, SAM) as sam:
        assert [row.id for row in apologies(sam) if not row.sent.opened] == [identity]


def promises_of(page: Page) -> str:
    assert page.window.workspace is not None
    (promise,) = promises(page.window.workspace.desk.sitting)
    return promise.id


def test_many_are_shown_some_at_a_time(page: Page) -> None:
    with sitting_of(page.couple, SAM) as sam:
        for _number in range(25):
            apologise(sam, SAM, FULL)
    shown = page.enter(SAM, "apologies")
    assert shown.view.sent.rows.model().rowCount() == 20  # type: ignore[attr-defined]
    page.walk.click("Show more")
    assert shown.view.sent.rows.model().rowCount() == 25  # type: ignore[attr-defined]
