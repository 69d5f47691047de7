"""Reading one's own words aloud: the whole window, one part at a time, by keyboard."""

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.conversations.page import ConversationsPage
from ui.exchange.passages import LONGEST_PASSAGE, Passage, passages
from ui.exchange.read_aloud import read_aloud
from ui.page import Page
from ui.walk import Walk
from ui.window import Window

THREE = (Passage("First", "One line."), Passage("Second", "Another."), Passage("", "The end."))


def begin(window: Window, couple: TestedCouple, *shown: Passage) -> Page:
    page = go_in(window, couple, ConversationsPage, Person.SECOND)
    read_aloud(page.desk, "A letter", shown)
    return page


def test_space_goes_on_up_goes_back_and_escape_closes(window: Window, couple: TestedCouple, walk: Walk) -> None:
    page = begin(window, couple, *THREE)
    walk.settle()
    assert walk.sees("One line.")
    assert walk.sees("Part 1 of 3")
    walk.press("Space")
    assert walk.sees("Another.")
    assert walk.sees("Second")
    walk.press("Up")
    assert walk.sees("One line.")
    walk.press("Space")
    walk.press("Space")
    walk.press("Space")
    assert walk.sees("The end.")
    assert walk.sees("Part 3 of 3")
    walk.press("Escape")
    assert page.isVisible()
    assert not walk.sees("The end.")


def test_the_buttons_do_the_same(window: Window, couple: TestedCouple, walk: Walk) -> None:
    page = begin(window, couple, *THREE)
    walk.settle()
    walk.tab_to("Next part")
    walk.press("Return")
    assert walk.sees("Another.")
    walk.press("Space")
    assert walk.sees("The end.")
    walk.click("Part before")
    walk.click("Part before")
    assert walk.sees("One line.")
    walk.press("Space")
    assert walk.sees("Another.")
    walk.click("Close")
    assert page.isVisible()


def test_without_words_nothing_is_shown(window: Window, couple: TestedCouple, walk: Walk) -> None:
    assert begin(window, couple).isVisible()


def test_a_lock_closes_it(window: Window, couple: TestedCouple, walk: Walk) -> None:
    begin(window, couple, *THREE)
    window.lock()
    assert not walk.sees("One line.")


def test_long_words_are_cut_after_sentences_and_none_is_lost() -> None:
    text = "I told you I was at work. I was not.\n\n" + "This is a sentence of ten words, more or less so. " * 1_000
    found = passages("What I did", text)
    assert found[0].words == "I told you I was at work. I was not."
    assert all(len(each.words) <= LONGEST_PASSAGE for each in found)
    assert all(each.words.endswith(".") for each in found)
    assert " ".join(each.words for each in found).split() == text.split()


def test_words_without_any_break_are_cut_where_the_room_ends() -> None:
    assert "".join(each.words for each in passages("", "a" * 5_000)) == "a" * 5_000
    assert passages("x", "  \n ") == ()
