"""A letter as it is read: the day, whose it is, and its words within a comfortable line."""

from datetime import date

from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.text_column import TextColumn
from ui.widgets.words import eyebrow, strong, text


class LetterPaper(Card):
    """The same for its writer, for the preview, and for the one who reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._day, self._name, self._text = eyebrow(""), strong(""), text("")
        self.body.setContentsMargins(32, 28, 32, 32)
        self.body.setSpacing(12)
        self.add(self._day, self._name, TextColumn(self._text))

    def fill(self, day: date, name: str, words: str) -> "LetterPaper":
        self._day.setText(in_full(day))
        self._name.setText(name)
        if words != self.words:
            self.words = words
            self._text.setText(breakable(words))
        return self
