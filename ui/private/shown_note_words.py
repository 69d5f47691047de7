"""The words of a note that is shown, as the other reads them; the preview is made of the same."""

from PySide6.QtWidgets import QWidget

from ui.widgets.brief import breakable
from ui.widgets.text_column import TextColumn
from ui.widgets.words import text


def shown_note_words(words: str) -> QWidget:
    return TextColumn(text(breakable(words)))
