"""A menu of the forms in which one thing can be printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import _

Forms = Sequence[tuple[str, Callable[[], None]]]
"""Each by its name, and what shows it."""


def offer_forms(title: str, forms: Forms, beside: QWidget, *, asked: str = "") -> None:
    """`asked`: the question it answers; empty: how `title` is printed."""
    menu = QMenu(beside)
    menu.setObjectName("forms")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(asked or _("How is “{title}” printed?").format(title=title))
    for words, do in forms:
        menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))
