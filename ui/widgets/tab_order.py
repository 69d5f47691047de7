"""Tab goes as the eye does, also to what was made after the rest of the page."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.laid_out import laid_out


def tab_as_laid_out(root: QWidget) -> None:
    """Have Tab follow the layouts inside `root`."""
    for before, after in pairwise(list(_reached(root))):
        QWidget.setTabOrder(before, after)


def _reached(widget: QWidget) -> Iterator[QWidget]:
    """Also what a click alone reaches: of some answers side by side, the one that Tab stops at changes."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        for part in laid_out(layout):
            yield from _reached(part)
