"""Our account through the real window: told alone and together, two columns, drafts that lose nothing."""

from collections.abc import Callable

import pytest

from app.conversations.account.actions import open_text, tell
from app.conversations.account.reads import account_page
from app.conversations.account.values import AccountPart, PartId, Words
from app.exchange.sleeping import slept_on
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.conversations.account.write_view import AccountWriteView
from ui.conversations.page import ConversationsPage
from ui.walk import Walk
from ui.window import Window

ALEX, SAM = Person.FIRST, Person.SECOND
Enter = Callable[[Person | None], ConversationsPage]


@pytest.fixture
def enter(window: Window, couple: TestedCouple, walk: Walk) -> Enter:
    """Lock, and go in again as somebody else, to the account."""

    def go(alone: Person | None) -> ConversationsPage:
        if window.workspace is not None:
            window.lock()
        page = go_in(window, couple, ConversationsPage, alone)
        page.show_subject(("account", None))
        walk.settle()
        return page

    return go


def told(couple: TestedCouple, *, read: bool = True, beside: str = "") -> PartId:
    """A part that Alex began, and what Sam tells beside it."""
    alex = couple.alone(ALEX)
    part = tell(alex, ALEX, None, Words(title="The messages", when_words="In March", text="I found them."))
    alex.close()
    if read:
        sam = couple.alone(SAM)
        (found,) = account_page(sam).parts
        assert found.first.newest is not None
        open_text(sam, found.first.newest)
        if beside:
            tell(sam, SAM, part, Words(text=beside))
        sam.close()
    return part


def only_part(page: ConversationsPage) -> AccountPart:
    (part,) = account_page(page.desk.sitting).parts
    return part


