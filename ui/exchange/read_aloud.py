"""One's own words, large, to be read aloud to the other: one passage at a time over the whole window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.desk import Desk
from ui.exchange.passages import Passage
from ui.sheet import Sheet
from ui.theme import current_theme, look
from ui.widgets.announce import announce
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.centred import centred, in_the_middle
from ui.widgets.words import eyebrow, muted, small, title

WIDTH = 760
LONGEST_NEAR = 80
"""Characters of what stands dimmed before and after."""
_FORWARD = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def read_aloud(desk: Desk, said: str, passages: Sequence[Passage]) -> None:
    """Take the whole window for it; Escape gives it back. Without a passage nothing is shown."""
    if passages:
        desk.take_window(ReadAloud(desk, said, passages))


class ReadAloud(Sheet):
    """Space goes on, Up goes back; what does not fit is scrolled to first."""

    def __init__(self, desk: Desk, said: str, passages: Sequence[Passage]) -> None:
        """`said` names what is read."""
        super().__init__()
        self.setObjectName("read-aloud")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look(self, "ground")
        self._desk, self._passages, self._at = desk, tuple(passages), 0
        self._said = said
        self.place_said = muted("")
        self.part = centred(eyebrow(""))
        self.words = title("")
        self.near = (title(""), title(""))
        for dimmed in self.near:
            look(dimmed, "title", "dimmed")
        self.next = primary(_("Next part"), self.go_on)
        self.back = secondary(_("Part before"), self.go_back)
        self.close_button = quiet(_("Close"), self.leave)
        self._lay_out()
        for key, act in ((Qt.Key.Key_Up, self.go_back), (Qt.Key.Key_Down, self.go_on), (Qt.Key.Key_Escape, self.leave)):
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show()

    def label(self) -> str:
        return _("Reading aloud")

    def help(self) -> tuple[str, ...]:
        """Paragraphs for F1."""
        return (
            _("Your words, large, one part at a time. Read them aloud as slowly as you like."),
            _("Space goes on, the Up key goes back, Escape closes this. Nothing is changed or sent."),
        )

    def go_on(self) -> None:
        """Down to what does not fit, then to the next part; after the last one nothing happens."""
        bar = self.scroll_area.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep() * 4 // 5)
        elif self._at + 1 < len(self._passages):
            self._turn_to(self._at + 1)

    def go_back(self) -> None:
        bar = self.scroll_area.verticalScrollBar()
        if bar.value() > 0:
            bar.setValue(bar.value() - bar.pageStep() * 4 // 5)
        elif self._at > 0:
            self._turn_to(self._at - 1)

    def leave(self) -> None:
        self._desk.give_back_window()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FORWARD:
            self.go_on()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "words"):
            self._fit()

    def _turn_to(self, at: int) -> None:
        self._at = at
        self._show()
        self.scroll_area.verticalScrollBar().setValue(0)
        announce(self, self.words.text())

    def _show(self) -> None:
        passage, count = self._passages[self._at], len(self._passages)
        self.place_said.setText(_("Part {number} of {count}").format(number=self._at + 1, count=count))
        self.part.setText(passage.heading)
        self.part.setVisible(bool(passage.heading))
        self.words.setText(passage.words)
        self._show_near()
        self.setAccessibleName(f"{passage.heading} {passage.words}".strip())
        self._offer(self.next, offered=self._at + 1 < count)
        self._offer(self.back, offered=self._at > 0)

    def _show_near(self) -> None:
        """The end of the part before and the beginning of the next, so that the eye knows where it is."""
        said = [passage.words for passage in self._passages]
        before = " ".join(said[self._at - 1].split()) if self._at else ""
        after = "".join(said[self._at + 1 : self._at + 2])
        tail = before[1 - LONGEST_NEAR :]
        ending = before if len(before) <= LONGEST_NEAR else "… " + (tail.partition(" ")[2] or tail)
        for label, words in zip(self.near, (ending, in_brief(after, LONGEST_NEAR)), strict=True):
            label.setText(words)
            label.setVisible(bool(words))

    def _offer(self, button: QWidget, *, offered: bool) -> None:
        """A button that goes leaves the keyboard to the whole."""
        if not offered and button.hasFocus():
            self.setFocus()
        button.setVisible(offered)

    def _fit(self) -> None:
        self._column.setMaximumWidth(current_theme().px(WIDTH))

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.addWidget(eyebrow(self._said), 1)
        top.addWidget(self.close_button)
        self._column = QWidget()
        self._column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.part)
        for words in (self.near[0], self.words, self.near[1]):
            column.addWidget(words)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        self.part.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.body.setContentsMargins(40, 24, 40, 24)
        self.body.addLayout(top)
        self.body.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(1)
        self.body.addWidget(in_the_middle(self.back, self.next))
        self.body.addWidget(centred(self.place_said))
        self.body.addWidget(centred(small(_("Space: on · Up: back · Escape: close"))))
        self._fit()
