"""A signature: drawn with mouse, finger or pen, or the name typed instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.buttons import quiet
from ui.widgets.drawing_pad import DrawingPad, Strokes
from ui.widgets.flow import flow


class SignaturePad(QWidget):
    """`strokes` when drawn, `typed` when written; one of them at a time."""

    changed = Signal()
    """The person drew, typed or cleared."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.pad = DrawingPad()
        self.pad.setAccessibleName(_("Signature of {name}, drawn").format(name=name))
        self.pad.setAccessibleDescription(_("Press Enter to type your name instead of drawing."))
        self.pad.typing_wanted.connect(self._switch)
        self.pad.drawn.connect(self.changed)
        self.line = QLineEdit()
        self.line.setAccessibleName(_("Signature of {name}, typed").format(name=name))
        self.line.textEdited.connect(self._typed)
        self.clear_button = quiet(_("Clear"), self._clear)
        self.switch_button = quiet(_("Type my name"), self._switch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.pad)
        whole.addWidget(self.line)
        whole.addWidget(flow(self.clear_button, self.switch_button))
        self.line.hide()

    @property
    def typing(self) -> bool:
        return not self.line.isHidden()

    @property
    def strokes(self) -> Strokes:
        """Points in a box of 300 by 90, y downwards; empty where the name is typed."""
        return () if self.typing else self.pad.strokes

    @property
    def typed(self) -> str:
        return self.line.text().strip() if self.typing else ""

    @property
    def is_empty(self) -> bool:
        return not self.strokes and not self.typed

    def clear(self) -> None:
        """Empty again; tells nobody."""
        self.line.clear()
        self.pad.clear()

    def _typed(self, text: str) -> None:
        self.pad.show_name(text)
        self.changed.emit()

    def _clear(self) -> None:
        self.clear()
        self.changed.emit()

    def _switch(self) -> None:
        typing = not self.typing
        self.clear()
        self.line.setVisible(typing)
        self.pad.accept_drawing(accept=not typing)
        said = _("Draw instead") if typing else _("Type my name")
        self.switch_button.setText(said)
        self.switch_button.setAccessibleName(said)
        if typing:
            self.line.setText(self._name)
            self.pad.show_name(self._name)
        (self.line if typing else self.pad).setFocus()
        self.changed.emit()
