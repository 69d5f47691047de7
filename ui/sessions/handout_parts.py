"""What each released for the page: the preview of one's own, and what both can read."""

from collections.abc import Callable

from app.handout.values import OwnChoices, Piece, Released
from app.i18n import _
from ui.sessions.handout_words import lines_of
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines
from ui.widgets.words import muted


class ReleaseCard(Card):
    """Exactly what both will read, before the one press that releases it."""

    def __init__(
        self, release: Callable[[OwnChoices], None], show_pages: Callable[[], None], put_away: Callable[[], None]
    ) -> None:
        super().__init__(_("Both of you will read this"))
        self._choices: OwnChoices | None = None
        self._release = release
        self.preview = LabelledLines()
        self.release = primary(_("Release it"), self._press)
        self.pages = secondary(_("Show the pages"), show_pages)
        self.body.setSpacing(14)
        self.add(self.preview)
        self.add(muted(_("Until the handout is made, you can take it back.")))
        self.add(flow(self.release, self.pages, quiet(_("Go on ticking"), put_away)))
        self.hide()

    def open(self, choices: OwnChoices) -> None:
        self._choices = choices
        self.preview.fill(lines_of(choices.pieces))
        self.show()
        self.release.setFocus()

    @property
    def choices(self) -> OwnChoices | None:
        """What is looked at; None while it is put away."""
        return None if self.isHidden() else self._choices

    def _press(self) -> None:
        if self._choices is not None:
            self._release(self._choices)


class PartsCard(Card):
    """What one of the two released, for both to read."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lines = LabelledLines()
        self.nothing = muted(_("Nothing is released yet."))
        self.body.setSpacing(12)
        self.add(self.lines, self.nothing)

    def fill(self, released: tuple[Released, ...]) -> None:
        pieces: tuple[Piece, ...] = tuple(each.piece for each in released if each.piece is not None)
        self.lines.fill(lines_of(pieces))
        self.lines.setVisible(bool(pieces))
        self.nothing.setVisible(not pieces)
