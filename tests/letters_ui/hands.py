"""What every test of letters does with keys: going in as somebody, writing one, and showing it."""

from collections.abc import Callable

from app.conversations.letters.reads import letter_page, own_letters, shared_letters
from app.conversations.letters.values import LetterPage
from app.vault.values import Person
from ui.conversations.page import ConversationsPage
from ui.walk import Walk

ALEX, SAM = Person.FIRST, Person.SECOND
WORDS = "What I lost was the ease of a Sunday."
Enter = Callable[[Person | None], ConversationsPage]


def page_of(page: ConversationsPage) -> LetterPage:
    (row,) = shared_letters(page.desk.sitting) or own_letters(page.desk.sitting)
    return letter_page(page.desk.sitting, row.letter if hasattr(row, "letter") else row.id)


def write(walk: Walk, words: str = WORDS) -> None:
    walk.press("Ctrl+N")
    walk.write(words)
    walk.tab_to("Keep this letter", back=True)
    walk.press("Return")


def show(walk: Walk) -> None:
    walk.tab_to("Show it to Sam")
    walk.press("Return")
    walk.tab_to("Send it to Sam")
    walk.press("Return")
