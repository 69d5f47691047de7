"""The side bar: the name of the program, the pages that exist, and those at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.page import Page
from ui.theme import look
from ui.widgets.buttons import Button, button
from ui.widgets.scroll import Scroll

WIDTH = 212
MARGIN = 16


class SideBar(QFrame):
    """Read from the page classes alone."""

    chosen = Signal(str)
    """The name of the page that was pressed."""

    pause_pressed = Signal()

    def __init__(self, pages: Sequence[type[Page]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "nav")
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._pages = _Pages()
        self._buttons = {page.name: self._button(page) for page in pages}
        self._lay_out(pages)

    def sizeHint(self) -> QSize:
        """As drawn, and wider where larger text asks for it."""
        hint = super().sizeHint()
        return QSize(max(WIDTH, hint.width()), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def mark(self, name: str) -> None:
        """Show which page is open."""
        self._buttons[name].setChecked(True)
        for each, item in self._buttons.items():  # Tab leads to the page that is open, whoever opened it
            item.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == name else Qt.FocusPolicy.NoFocus)
        self._pages.ensureWidgetVisible(self._buttons[name])

    def _button(self, page: type[Page]) -> Button:
        icon = "" if page.on_every_page else page.icon
        item = button(page.label(), lambda: self.chosen.emit(page.name), looks=_looks(page), icon=icon)
        item.setObjectName(f"nav-{page.name}")
        item.setCheckable(True)
        item.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the ring is for the keyboard, not for a press of the mouse
        self._group.addButton(item)
        return item

    def _lay_out(self, pages: Sequence[type[Page]]) -> None:
        brand = QLabel("Keel")
        look(brand, "brand")
        for page in (page for page in pages if not (page.foot or page.on_every_page)):
            self._pages.body.addWidget(self._buttons[page.name])
        self._pages.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, 0, 16)
        column.setSpacing(12)
        column.addWidget(brand)
        column.addWidget(self._pages, 1)
        column.addLayout(self._always_there(pages))

    def _always_there(self, pages: Sequence[type[Page]]) -> QVBoxLayout:
        """What stays in sight however little room there is."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, MARGIN, 0)
        column.setSpacing(2)
        pause = button(_("I need a pause"), self.pause_pressed.emit, looks="pause", shortcut="F8")
        pause.setObjectName("pause-button")
        pause.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keyboard where it is wanted again afterwards
        column.addWidget(pause)
        column.addSpacing(6)
        for page in (page for page in pages if page.on_every_page):
            column.addWidget(self._buttons[page.name])
        column.addSpacing(10)
        for page in (page for page in pages if page.foot):
            column.addWidget(self._buttons[page.name])
        return column


class _Pages(Scroll):
    """As high as there is room; where large text leaves too little, the pages scroll by a bar in the margin."""

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, MARGIN, 0), spacing=2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_InTheMargin())
        self.verticalScrollBar().rangeChanged.connect(self._leave_margin)

    def sizeHint(self) -> QSize:
        pages = self.body.minimumSize()
        return QSize(pages.width() - self.body.contentsMargins().right() + MARGIN, pages.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.sizeHint().height() // 3)

    def _leave_margin(self, _least: int, most: int) -> None:
        """The bar takes its room of the margin, not of the words."""
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self.body.setContentsMargins(0, 0, MARGIN - bar, 0)


class _InTheMargin(QScrollBar):
    """As wide as any other, but no wider than the margin."""

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        return QSize(min(MARGIN, usual.width()), usual.height())


def _looks(page: type[Page]) -> str:
    if page.on_every_page:
        return "at-any-moment"
    return "nav-part" if page.under else "nav-item"
