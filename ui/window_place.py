"""Where the window stood, and how it gets back there on screens that may have changed."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.preferences import Place

_FIRST_SIZE = (1240, 800)


def take_note(window: QWidget) -> Place:
    where = window.normalGeometry()
    return Place(x=where.x(), y=where.y(), width=where.width(), height=where.height(), maximised=window.isMaximized())


def put_back(window: QWidget, place: Place | None) -> None:
    """Size and place as noted, as far as a screen is there to show them."""
    if place is None:
        window.resize(*_FIRST_SIZE)
        return
    where = QRect(place.x, place.y, place.width, place.height)
    window.resize(where.size())
    if any(screen.availableGeometry().contains(where) for screen in QGuiApplication.screens()):
        window.setGeometry(where)
    if place.maximised:
        window.showMaximized()
