"""Says a sentence to those who listen to the screen instead of looking at it."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    if not sentence:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # slow to bring in, and nothing is said first

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
