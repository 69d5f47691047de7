"""Has Tab go through parts in the order in which they are seen."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.laid_out import laid_out


def tab_in_order(parts: Sequence[QWidget]) -> None:
    """Within each part, in the order in which its layouts hold its controls."""
    for before, after in pairwise([control for part in parts for control in _controls(part)]):
        QWidget.setTabOrder(before, after)


def _controls(part: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        found.append(part)
    return found + [control for child in _children(part) for control in _controls(child)]


def _children(part: QWidget) -> list[QWidget]:
    """Children in the order of the layout, and those outside of it after them."""
    layout = part.layout()
    placed = [] if layout is None else laid_out(layout)
    children = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return placed + [child for child in children if child not in placed and not child.isWindow()]
