"""Writing something for both: kept as it is typed, looked at as it will be read, then sent or slept on."""

from collections.abc import Mapping
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.exchange.sleeping import slept_on
from app.exchange.values import Form, Sort
from app.i18n import _
from app.vault.drafts import drafts_in
from ui.common_ground.ground_view import GroundView
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.place import ShowsProblem
from ui.view import OpenView
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.words import muted, small

NEW = "new-"
"""What every draft of a new thing is kept under begins with."""


class SendingView(GroundView):
    """`opens` is the view that shows what was sent."""

    def __init__(self, desk: Desk, open_view: OpenView, leads_to: tuple[str, str], opens: str) -> None:
        super().__init__(desk, open_view, leads_to)
        self._opens = opens
        self.saved = small("")
        self.let_go = quiet(_("Delete this draft"), self.leave, icon="trash")
        self.columns = Columns()
        self.aside = Card(quiet=True)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._by_name

    def send_with(self, parts: QWidget, fields: Mapping[str, Field], route: Route, aside: str) -> None:
        """`aside` is a line beside the form."""
        self._by_name = fields
        self.outgoing = Outgoing(self, parts, fields, route)
        self.outgoing.form.kept.connect(lambda kept: self.saved.setText(_("saved") if kept else ""))
        self.outgoing.sent.connect(lambda identity: self.open_view((self._opens, identity)))
        self.outgoing.slept.connect(lambda: self.open_view(None))
        self.aside.add(muted(aside))
        self.columns.main.addWidget(self.outgoing)
        self.columns.side.addWidget(self.aside)
        self.columns.side.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
        self.columns.side.addWidget(self.saved)
        self.body.addWidget(self.columns)

    def new_subject(self, sort: Sort, place: str, begins: str = NEW) -> str:
        """The last new one that was begun, else one that nothing slept on is kept under; `begins` with NEW."""
        sitting = self.desk.sitting
        begun = [draft.subject for draft in drafts_in(sitting.own, place) if draft.subject.startswith(begins)]
        taken = {slept.subject for slept in slept_on(sitting, sort)}
        return begun[0] if begun else next(new for number in count(1) if (new := f"{begins}{number}") not in taken)

    def begin(self, subject: str, otherwise: Form) -> bool:
        """Go on with what was begun, else with this; returns whether something was begun."""
        begun = self.outgoing.open(subject, otherwise)
        self.saved.setText(_("Begun before, and kept.") if begun else "")
        return begun

    def settle(self) -> None:
        self.outgoing.settle()

    def leave(self) -> None:
        """What is typed is let go."""
        self.within(self.outgoing.form.discard)
        self.go_back()

    def read_by(self) -> str:
        return _("read by: only you, until you send it") if self.alone else ""
