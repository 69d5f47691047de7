"""From a promise back to what it comes from, where that can be read."""

from app.i18n import _
from app.promises.values import Origin, Promise
from ui.desk import Desk
from ui.widgets.buttons import Button, quiet


class OriginLink:
    """The button is there only for origins that have a page of their own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._to: tuple[str, object] | None = None
        self.button: Button = quiet(_("To the apology"), self._go)
        self.button.hide()

    def fill(self, promise: Promise) -> None:
        is_apology = promise.origin is Origin.APOLOGY and bool(promise.origin_id)
        self._to = ("conversations", ("apology", promise.origin_id)) if is_apology else None
        self.button.setVisible(self._to is not None)

    def _go(self) -> None:
        if self._to is not None:
            self._desk.go(*self._to)
