"""A letter through the real window: written alone, shown, opened, told back, answered, and read aloud."""

from PySide6.QtWidgets import QLabel

from app.conversations.letters.reads import own_letters, shared_letters
from app.conversations.letters.values import LONGEST_LETTER, Fit
from app.exchange.sleeping import slept_on
from app.vault.drafts import read_draft
from tests.letters_ui.hands import ALEX, SAM, WORDS, Enter, page_of, show, write
from ui.conversations.letters.letter_view import LetterView
from ui.conversations.letters.write_view import LetterWriteView
from ui.conversations.page import ConversationsPage
from ui.walk import Walk


def dimmed(page: ConversationsPage) -> list[str]:
    """What stands before and after the part that is read."""
    labels = page.window().findChildren(QLabel)
    return [label.text() for label in labels if label.property("tone") == "dimmed" and label.isVisible()]


def test_written_alone_nobody_else_learns_of_it(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk)
    assert walk.sees(WORDS)
    assert walk.sees("Only you can read this. It can stay so.")
    for reader in (SAM, None):
        page = enter(reader)
        assert not walk.sees(WORDS)
        assert not walk.sees("Shown")
        assert own_letters(page.desk.sitting) == ()


def test_a_beginning_is_put_in_by_a_press_and_none_is_needed(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.press("Ctrl+N")
    walk.tab_to("Beginnings you could use")
    walk.press("Return")
    walk.tab_to("What I lost")
    walk.press("Return")
    walk.write("Sundays.")
    assert isinstance(page.view, LetterWriteView)
    assert page.view.text.text() == "What I lost: Sundays."


def test_what_is_typed_is_kept_through_a_lock_and_can_be_let_go(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    walk.press("Ctrl+N")
    walk.write("I still hear")
    page = enter(ALEX)
    walk.choose("I still hear")
    assert isinstance(page.view, LetterWriteView)
    assert page.view.text.text() == "I still hear"
    walk.click("Delete this draft")
    assert not walk.sees("Begun")


def test_a_text_that_is_too_long_is_said_beside_it_and_kept(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.press("Ctrl+N")
    view = page.view
    assert isinstance(view, LetterWriteView)
    view.text.control.insertPlainText("a line of this letter\n" * (LONGEST_LETTER // 20))
    assert "60,000" in view.text.problem
    walk.click("Keep this letter")
    assert own_letters(page.desk.sitting) == ()
    assert len(view.text.text()) > LONGEST_LETTER


def test_a_copy_goes_after_a_look_and_its_own_letter_may_differ_later(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    write(walk)
    walk.tab_to("Show it to Sam")
    walk.press("Return")
    assert shared_letters(page.desk.sitting) == ()
    assert walk.sees("Sam will see")
    walk.click("Send it to Sam")
    assert walk.sees("Sam can read a copy of")
    walk.click("Change it")
    walk.write("More. ")
    walk.click("Keep this letter")
    assert walk.sees("The copy stays as it is.")
    copy = page_of(page).copy
    assert copy is not None
    assert copy.text == WORDS
    walk.click("Show the new text")
    walk.click("Send it to Sam")
    copy = page_of(page).copy
    assert copy is not None
    assert copy.text == f"More. {WORDS}"
    walk.click("Take it back")
    assert walk.sees("Only you can read this.")
    assert shared_letters(page.desk.sitting) == ()


def test_slept_on_it_can_be_taken_back_and_looked_at_again(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    write(walk)
    walk.click("Show it to Sam")
    walk.click("Sleep on it")
    assert walk.sees("You are sleeping on this.")
    assert walk.button("Show it to Sam") is None
    walk.click("Take it back")
    assert slept_on(page.desk.sitting) == ()
    assert walk.sees("Sam will see")
    view = page.view
    assert isinstance(view, LetterView)
    assert read_draft(page.desk.sitting.own, "letter_show", view.page.id) is None


def test_opened_told_back_and_answered_each_in_their_own_sitting(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk)
    show(walk)
    page = enter(SAM)
    assert not walk.sees(WORDS)
    walk.choose("A letter from Alex")
    assert not walk.sees(WORDS)
    assert not page.view.acts.get("preview")
    walk.tab_to("Open it")
    walk.press("Return")
    assert walk.sees(WORDS)
    walk.tab_to("Write what I heard")
    walk.press("Return")
    walk.write("Sundays were light.")
    walk.click("Look at it first")
    walk.click("Send it to Alex")
    assert walk.sees("Sundays were light.")
    answered_by_alex(enter, walk)
    enter(SAM)
    walk.choose(WORDS)
    assert not walk.sees("And the quiet.")
    walk.click("Open the answer")
    assert walk.sees("Alex: partly. What was missed: And the quiet.")
    assert walk.button("Write what I heard") is not None


def answered_by_alex(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.choose(WORDS)
    assert not walk.sees("Sundays were light.")
    walk.click("Open what was heard")
    assert walk.sees("Sundays were light.")
    walk.tab_to("Say whether that is it")
    walk.press("Return")
    walk.press("Right")
    walk.press("Space")
    walk.click("Partly")
    walk.fill("What was missed (optional)", "And the quiet.")
    walk.click("Look at it first")
    walk.click("Send it to Sam")
    copy = page_of(page).copy
    assert copy is not None
    answer = copy.heard[0].answer
    assert answer is not None
    assert (answer.fit, answer.missed) == (Fit.PARTLY, "And the quiet.")


def test_together_it_is_opened_read_aloud_and_told_back_by_name(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk, "First part of it.\r\rSecond part.")
    show(walk)
    page = enter(None)
    assert walk.button("Write a letter") is None
    walk.choose("A letter from Alex")
    walk.click("Open it")
    walk.click("Read it aloud")
    assert walk.sees("First part of it.")
    assert dimmed(page) == ["Second part."]
    walk.press("Space")
    assert dimmed(page) == ["First part of it."]
    walk.press("Up")
    walk.press("Down")
    assert dimmed(page) == ["First part of it."]
    walk.press("Escape")
    walk.click("Write what I heard")
    walk.write("There was a first part.")
    walk.click("Look at it first")
    walk.click("Keep it for both")
    walk.pick("Alex")
    assert walk.sees("A letter is told back by the one it is for.")
    walk.click("Keep it for both")
    walk.pick("Sam")
    copy = page_of(page).copy
    assert copy is not None
    assert [(heard.sent.author, heard.readable) for heard in copy.heard] == [(SAM, False)]
    walk.click("Open what was heard")
    assert walk.sees("There was a first part.")
    walk.click("Say whether that is it")
    walk.click("Yes, that is it")
    walk.click("Look at it first")
    walk.click("Keep it for both")
    walk.pick("Alex")
    walk.click("Open the answer")
    assert walk.sees("Alex: yes, that is it.")


def test_alone_its_writer_reads_it_aloud_for_practice(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk)
    walk.tab_to("Read it aloud")
    walk.press("Return")
    assert walk.sees(WORDS)
    walk.press("Escape")
    assert walk.button("Show it to Sam") is not None


def test_removed_words_leave_a_sentence_and_a_telling_begun_is_kept(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk)
    show(walk)
    enter(SAM)
    walk.choose("A letter from Alex")
    walk.click("Open it")
    walk.click("Write what I heard")
    walk.write("Sundays")
    enter(ALEX)
    walk.choose(WORDS)
    walk.click("Remove the words")
    page = enter(SAM)
    walk.choose("A letter from Alex")
    assert walk.sees("Alex removed these words.")
    assert not walk.sees(WORDS)
    draft = read_draft(page.desk.sitting.own, "letter_heard", page_of(page).id)
    assert draft is not None
    assert draft.form["heard"] == "Sundays"
