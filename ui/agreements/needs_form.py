"""Up to three lines, kept as typed for their writer alone, and shown to the other by one deliberate act."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from app.agreements.actions import show_needs
from app.agreements.values import LONGEST_NEED, MOST_NEEDS, NeedKind
from app.i18n import _
from app.vault.drafts import read_draft, save_draft
from app.vault.values import Person
from ui.desk import Desk
from ui.draft_keeping import Keeper
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, small, strong, text

_LONGEST_TYPED = 10_000_000
"""What is too long is said, and never cut off."""


class NeedsForm(Card):
    """What I need, or my nonnegotiables; the preview is exactly what the other will see."""

    shown = Signal()

    def __init__(
        self,
        desk: Desk,
        need: NeedKind,
        present: Callable[[Callable[[], None]], None],
        *,
        title: str,
        hint: str,
        example: str,
    ) -> None:
        """`present` runs a timed save and shows its refusal."""
        super().__init__(title)
        self._desk, self._need = desk, need
        self._other = desk.couple().name(self._person.other)
        self.lines = tuple(
            LineField(
                _("{title}, {n} of {most}").format(title=title, n=n, most=MOST_NEEDS),
                label_shown=False,
                longest=_LONGEST_TYPED,
            )
            for n in range(1, MOST_NEEDS + 1)
        )
        self.lines[0].control.setPlaceholderText(example)
        self.offer = secondary(_("Show these to {name}").format(name=self._other), self.preview_shown)
        self.preview = Card(quiet=True)
        self.saved, self.readers = small(""), small("")
        self._keeper = Keeper(self._keep, present, self)
        self._keeper.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.add(muted(hint), self.readers, *self.lines)
        self.add(flow(self.offer, self.saved), self.preview)
        self.preview.hide()
        for line in self.lines:
            line.edited.connect(self._edited)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(line.text() for line in self.lines)

    def fill(self, shown: Sequence[str]) -> None:
        """What is begun, or else what is shown already."""
        saved = read_draft(self._desk.sitting.own, self._need.value, self._person)
        texts = saved.form["texts"] if saved is not None else shown
        for line, words in zip(self.lines, (*texts, *("",) * MOST_NEEDS), strict=False):
            line.set_text(words)
        self._shown = tuple(shown)
        self._arrange()

    def settle(self) -> None:
        """Keep what is typed and not kept yet."""
        self._keeper.settle()

    @property
    def _person(self) -> Person:
        alone = self._desk.sitting.alone
        assert alone is not None, "named by each alone"
        return alone

    def _keep(self) -> None:
        save_draft(self._desk.sitting.own, self._need.value, self._person, {"texts": list(self.texts)})

    def _named(self) -> tuple[str, ...]:
        return tuple(words.strip() for words in self.texts if words.strip())

    def _edited(self, _text: str) -> None:
        self.preview.hide()
        self._keeper.note()
        self._arrange()

    def _arrange(self) -> None:
        fit = [say_if_too_long(line, line.text(), LONGEST_NEED) for line in self.lines]
        is_shown = self._named() == self._shown
        self.offer.setEnabled(all(fit) and not is_shown)
        only_own = _("read by: only you, until you show it")
        self.readers.setText(_("read by: both of you") if is_shown and self._shown else only_own)

    def preview_shown(self) -> None:
        clear_layout(self.preview.body)
        self.preview.add(strong(_("{name} will see").format(name=self._other)))
        for words in self._named() or (_("Nothing here."),):
            self.preview.add(text(words))
        self.show_now = primary(_("Show this"), self._show)
        self.preview.add(flow(self.show_now, quiet(_("Not yet"), self._put_away)))
        self.preview.show()
        self.show_now.setFocus()

    def _put_away(self) -> None:
        self.preview.hide()
        self.offer.setFocus()

    def _show(self) -> None:
        self._keeper.settle()
        show_needs(self._desk.sitting, self._need, self._named())
        self.preview.hide()
        self.saved.setText(_("shown"))
        self.shown.emit()
