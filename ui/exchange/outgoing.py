"""Words on their way to the other: written and kept, looked at as they will be read, then sent or slept on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange.sleeping import sleep_on
from app.exchange.values import Form, Sort
from app.i18n import _
from app.vault.values import Person
from ui.exchange.before_sending import BeforeSending
from ui.kept_form import KeptForm
from ui.view import View
from ui.widgets.buttons import primary
from ui.widgets.field import Field
from ui.widgets.flow import flow


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How the words of one form go to the other."""

    sort: Sort
    place: str
    """Of the draft."""
    check: Callable[[Form], object]
    """Raises FormRefused."""
    preview: Callable[[Form], QWidget]
    """Made of the same parts that the other will read it in."""
    send: Callable[[Person, Form], str]
    """Sends it now, in that person's name; returns the id it has from then on."""
    text: Callable[[Form], str]
    """Its words, to be found while it is slept on."""
    can_wait: bool = True
    """Whether it can be slept on."""


class Outgoing(QWidget):
    """The fields stand in `parts`, which the view makes."""

    sent = Signal(str)
    """The id of what is with both now."""
    slept = Signal()
    """It waits for the morning."""

    def __init__(self, view: View, parts: QWidget, fields: Mapping[str, Field], route: Route) -> None:
        super().__init__()
        self._view, self._desk, self._route = view, view.desk, route
        self._subject = ""
        self.parts, self.fields = parts, fields
        self.form = KeptForm(self._desk.sitting.own, route.place, fields, view.present, self)
        self.look_first = primary(_("Look at it first"), self.look)
        sleep = self._sleep if route.can_wait else None
        self.before = BeforeSending(self._desk, self._send, sleep, self._go_on_writing)
        self._first = next(iter(fields.values()))
        self._look_row = flow(self.look_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (parts, self._look_row, self.before):
            column.addWidget(part)

    def open(self, subject: str, otherwise: Form | None = None) -> bool:
        """Go on with what was begun about `subject`, else with `otherwise`; returns whether something was begun."""
        begun = self.form.open(subject, otherwise)
        self._subject = subject
        self.write_on()
        return begun

    def settle(self) -> None:
        self.form.settle()

    def look(self) -> None:
        """Show exactly what the other will see; what is typed is kept first."""
        with self._desk.refusals.shown(self._view.place()):
            self.settle()
            form = self.form.plain()
            self._route.check(form)
            seen = self._route.preview(form)
            self._show_parts(shown=False)
            self.before.open(seen)

    def write_on(self) -> None:
        self.before.hide()
        self._show_parts(shown=True)

    def _go_on_writing(self) -> None:
        self.write_on()
        self._first.setFocus()

    def _show_parts(self, *, shown: bool) -> None:
        """The row with its button: an empty one would leave a gap."""
        for part in (self.parts, self._look_row):
            part.setVisible(shown)

    def _send(self) -> None:
        self._desk.ask_author(self._send_of, self.before.send)

    def _send_of(self, author: Person) -> None:
        with self._desk.refusals.shown(self._view.place()):
            identity = self._route.send(author, self.form.plain())
            self.form.discard()
            self.sent.emit(identity)

    def _sleep(self) -> None:
        with self._desk.refusals.shown(self._view.place()):
            route, form = self._route, self.form.plain()
            sleep_on(self._desk.sitting, route.sort, route.place, self._subject, form, route.text(form))
            self.form.discard()
            self.slept.emit()
