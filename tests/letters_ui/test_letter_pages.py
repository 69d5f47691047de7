"""The page of a letter: deleting it, printing it, and what is said where there is nothing to do or to read."""

from app.conversations.letters.reads import own_letters
from tests.letters_ui.hands import ALEX, Enter, write
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