def test_a_part_is_told_alone_after_a_look_and_opened_by_the_other(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    assert walk.sees("Pictures of what happened stay in the mind.")
    walk.press("Ctrl+N")
    walk.write("I found the messages.")
    walk.fill("When (optional)", "In March")
    walk.tab_to("Look at it first")
    walk.press("Return")
    assert account_page(page.desk.sitting).parts == ()
    assert walk.sees("Sam will see")
    walk.tab_to("Send it to Sam", back=True)
    walk.press("Return")
    assert walk.sees("I found the messages.")
    page = enter(SAM)
    assert not walk.sees("I found the messages.")
    assert not walk.sees("In March")
    walk.click("Open: A part that Alex began")
    assert walk.button("Write how I saw it") is None
    walk.tab_to("Open the words of Alex")
    walk.press("Return")
    assert walk.sees("I found the messages.")
    walk.tab_to("Write how I saw it")
    walk.press("Return")
    assert walk.sees("I found the messages.")
    assert walk.field("When (optional)") is None
    walk.write("I was afraid.")
    walk.click("Look at it first")
    walk.click("Send it to Alex")
    part = only_part(page)
    assert part.second.text is not None
    assert part.second.text.words.text == "I was afraid."


def test_slept_on_and_taken_back_it_is_a_draft_again(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.press("Ctrl+N")
    walk.write("I found the messages.")
    walk.click("Look at it first")
    walk.press("Return")
    assert [slept.text for slept in slept_on(page.desk.sitting)] == ["I found the messages."]
    walk.click("Take it back")
    view = page.view
    assert isinstance(view, AccountWriteView)
    assert view.parts.words.text() == "I found the messages."


def test_a_draft_stays_and_is_told_that_the_words_beside_it_changed(
    enter: Enter, walk: Walk, couple: TestedCouple
) -> None:
    part = told(couple, beside="I was afraid.")
    page = enter(ALEX)
    walk.click("Open: The messages")
    walk.click("Open the words of Sam")
    walk.click("Change my words")
    walk.write("Still mine. ")
    assert not walk.sees("changed since you began yours")
    enter(SAM)
    sitting = couple.alone(SAM)
    tell(sitting, SAM, part, Words(text="I was afraid and silent."))
    sitting.close()
    page = enter(ALEX)
    walk.click("Open: The messages")
    walk.click("Go on writing my words")
    assert walk.sees("The words of Sam on this part changed since you began yours.")
    view = page.view
    assert isinstance(view, AccountWriteView)
    assert view.parts.words.text() == "Still mine. I found them."
    assert not walk.sees("I was afraid and silent.")
    walk.click("Look at it first")
    walk.click("Send it to Sam")
    shown = only_part(page)
    assert shown.first.text is not None
    assert shown.first.text.words.text == "Still mine. I found them."
    assert shown.second.text is not None
    assert shown.second.text.words.text == "I was afraid."
    walk.click("Open the words of Sam")
    assert walk.sees("I was afraid and silent.")
    walk.click("As it was before")
    assert walk.sees("I was afraid.")


def test_while_one_writes_a_change_beside_is_said_at_once(enter: Enter, walk: Walk, couple: TestedCouple) -> None:
    part = told(couple, beside="I was afraid.")
    page = enter(None)
    page.show_subject(("account_write", f"{part} {ALEX}"))
    walk.settle()
    walk.write("Together. ")
    tell(page.desk.sitting, SAM, part, Words(text="Something else."))
    walk.settle()
    view = page.view
    assert isinstance(view, AccountWriteView)
    assert walk.sees("The words of Sam on this part changed since you began yours.")
    assert view.parts.words.text() == "Together. I found them."


def test_together_each_column_is_its_own_by_a_press_on_the_name(enter: Enter, walk: Walk, couple: TestedCouple) -> None:
    told(couple)
    page = enter(None)
    walk.click("Open: The messages")
    walk.click("Sam: Write how I saw it")
    walk.write("I was afraid.")
    walk.click("Look at it first")
    walk.click("Keep it for both")
    walk.pick("Alex")
    assert walk.sees("These words were begun in the column of Sam.")
    walk.click("Keep it for both")
    walk.pick("Sam")
    assert walk.sees("Sam has told this part. It opens with a press.")
    assert not walk.button("This is how we both tell it")
    walk.click("Open the words of Sam")
    assert walk.sees("I was afraid.")
    assert walk.button("This is how we both tell it")
    assert only_part(page).second.person is SAM


def test_each_says_for_themself_that_both_tell_it_so_and_a_change_clears_it(
    enter: Enter, walk: Walk, couple: TestedCouple
) -> None:
    told(couple)
    enter(SAM)
    walk.click("Open: The messages")
    assert not walk.sees("says: this is how we both tell it")
    walk.tab_to("This is how we both tell it")
    walk.press("Return")
    assert walk.sees("Sam says: this is how we both tell it.")
    page = enter(ALEX)
    walk.click("Open: The messages")
    walk.click("This is how we both tell it")
    assert walk.sees("Both of you say: this is how we both tell it.")
    walk.click("Change my words")
    walk.write("More. ")
    walk.click("Look at it first")
    walk.click("Send it to Sam")
    assert only_part(page).agreed == frozenset()
    assert not walk.sees("this is how we both tell it.")


def test_words_are_taken_back_or_removed_by_their_author(enter: Enter, walk: Walk, couple: TestedCouple) -> None:
    told(couple, read=False)
    page = enter(ALEX)
    walk.click("Open: The messages")
    walk.click("Take it back")
    assert account_page(page.desk.sitting).parts == ()
    assert walk.sees("This part isn't there any more.")
    told(couple)
    enter(ALEX)
    walk.click("Open: The messages")
    walk.click("Remove the words")
    enter(SAM)
    walk.click("Open: A part that Alex began")
    assert walk.sees("Alex removed these words.")
    assert not walk.sees("I found them.")


def test_two_hundred_parts_come_page_by_page_and_are_moved(enter: Enter, walk: Walk, couple: TestedCouple) -> None:
    alex = couple.alone(ALEX)
    for number in range(200):
        tell(alex, ALEX, None, Words(title=f"Part {number:03}"))
    alex.close()
    page = enter(ALEX)
    assert walk.sees("Page 1 of 20")
    assert walk.sees("Part 009")
    assert not walk.sees("Part 010")
    walk.click("Later parts")
    assert walk.sees("Part 019")
    walk.click("Move up: Part 010")
    assert [part.head.title for part in account_page(page.desk.sitting, 0).parts][-1] == "Part 010"


def test_text_that_is_too_long_is_said_beside_its_field(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    walk.press("Ctrl+N")
    view = page.view
    assert isinstance(view, AccountWriteView)
    view.parts.words.control.insertPlainText("a line that is long\n" * 1_100)
    assert "20,000" in view.parts.words.problem
    walk.click("Look at it first")
    assert view.outgoing.before.isHidden()
    assert len(view.parts.words.text()) > 20_000


def test_a_part_that_is_gone_takes_no_words_and_keeps_them(enter: Enter, walk: Walk) -> None:
    page = enter(ALEX)
    page.show_subject(("account_write", "gone"))
    walk.settle()
    assert walk.sees("This part isn't there any more.")
    walk.write("Words")
    walk.click("Look at it first")
    walk.click("Send it to Sam")
    assert account_page(page.desk.sitting).parts == ()
    view = page.view
    assert isinstance(view, AccountWriteView)
    assert view.parts.words.text() == "Words"
