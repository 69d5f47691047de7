"""Text of several lines with its label."""

from PySide6.QtCore import Signal

from ui.widgets.field import Field, Plain
from ui.widgets.growing_edit import GrowingEdit


class TextField(Field):
    edited = Signal(str)
    """What the person typed; setting the text tells nobody."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        optional: bool = False,
        label_shown: bool = True,
        example: str = "",
        fewest_lines: int = 2,
        most_lines: int = 10,
    ) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self.control = GrowingEdit(fewest_lines=fewest_lines, most_lines=most_lines)
        self.control.setPlaceholderText(example)
        self.control.edited.connect(self.edited)
        self.control.edited.connect(lambda _text: self.touched.emit())
        self.body.addWidget(self.control)
        self._hold(self.control)

    def text(self) -> str:
        return self.control.toPlainText()

    def plain(self) -> str:
        return self.text()

    def set_plain(self, plain: Plain) -> None:
        self.set_text(plain if isinstance(plain, str) else "")

    def set_text(self, text: str) -> None:
        self.control.set_text(text)
