"""A view below the first of its page: the way back, a head, and acts in somebody's name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.vault.values import Person
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.page_head import PageHead


class ViewBelow(View):
    def __init__(self, desk: Desk, open_view: OpenView, leads_to: tuple[str, str]) -> None:
        """`leads_to`: the view that the way back opens, empty for the first; and what it is called."""
        super().__init__(desk, open_view)
        name, self._back_label = leads_to
        self._back_to = (name, None) if name else None
        self.back = quiet(self._back_label, self.go_back, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(self._back_label, self.go_back)}

    def go_back(self) -> None:
        self.open_view(self._back_to)

    def within(self, act: Callable[[], object]) -> None:
        """Do what was pressed; a refusal is said on the page."""
        with self.desk.refusals.shown(self.place()):
            act()

    def in_a_name(self, act: Callable[[Person], object], beside: QWidget) -> None:
        """The same in the name of the one who is here alone, or of the one whose name is pressed."""
        self.desk.ask_author(lambda author: self.within(lambda: act(author)), beside)
