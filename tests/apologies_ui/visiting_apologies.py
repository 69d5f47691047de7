"""Going in and out of the page of conversations, and writing the smallest apology."""

from app.vault.values import Person
from tests.couple import TestedCouple
from tests.one_page import go_in
from ui.conversations.page import ConversationsPage
from ui.walk import Walk
from ui.window import Window

ALEX, SAM = Person
SMALL = {
    "What I did": "I hid the letter.",
    "What it did to you": "As you told me, you felt stupid.",
    "What I will do": "I show you the box on Sunday.",
}


class Page:
    def __init__(self, window: Window, couple: TestedCouple) -> None:
        self.window, self.couple, self.walk = window, couple, Walk(window)

    def enter(self, who: Person | None, view: str, thing: object = None) -> ConversationsPage:
        self.window.lock()
        page = go_in(self.window, self.couple, ConversationsPage, who)
        self.window.go("conversations", (view, thing))
        self.walk.settle()
        return page

    def write_small(self) -> None:
        """With Tab from field to field."""
        for name, words in SMALL.items():
            self.walk.tab_to(name)
            self.walk.write(words)
