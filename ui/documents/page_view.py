"""The pages of a PDF below one another, as wide as the room or at a chosen size."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.theme import current_theme

GAP = 12
STEP = 1.25
SMALLEST, LARGEST = 0.4, 4.0
KEPT = 6
"""Rendered pages held at a time."""


class PageView(QAbstractScrollArea):
    page_changed = Signal(int)
    """Counted from 0: the page in the upper half."""

    def __init__(self, document: QPdfDocument) -> None:
        super().__init__()
        self._document = document
        self._zoom = 1.0
        """Of the width of the room."""
        self._page = 0
        self._rendered = lru_cache(KEPT)(self._render)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._look_where)

    def larger(self) -> None:
        self._zoom_to(self._zoom * STEP)

    def smaller(self) -> None:
        self._zoom_to(self._zoom / STEP)

    def fit(self) -> None:
        self._zoom_to(1.0)

    @property
    def zoom(self) -> float:
        return self._zoom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), current_theme().colour("nav"))
        painter.setPen(current_theme().colour("line"))
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page, place in enumerate(self._places()):
            shown = place.translated(-offset)
            if shown.intersects(event.rect()):
                painter.drawImage(shown, self._rendered(page, shown.size() * self.devicePixelRatioF()))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))
        painter.end()

    def _render(self, page: int, size: QSize) -> QImage:
        sheet = QImage(size, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, self._document.render(page, size))
        painter.end()
        return sheet

    def _zoom_to(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        self._zoom = min(LARGEST, max(SMALLEST, zoom))
        self._measure()
        bar.setValue(round(part * bar.maximum()))
        self.viewport().update()

    def _places(self) -> list[QRect]:
        """Where each page stands on the whole length."""
        width = self._page_width()
        left = max(GAP, (self.viewport().width() - width) // 2)
        places, top = [], GAP
        for page in range(self._document.pageCount()):
            points = self._document.pagePointSize(page)
            places.append(QRect(left, top, width, round(width * points.height() / max(1.0, points.width()))))
            top = places[-1].bottom() + 1 + GAP
        return places

    def _page_width(self) -> int:
        return max(100, round((self.viewport().width() - 2 * GAP) * self._zoom))

    def _measure(self) -> None:
        places, room = self._places(), self.viewport().size()
        whole = places[-1].bottom() + 1 + GAP if places else 0
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setRange(0, max(0, whole - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.horizontalScrollBar().setRange(0, max(0, self._page_width() + 2 * GAP - room.width()))

    def _look_where(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = next((page for page, place in enumerate(self._places()) if place.bottom() + GAP >= middle), 0)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
