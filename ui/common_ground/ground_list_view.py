"""What the lists under the first view have in common: groups of rows, one way to begin, and an empty state."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.common_ground.ground_view import GroundView
from ui.desk import Desk
from ui.view import Act, OpenView
from ui.widgets.buttons import Button, primary
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import RowGroup


class GroundListView(GroundView):
    """`begins` is the view in which a new one is written."""

    def __init__(self, desk: Desk, open_view: OpenView, begins: str, begin: str, what: str) -> None:
        """`begin` is said on the button, `what` while there is nothing."""
        super().__init__(desk, open_view)
        self._begins, self._begin = begins, begin
        self.write = primary(begin, self.write_one, icon="add", shortcut="Ctrl+N")
        self.empty = EmptyState(what, begin, self.write_one, icon="common-ground")

    @property
    def acts(self) -> Mapping[str, Act]:
        return {**super().acts, "new": Act(self._begin, self.write_one)}

    def write_one(self) -> None:
        self.open_view((self._begins, None))

    def lay_out(self, *parts: QWidget, beside: tuple[Button, ...] = ()) -> None:
        """`beside` are other ways to begin."""
        self.head.set_actions(*beside, self.write)
        for part in (*parts, self.empty):
            self.body.addWidget(part)

    def show_empty(self, *groups: RowGroup) -> None:
        """Where none of them has a row."""
        nothing = all(group.isHidden() for group in groups)
        self.empty.setVisible(nothing)
        self.write.setVisible(not nothing)
