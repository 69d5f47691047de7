"""Words of one's own to a question that takes no more: they are kept, for their author alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from app.conversations.questions.kept import KeptWords
from app.i18n import _
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.words import muted, text


class QuestionKeptCard(Card):
    def __init__(self, kept: KeptWords, let_go: Callable[[KeptWords], None], *, alone: bool) -> None:
        """In a sitting of both, both have seen them being written."""
        super().__init__(_("What you had written"), small_title=True, quiet=True)
        self.words = text(breakable(kept.words))
        said = _("It was not sent. Only you can read it here.") if alone else _("It was not sent.")
        self.let_go = quiet(_("Delete these words"), partial(let_go, kept), icon="trash")
        self.add(muted(said), self.words)
        self.body.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
