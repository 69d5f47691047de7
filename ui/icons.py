"""The line icons, drawn in the colours of the theme that is on the screen when they are painted."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy
from shiboken6 import Shiboken

from ui.theme import current_theme

FOLDER = Path(__file__).parent.parent / "resources" / "icons"


def icon_names() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


def icon(name: str, colour: str = "ink", checked: str = "accent") -> QIcon:
    """The icon in a colour of the tokens; in that of `checked` on a button that is chosen, muted where disabled."""
    return QIcon(_LineIcon(name, colour, checked))


def set_icon(button: QAbstractButton, name: str, colour: str = "ink", checked: str = "accent") -> None:
    button.setIcon(icon(name, colour, checked))


def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `size` logical pixels wide in a hex colour, crisp at the device's pixel ratio."""
    pixmap = QPixmap(_drawn(name, colour, round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(source.encode()).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


class _LineIcon(QIconEngine):
    """Asks for the theme's colours at each painting, so that a change of theme needs no new icons."""

    def __init__(self, name: str, colour: str, checked: str) -> None:
        super().__init__()
        self._name, self._token, self._checked = name, colour, checked

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return current_theme().tokens.muted
        token = self._checked if state == QIcon.State.On else self._token
        return str(getattr(current_theme().tokens, token))

    def clone(self) -> QIconEngine:
        """PySide would delete the clone as soon as it is handed to Qt, if nobody here held it while Qt has it."""
        made = _LineIcon(self._name, self._token, self._checked)
        _clones[:] = [*filter(Shiboken.isValid, _clones), made]
        return made

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        corner = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(corner, icon_pixmap(self._name, self._colour(mode, state), side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return icon_pixmap(self._name, self._colour(mode, state), round(side / scale), scale)


_clones: list[_LineIcon] = []


class IconLabel(QLabel):
    """An icon beside words; it says its own name only where the words do not."""

    def __init__(self, name: str, colour: str = "ink", size: int = 18, said: str = "") -> None:
        super().__init__()
        self._name, self._token, self._size = name, colour, size
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str, said: str = "") -> None:
        self._name, self._token = name, colour
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        colour = getattr(current_theme().tokens, self._token)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, icon_pixmap(self._name, colour, side, self.devicePixelRatioF()))
