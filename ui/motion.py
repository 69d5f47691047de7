"""Whether things may move on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.preferences import Choices


def is_still(choices: Choices) -> bool:
    """The person or the system has asked for less motion."""
    hints = QGuiApplication.styleHints()
    asked = hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion
    return asked or choices.less_motion
