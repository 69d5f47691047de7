"""A column of parts whose order the person changes, by dragging a handle or with Alt and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.icons import set_icon
from ui.theme import current_theme, look
from ui.widgets.announce import announce
from ui.widgets.buttons import Button

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Handle(Button):
    """What is taken hold of; it stands inside the part that it moves."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    """Where the pointer is, on the screen."""

    def __init__(self, what: str) -> None:
        super().__init__()
        look(self, "icon")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_icon(self, "drag", "muted")
        self.setAccessibleName(_("Move {what}").format(what=what))
        self.setAccessibleDescription(_("Alt and the up or down arrow moves it."))
        self.setToolTip(_("Drag to move, or press Alt and an arrow key"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dropped.emit(event.globalPosition().toPoint())


class MovableList(QWidget):
    moved = Signal(int, int)
    """From which index to which; the parts stand in the new order already."""

    def __init__(self, *, spacing: int = 10) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._mark = _Mark(self)

    def parts(self) -> tuple[QWidget, ...]:
        return tuple(self._parts)

    def set_parts(self, parts: Sequence[tuple[QWidget, Handle | None]]) -> None:
        """Show these parts in place of the ones before, which are deleted unless they are among them."""
        kept = {part for part, _handle in parts}
        for part in self._parts:
            self._column.removeWidget(part)
            if part not in kept:
                part.hide()
                part.deleteLater()
        known, self._parts = set(self._parts), []
        for part, handle in parts:
            self._parts.append(part)
            self._column.addWidget(part)
            if part not in known:
                self._take_in(part, handle)

    def move_part(self, origin: int, target: int) -> None:
        """Put a part in another place, as the person asked; says so and tells `moved`."""
        if origin == target or not 0 <= target < len(self._parts):
            return
        focused = self.focusWidget()
        part = self._parts.pop(origin)
        self._parts.insert(target, part)
        self._column.removeWidget(part)
        self._column.insertWidget(target, part)
        for before, after in zip(self._parts, self._parts[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if focused is not None:
            focused.setFocus()
        announce(self, _("Now number {number} of {count}").format(number=target + 1, count=len(self._parts)))
        self.moved.emit(origin, target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._step(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of a part that has the focus itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._step(event):
            return True
        return super().eventFilter(watched, event)

    def _take_in(self, part: QWidget, handle: Handle | None) -> None:
        part.installEventFilter(self)
        if handle is not None:
            handle.installEventFilter(self)
            handle.dragged.connect(self._show_place)
            handle.dropped.connect(lambda place, part=part: self._drop(part, place))

    def _step(self, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        at = self._with_focus()
        if step is None or at is None or not event.modifiers() & _ALT:
            return False
        self.move_part(at, at + step)
        return True

    def _with_focus(self) -> int | None:
        focused = self.focusWidget()
        if focused is None or not focused.hasFocus():
            return None
        return next((at for at, part in enumerate(self._parts) if part is focused or part.isAncestorOf(focused)), None)

    def _gap_at(self, place: QPoint) -> int:
        """Before which part something let go at this place on the screen would stand."""
        y = self.mapFromGlobal(place).y()
        return sum(1 for part in self._parts if part.geometry().center().y() < y)

    def _show_place(self, place: QPoint) -> None:
        gap = self._gap_at(place)
        half = self._column.spacing() // 2 + 1
        y = self._parts[gap].y() - half if gap < len(self._parts) else self._parts[-1].geometry().bottom() + half - 2
        self._mark.setGeometry(QRect(0, max(0, y), self.width(), 3))
        self._mark.show()
        self._mark.raise_()

    def _drop(self, part: QWidget, place: QPoint) -> None:
        if self._mark.isHidden():
            return
        self._mark.hide()
        origin, gap = self._parts.index(part), self._gap_at(place)
        self.move_part(origin, gap - 1 if gap > origin else gap)


class _Mark(QWidget):
    """A line where the part would stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("accent"))
