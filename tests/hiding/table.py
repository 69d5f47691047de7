"""A small page with whatever can hang open over a window."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QVBoxLayout

from tests.hiding.hands import pictures
from ui.desk import Desk
from ui.page import Page
from ui.widgets.date_field import DateField
from ui.widgets.select_field import SelectField
from ui.widgets.text_field import TextField

SECRET = "Thursday, by the lake"


class TablePage(Page):
    name = "table"
    icon = "agreements"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.words = TextField("Words")
        self.day = DateField("A day")
        self.choice = SelectField("A choice", [(1, SECRET), (2, "Friday")])
        self.seen_at_lock: list[QPixmap] = []
        for part in (QLabel(SECRET), self.words, self.day, self.choice):
            self.body.addWidget(part)

    @staticmethod
    def label() -> str:
        return "Table"

    def reload(self) -> None:
        pass

    def settle(self) -> None:
        """The first thing that a lock asks for."""
        self.seen_at_lock = pictures()

    def open_dialog(self) -> QDialog:
        dialog = QDialog(self.window())
        QVBoxLayout(dialog).addWidget(QLabel(SECRET))
        self.desk.show_dialog(dialog)
        return dialog

    def open_menu(self) -> QMenu:
        menu = QMenu(self.window())
        menu.addAction(SECRET)
        menu.popup(self.mapToGlobal(QPoint(20, 20)))
        return menu
