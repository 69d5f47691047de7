"""Something that a form carries along with what is typed, and nobody sees."""

from PySide6.QtWidgets import QWidget

from ui.widgets.field import Field, Plain


class Carried(Field):
    """Kept in the draft like the other fields, such as the version that a change began with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", label_shown=False)
        self.setParent(parent)
        self.hide()
        self._plain: Plain = None

    def plain(self) -> Plain:
        return self._plain

    def set_plain(self, plain: Plain) -> None:
        self._plain = plain

    def change(self, plain: Plain) -> None:
        """As part of what the person does."""
        self._plain = plain
        self.touched.emit()
