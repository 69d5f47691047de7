"""One line of text with its label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.widgets.field import Field, Plain


class LineField(Field):
    edited = Signal(str)
    """What the person typed; setting the text tells nobody."""
    entered = Signal()

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        optional: bool = False,
        label_shown: bool = True,
        example: str = "",
        longest: int = 0,
    ) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self.control = QLineEdit()
        self.control.setPlaceholderText(example)
        if longest:
            self.control.setMaxLength(longest)
        self.control.textEdited.connect(self.edited)
        self.control.textEdited.connect(lambda _text: self.touched.emit())
        self.control.returnPressed.connect(self.entered)
        self.body.addWidget(self.control)
        self._hold(self.control)

    def text(self) -> str:
        return self.control.text()

    def plain(self) -> str:
        return self.text()

    def set_plain(self, plain: Plain) -> None:
        self.set_text(plain if isinstance(plain, str) else "")

    def set_text(self, text: str) -> None:
        """Leaves the cursor and what can be undone alone where the text is the same already."""
        if text != self.control.text():
            self.control.setText(text)
