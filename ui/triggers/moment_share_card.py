"""Showing an entry to the other: the preview is what will be seen, its note only where that is wished."""

from collections.abc import Callable
from dataclasses import replace

from app.i18n import _
from app.triggers.values import Moment
from ui.triggers.words import moment_lines, nothing_more
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.labelled import LabelledLines


class MomentShareCard(Card):
    def __init__(self, other: str, show: Callable[[bool], None], put_away: Callable[[], None]) -> None:
        """`show` is told whether the note goes along."""
        super().__init__(_("{name} will see").format(name=other))
        self._entry: Moment | None = None
        self.seen = LabelledLines()
        self.note = ChoiceField(_("The note"), ((False, _("leave it out")), (True, _("show it too"))))
        self.note.chosen.connect(lambda _too: self._fill())
        self.show_now = primary(_("Show this"), lambda: show(self.with_note))
        self.body.setSpacing(14)
        self.add(self.seen, self.note, flow(self.show_now, quiet(_("Not yet"), put_away)))
        self.hide()

    @property
    def with_note(self) -> bool:
        return self.note.choice() is True

    def open(self, entry: Moment) -> None:
        """Without the note at first."""
        self._entry = entry
        self.note.set_choice(False)
        self.note.setVisible(bool(entry.what.note))
        self._fill()
        self.show()
        self.show_now.setFocus()

    def _fill(self) -> None:
        if self._entry is not None:
            what = self._entry.what if self.with_note else replace(self._entry.what, note="")
            self.seen.fill(moment_lines(what, self._entry.plan_title) or nothing_more())
