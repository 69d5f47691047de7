"""A memory as both read it."""

from app.common_ground.memories.values import NewMemory
from ui.common_ground.words import memory_when
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.words import eyebrow, heading, text


class MemoryCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.when, self.title, self.text = eyebrow(""), heading(""), text("")
        self.add(self.when, self.title, self.text)

    def fill(self, what: NewMemory, said: str = "", *, title_above: bool = False) -> None:
        """`said` takes the place of words that were removed; `title_above`: its title stands over the page already."""
        title = "" if title_above else what.title
        for label, words in ((self.when, memory_when(what)), (self.title, title), (self.text, said or what.text)):
            label.setText(breakable(words))
            label.setVisible(bool(words.strip()))
