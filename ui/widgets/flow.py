"""A layout that sets its children side by side and begins a new line when the width is used up."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Children stand centred on their line; `even` ones share its width, `at_end` they stand at its end."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        line_gap: int = 8,
        even: bool = False,
        at_end: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._even, self._at_end = gap, line_gap, even, at_end
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = sum(height for _line, height in lines) + self._line_gap * max(0, len(lines) - 1)
        return heights + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        margins = self.contentsMargins()
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        shown = self._shown()
        margins = self.contentsMargins()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.y()
        for line, height in self._lines(inside.width()):
            x = inside.x() + (self._left_over(line, inside.width()) if self._at_end else 0)
            share = (inside.width() - self._gap * (len(line) - 1)) // len(line)
            for item in line:
                size = QSize(share, height) if self._even else _size(item, inside.width())
                item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._line_gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _left_over(self, line: list[QLayoutItem], width: int) -> int:
        return width - sum(_size(item, width).width() for item in line) - self._gap * (len(line) - 1)

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """The items line by line, each line with its height."""
        lines: list[tuple[list[QLayoutItem], int]] = []
        used = 0
        for item in self._shown():
            size = _size(item, width)
            if lines and used + self._gap + size.width() <= width:
                line, height = lines[-1]
                line.append(item)
                lines[-1] = (line, max(height, size.height()))
                used += self._gap + size.width()
            else:
                lines.append(([item], size.height()))
                used = size.width()
        return lines


def _size(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint().expandedTo(item.minimumSize())
    if hint.width() <= width:
        return hint
    return QSize(max(1, width), item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())


def flow(*widgets: QWidget, gap: int = 8, line_gap: int = 8, even: bool = False) -> QWidget:
    """A widget whose children flow."""
    row = QWidget()
    layout = FlowLayout(row, gap=gap, line_gap=line_gap, even=even)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row


def keep_on_one_line(row: QWidget, *, wanted: bool) -> None:
    """Have a `flow` take no less room than its children need beside each other, also when one of them is hidden."""
    policy = row.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Minimum if wanted else QSizePolicy.Policy.Preferred)
    row.setSizePolicy(policy)
