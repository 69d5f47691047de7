"""The head of a draft: where it stands, undo and redo, preview, and the next step."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QSizePolicy

from app.i18n import _
from ui.widgets.brief import in_brief
from ui.widgets.buttons import Button, icon_button, primary, quiet, secondary
from ui.widgets.page_head import PageHead

LONGEST_TITLE_SHOWN = 120


class DraftHead(PageHead):
    def __init__(self, do: Mapping[str, Callable[[], None]]) -> None:
        """`do` holds what the buttons do: back, undo, redo, preview and next."""
        super().__init__(_("Agreement, draft"))
        self.undo = icon_button("undo", _("Undo"), do["undo"], shortcut="Ctrl+Z")
        self.redo = icon_button("redo", _("Redo"), do["redo"], shortcut="Ctrl+Shift+Z")
        self.next = primary("", do["next"])
        self.set_actions(
            quiet(_("All agreements"), do["back"], icon="back"),
            self.undo,
            self.redo,
            secondary(_("Preview"), do["preview"], icon="preview", shortcut="Ctrl+P"),
            self.next,
        )

    def say_saved(self, *, saved: bool) -> None:
        self.eyebrow.setText(_("Agreement, draft · saved") if saved else _("Agreement, draft"))

    def say_title(self, title: str) -> None:
        shown = in_brief(title.strip(), LONGEST_TITLE_SHOWN) or _("A new agreement")
        if shown != self.title.text():
            self.title.setText(shown)

    def say_next(self, words: str) -> None:
        if words != self.next.text():
            self.next.setText(words)
            self.next.setAccessibleName(words)
            self.arrange()

    def say_steps(self, *, undo: bool, redo: bool) -> None:
        """Whether there is something to undo, and to redo."""
        _enable(self.undo, possible=undo)
        _enable(self.redo, possible=redo)


def _enable(button: Button, *, possible: bool) -> None:
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setEnabled(possible)
