"""What the views behind the first have in common: the way back, a head, and acts in somebody's name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.vault.values import Person
from ui.desk import Desk
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.page_head import PageHead


class PartView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.back = quiet(_("All sessions"), self.go_back, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All sessions"), self.go_back)}

    def go_back(self) -> None:
        self.open_view(None)


def within(view: View, act: Callable[[], object]) -> None:
    """Do what was pressed; a refusal is said on the page."""
    with view.desk.refusals.shown(view.place()):
        act()


def in_a_name(view: View, act: Callable[[Person], object], beside: QWidget) -> None:
    """The same in the name of the one who is here alone, or of the one whose name is pressed."""
    view.desk.ask_author(lambda author: within(view, lambda: act(author)), beside)


def anyone_here(view: View) -> Person:
    """In whose name something of both is done that is nobody's own words."""
    return view.desk.sitting.here[0]
