"""The last look before words go to the other: exactly what will be read, and the ways on."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.exchange.sleeping import tomorrow_morning
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.words import goes_when, who_will_see
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.refilled import Refilled
from ui.widgets.words import heading, muted


class BeforeSending(Card):
    """In a sitting of both nothing is slept on, for both look at it already."""

    def __init__(
        self, desk: Desk, send: Callable[[], None], sleep: Callable[[], None] | None, write_on: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        couple, alone = desk.couple(), desk.sitting.alone
        other = "" if alone is None else couple.name(alone.other)
        self.send = primary(_("Keep it for both") if alone is None else _("Send it to {name}").format(name=other), send)
        self.sleep = secondary(_("Sleep on it"), sleep)
        self.write_on = quiet(_("Go on writing"), write_on)
        self._can_wait = sleep is not None and alone is not None
        self._when = muted("")
        self._joins_later = muted(_joins_later(couple, alone))
        self.seen = Refilled(spacing=10)
        self.body.setSpacing(14)
        self.add(heading(who_will_see(couple, alone)), self._joins_later, self.seen)
        self.add(flow(self.send, self.sleep, self.write_on), self._when)
        self._joins_later.setVisible(bool(self._joins_later.text()))
        for part in (self.sleep, self._when):
            part.setVisible(False)
        self.hide()

    def open(self, preview: QWidget) -> None:
        """Shown with the keyboard on the way on that is safest."""
        with self.seen.filled_anew():
            self.seen.add(preview)
        if self._can_wait:
            self._when.setText(_if_slept_on(self._desk.sitting.clock))
        for part in (self.sleep, self._when):
            part.setVisible(self._can_wait)
        self.show()
        (self.sleep if self._can_wait else self.send).setFocus()


def _if_slept_on(clock: Clock) -> str:
    said = _("If you sleep on it, it is sent on {when}, or when you next open Keel after that. You can take it back.")
    return said.format(when=goes_when(tomorrow_morning(clock), clock))


def _joins_later(couple: Couple, alone: Person | None) -> str:
    """Where the other has no part of their own yet; empty: they have."""
    if alone is None or couple.partner(alone.other).joined:
        return ""
    return _("{name} hasn't joined yet. It waits here until then.").format(name=couple.name(alone.other))
