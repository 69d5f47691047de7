"""Keys as the system hands them to the window that has the keyboard, and what can be seen of the windows then."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.window import Window

SHIFT = Qt.Key.Key_Shift


def with_keyboard(window: QWidget) -> QWindow:
    """Of a list or menu that hangs open, else of the dialog on top, else of the window itself."""
    if QApplication.activePopupWidget() is not None:
        handle = QGuiApplication.focusWindow()
    else:
        handle = (QApplication.activeModalWidget() or window).windowHandle()
    assert handle is not None
    return handle


def tap(window: QWidget, times: int = 3) -> None:
    for _time in range(times):
        handle = with_keyboard(window)
        QTest.keyPress(handle, SHIFT)
        QTest.keyRelease(handle, SHIFT)


def pictures() -> list[QPixmap]:
    """Of every window that is on the screen."""
    return [widget.grab() for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def says_nothing(picture: QPixmap) -> bool:
    """Whether it holds one colour."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    plain = QImage(image.size(), image.format())
    plain.fill(image.pixel(0, 0))
    plain.setDevicePixelRatio(image.devicePixelRatio())
    return image == plain


def is_out_of_sight(window: Window) -> bool:
    """Covered to the edges, locked, and in the task bar."""
    shown = pictures()
    return bool(shown) and all(map(says_nothing, shown)) and window.workspace is None and window.isMinimized()


def bring_back(window: Window) -> None:
    """As from the task bar."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
