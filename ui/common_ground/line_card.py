"""A line about the other, as it is read."""

from app.i18n import _
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.words import eyebrow, words


class LineCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self.from_whom, self.words = eyebrow(""), words("", "heading", selectable=True)
        self.add(self.from_whom, self.words)

    def fill(self, name: str, said: str) -> None:
        """`name` is its author's."""
        self.from_whom.setText(_("From {name}").format(name=name) if name else "")
        self.from_whom.setVisible(bool(name))
        self.words.setText(breakable(said))
