"""Who signs: by one press on a name, where more than one can."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person


def ask_who_signs(couple: Couple, signers: tuple[Person, ...], then: Callable[[Person], None], beside: QWidget) -> None:
    if len(signers) == 1:
        then(signers[0])
        return
    menu = QMenu(beside)
    menu.setObjectName("signers")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(_("Who signs?"))
    menu.addAction(_("Who signs?")).setEnabled(False)
    for person in signers:
        menu.addAction(couple.name(person)).triggered.connect(lambda _checked, person=person: then(person))
    menu.popup(beside.mapToGlobal(QPoint(0, beside.height() + 4)))
