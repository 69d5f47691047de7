"""An entry gets its author by one press on a name; alone, it is the one who is here."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import _
from app.vault.values import Person
from ui.desk import Desk


def ask_author(desk: Desk, then: Callable[[Person], None], beside: QWidget) -> None:
    if desk.sitting.alone is not None:
        then(desk.sitting.alone)
        return
    menu = author_menu(desk, then, beside)
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))


def author_menu(desk: Desk, then: Callable[[Person], None], parent: QWidget) -> QMenu:
    """The two names, under the question whose words these are."""
    menu = QMenu(parent)
    menu.setObjectName("authors")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_("Whose words are these?"))
    menu.addAction(_("Whose words are these?")).setEnabled(False)
    for person, name in zip(Person, desk.couple().names, strict=True):
        menu.addAction(name).triggered.connect(lambda _checked, person=person: then(person))
    return menu
