"""A view in which one thing for the other is written: its fields, what is typed and kept, and who reads it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.exchange.outgoing import Outgoing
from ui.place import ShowsProblem
from ui.view import View
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns


class WritingView(View):
    """Each view makes the `outgoing` that its words go through."""

    outgoing: Outgoing

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.outgoing.fields

    def settle(self) -> None:
        self.outgoing.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you send it") if self.alone else ""

    def lay_out(self, back: Button, head: QWidget, *beside: Card, below: tuple[Button, ...] = ()) -> None:
        """The way back and the head above; the form, and at its side what is said of it and what else can be done."""
        columns = Columns()
        columns.main.addWidget(self.outgoing)
        for card in beside:
            columns.side.addWidget(card)
        for button in below:
            columns.side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(head)
        self.body.addWidget(columns)
