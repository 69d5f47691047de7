"""The page of a letter: deleting it, printing it, and what is said where there is nothing to do or to read."""

from app.conversations.letters.reads import own_letters
from tests.letters_ui.hands import ALEX, SAM, Enter, page_of, show, write
from ui.conversations.letters.letter_view import LetterView
from ui.conversations.letters.write_view import LetterWriteView
from ui.walk import Walk
from ui.window import Window


def test_deleting_is_asked_once_more(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    write(walk)
    walk.click("Delete this letter")
    walk.click("Keep it")
    walk.click("Delete this letter")
    walk.press("Return")
    assert own_letters(page.desk.sitting) == ()
    assert walk.button("Write a letter") is not None


def test_together_a_letter_is_not_written(enter: Enter, walk: Walk) -> None:
    page = enter(None)
    page.show_subject(("letter_write", None))
    walk.settle()
    assert walk.sees("A letter is written alone.")
    assert walk.button("Keep this letter") is None


def test_a_letter_that_never_was_is_refused_on_the_page(enter: Enter, window: Window, walk: Walk) -> None:
    enter(ALEX)
    window.go("conversations", ("letter", "none"))
    walk.settle()
    assert walk.sees("This letter isn't there any more.")


def test_it_is_printed_from_its_page(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    write(walk)
    walk.press("Ctrl+P")
    dialog = walk.wait_for(lambda: walk.place if walk.place is not walk.window else None)
    assert dialog is not page


def test_a_telling_that_was_slept_on_is_taken_back_into_its_form(enter: Enter, walk: Walk) -> None:
    enter(ALEX)
    write(walk)
    show(walk)
    page = enter(SAM)
    walk.choose("A letter from Alex")
    walk.click("Open it")
    walk.click("Write what I heard")
    walk.write("Sundays.")
    walk.click("Look at it first")
    walk.press("Return")
    assert walk.sees("You are sleeping on this. It goes to Alex")
    assert page_of(page).copies[0].heard == ()
    walk.click("Take it back")
    view = page.view
    assert isinstance(view, LetterView)
    assert view.tellings.heard_form.words.text() == "Sundays."
    walk.click("Not now")
    assert walk.button("Write what I heard") is not None
    walk.click("Write what I heard")
    assert view.tellings.heard_form.words.text() == "Sundays."


def test_a_very_long_letter_is_typed_kept_and_read(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.press("Ctrl+N")
    view = page.view
    assert isinstance(view, LetterWriteView)
    view.text.control.insertPlainText("It was a Tuesday, and I still hear the kettle.\n\n" * 1_040)
    typed = view.text.text()
    assert len(typed) > 49_000
    walk.click("Keep this letter")
    shown = page.view
    assert isinstance(shown, LetterView)
    assert shown.paper.words == typed.strip()
