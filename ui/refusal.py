"""The one place that presents what could not be done: refusals where the person is, and bugs in one dialog."""

from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

from app.refused import FormRefused, Refused
from ui.crash import crash_dialog
from ui.place import Place, clear


class Refusals:
    """Shows a `Refused` on the place where it happened."""

    def __init__(self) -> None:
        self._home: QWidget | None = None

    def live_in(self, home: QWidget) -> None:
        """The window that crash dialogs belong to."""
        self._home = home

    def shown(self, place: Place) -> "Shown":
        """`with refusals.shown(page): action(...)` says on `page` what was refused, and goes on after the block.

        What was said there before is cleared first.
        """
        return Shown(self, place, clear)

    def shown_of_reload(self, place: Place) -> "Shown":
        """The same for what was read again: sentences beside fields stay, for they are about what is typed there."""
        return Shown(self, place, lambda said: said.show_notice(""))

    def show(self, refused: Refused, place: Place) -> None:
        rest = _beside_fields(refused, place) if isinstance(refused, FormRefused) else [refused.sentence]
        place.show_notice("\n".join(rest))

    def excepthook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For `sys.excepthook`: a refusal that nobody awaited goes where the person is; the rest is a bug."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.exit(130)
            return
        place = _place_of(QApplication.focusWidget())
        if isinstance(error, Refused) and place is not None:
            self.show(error, place)
            return
        crash_dialog(kind, trace, self._home).open()


class Shown:
    """A block whose refusals are presented; it ends at the first."""

    def __init__(self, refusals: Refusals, place: Place, begin: Callable[[Place], None]) -> None:
        """`begin` clears what was said on the place before."""
        self._refusals = refusals
        self._place = place
        self._begin = begin

    def __enter__(self) -> None:
        self._begin(self._place)

    def __exit__(self, _kind: object, error: BaseException | None, _trace: TracebackType | None) -> bool:
        if not isinstance(error, Refused):
            return False
        self._refusals.show(error, self._place)
        return True


def _beside_fields(refused: FormRefused, place: Place) -> list[str]:
    """Put each sentence beside its field, focus the first; returns the sentences that have no field here."""
    known = [problem for problem in refused.problems if problem.field in place.fields]
    for problem in known:
        place.fields[problem.field].show_problem(problem.sentence)
    if known:
        _focus(place.fields[known[0].field])
    return [problem.sentence for problem in refused.problems if problem not in known]


def _focus(field: object) -> None:
    if isinstance(field, QWidget):
        field.setFocus()


def _place_of(widget: QWidget | None) -> Place | None:
    """The nearest widget around `widget` that can show a refusal."""
    while widget is not None:
        if isinstance(widget, Place):
            return widget
        widget = widget.parentWidget()
    return None
