"""What the views of a page have in common: a column, and what the page asks of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.refused import Refused
from app.vault.values import Kind
from ui.desk import Desk
from ui.place import Place, ShowsProblem
from ui.widgets.from_the_top import from_the_top

if TYPE_CHECKING:
    from ui.tampering.history_button import HistoryButton

OpenView = Callable[[object], None]
"""Shows another view of the page: None is its first view, otherwise a pair of the view's name and what it shows."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done in a view now, under one of the page's shortcuts."""

    label: str
    do: Callable[[], None]


class View(QWidget):
    """Content goes into `body`. A view named "draft" is opened by its method `show_draft`."""

    reading_changed = Signal()

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__()
        self.desk = desk
        self.open_view = open_view
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.body = from_the_top(whole)
        self._history: HistoryButton | None = None

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {}

    @property
    def acts(self) -> Mapping[str, Act]:
        """By the names of the page's shortcuts."""
        return {}

    def reload(self) -> None:
        """Render what is shown again; never over text that is being typed."""

    def settle(self) -> None:
        """Save what is typed and not saved yet."""

    def tell_history(self, kind: Kind, identity: str) -> None:
        """Offer, at the end of the view, who wrote and changed the entry that is shown; an empty key: nothing."""
        from ui.tampering.history_button import HistoryButton

        if self._history is None:
            self._history = HistoryButton(self.desk)
            self.body.addWidget(self._history)
        self._history.show_for(kind, identity)

    def read_by(self) -> str:
        """Who reads what is written here; empty: both."""
        return ""

    def present(self, act: Callable[[], object]) -> None:
        """Do something that no press asked for, such as a timed save; a refusal is said on the page."""
        try:
            act()
        except Refused as refused:
            self.desk.refusals.show(refused, self.place())

    def place(self) -> Place:
        """The page, where refusals are said."""
        place = self.parentWidget()
        while place is not None and not isinstance(place, Place):
            place = place.parentWidget()
        assert isinstance(place, Place)
        return place

    @property
    def alone(self) -> bool:
        return self.desk.sitting.alone is not None


class PartlyOwnView(View):
    """Shows, to one alone, what both can read beside what is theirs alone, each under words that say so."""

    def read_by(self) -> str:
        return partly_own(self.desk)


def partly_own(desk: Desk) -> str:
    """What such a view says of who reads it; empty together."""
    return "" if desk.sitting.alone is None else _("read by: both of you; what is yours alone says so")


class OwnButShownView(View):
    """Shows, to one alone, what is theirs, and marked or apart what one of them has shown to the other."""

    def read_by(self) -> str:
        return own_but_shown() if self.alone else ""


def own_but_shown() -> str:
    return _("read by: only you; what is shown, both of you")
