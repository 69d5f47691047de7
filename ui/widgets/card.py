"""A card: a rounded ground for things that belong together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import look
from ui.widgets.words import heading, strong

PADDING = 20


class Card(QFrame):
    """Content goes into `body`. Tones: "accent" for pacing, "warm", "rose", and "sun" for celebrations only."""

    def __init__(
        self, title: str | None = None, *, quiet: bool = False, tone: str = "", small_title: bool = False
    ) -> None:
        super().__init__()
        look(self, _look(tone, quiet=quiet))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.body.setSpacing(8)
        if title is not None:
            self.body.addWidget(strong(title) if small_title else heading(title))
            self.setAccessibleName(title)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)


def _look(tone: str, *, quiet: bool) -> str:
    if tone:
        return {"accent": "soft-card"}.get(tone, f"{tone}-card")
    return "quiet-card" if quiet else "card"
