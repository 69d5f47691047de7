"""Answering an apology in the real window: partly, anew, later, or not at all."""

from app.exchange.sleeping import slept_on
from app.repair.apologies.actions import answer_apology, open_apology, take_apology_away
from app.repair.apologies.reads import apologies, apology_page
from app.repair.apologies.values import ApologyId, NewAnswer, Reply
from tests.apologies.apologising import FULL, MISSING, in_state, sitting_of
from tests.apologies_ui.visiting_apologies import ALEX, SAM, Page
from ui.repair.apologies.apology_view import ApologyView


def test_answered_partly_with_what_is_missing(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    shown = page.enter(ALEX, "apology", identity)
    assert not page.walk.sees("What is missing (optional)")
    page.walk.tab_to("How it is for you now: Partly")
    page.walk.press("Space")
    page.walk.tab_to("What is missing (optional)")
    page.walk.write(MISSING)
    page.walk.tab_to("Look at it first")
    page.walk.press("Return")
    assert page.walk.sees("Sam will see")
    page.walk.click("Send it to Sam")
    read = apology_page(shown.desk.sitting, identity)
    assert read is not None
    assert read.answered is not None
    assert (read.answered.reply, read.answered.missing) == (Reply.PARTLY, MISSING)
    assert page.walk.sees("Answer anew")
    assert not page.walk.sees("Look at it first")


def test_the_answer_is_changed_and_taken_back(page: Page) -> None:
    identity = in_state(page.couple, "partly")
    shown = page.enter(ALEX, "apology", identity)
    page.walk.click("Answer anew")
    page.walk.click("How it is for you now: Not yet")
    page.walk.click("Look at it first")
    page.walk.click("Send it to Sam")
    assert page.walk.sees("Not yet")
    assert not page.walk.sees(MISSING)
    page.walk.click("Take it back")
    read = apology_page(shown.desk.sitting, identity)
    assert read is not None
    assert read.answered is None


def test_its_author_reads_the_answer_and_has_no_field(page: Page) -> None:
    identity = in_state(page.couple, "partly")
    page.enter(SAM, "apologies")
    page.window.go("conversations", ("apology", identity))
    page.walk.settle()
    assert page.walk.sees("Partly")
    assert page.walk.sees(MISSING)
    assert not page.walk.sees("How it is for you now")


def test_unanswered_nothing_waits_and_nothing_is_counted(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    page.couple.clock.forward(days=90)
    page.enter(SAM, "apology", identity)
    assert page.walk.sees("Alex may answer, or not. Nothing waits for it.")


def test_words_are_removed_after_an_answer_and_the_place_says_so(page: Page) -> None:
    identity = in_state(page.couple, "partly")
    page.enter(SAM, "apology", identity)
    page.walk.click("Remove the words")
    assert page.walk.sees("Sam removed these words.")
    assert page.walk.sees(MISSING)
    assert not page.walk.sees(FULL.did)
    page.enter(ALEX, "apology", identity)
    assert page.walk.sees("Sam removed these words.")
    assert not page.walk.sees("Look at it first")


def test_an_answer_that_is_written_while_the_words_go_is_kept(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    shown = page.enter(ALEX, "apology", identity)
    page.walk.click("How it is for you now: Partly")
    page.walk.fill("What is missing (optional)", MISSING)
    shown.settle()
    with sitting_of(page.couple, SAM) as sam:
        take_apology_away(sam, SAM, identity)
    page.walk.click("Look at it first")
    page.walk.click("Send it to Sam")
    assert page.walk.sees("This was taken back in the meantime. What you typed is kept, for you alone.")
    page.enter(ALEX, "apology", identity)
    view = page.window.workspace.current.view  # type: ignore[union-attr]
    assert isinstance(view, ApologyView)
    assert view.answer.missing.text() == MISSING


def test_together_one_name_is_pressed_and_the_other_answers(page: Page) -> None:
    shown = page.enter(None, "apology_write")
    page.write_small()
    page.walk.click("Look at it first")
    assert page.walk.sees("Both of you will see")
    page.walk.click("Keep it for both")
    page.walk.pick("Sam")
    sitting = shown.desk.sitting
    (row,) = apologies(sitting)
    assert (row.sent.author, row.did) == (SAM, "")
    page.walk.click("Open it")
    page.walk.click("How it is for you now: I heard it")
    page.walk.click("Look at it first")
    page.walk.click("Keep it for both")
    page.walk.pick("Sam")
    assert page.walk.sees("An apology is answered by the one it was written to. What you typed is kept.")
    page.walk.click("Keep it for both")
    page.walk.pick("Alex")
    read = apology_page(sitting, row.id)
    assert read is not None
    assert read.answered is not None
    assert (read.answered.sent.author, read.answered.reply) == (ALEX, Reply.HEARD)


def test_an_answer_slept_on_waits_on_its_page(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    shown = page.enter(ALEX, "apology", identity)
    page.walk.click("How it is for you now: I heard it")
    page.walk.click("Look at it first")
    page.walk.click("Sleep on it")
    assert page.walk.sees("You are sleeping on this.")
    assert not page.walk.sees("Look at it first")
    page.walk.click("Take it back")
    assert page.walk.sees("Look at it first")
    assert slept_on(shown.desk.sitting) == ()


def test_read_again_by_its_author_the_answer_counts_as_read(page: Page) -> None:
    identity = in_state(page.couple, "opened")
    with sitting_of(page.couple, ALEX) as alex:
        answer_apology(alex, ALEX, ApologyId(identity), NewAnswer(reply=Reply.HEARD))
    with sitting_of(page.couple, SAM) as sam:
        open_apology(sam, identity)
        (row,) = apologies(sam)
    assert row.answered is not None
    assert row.answered.sent.opened
