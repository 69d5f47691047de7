"""Reads what stands in a layout by its widgets, never by its items.

PySide keeps what `QLayout.itemAt` returned for as long as the layout's own Python side lives, also after Qt deleted the
item. The next object that Qt makes at the same address is then taken for that item, and its end takes the program down.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def laid_out(layout: QLayout) -> list[QWidget]:
    """The widgets in the layout and in the layouts inside it, in their order."""
    around = layout.parentWidget()
    return [] if around is None else _in_order(layout, _direct_children(around))


def _in_order(layout: QLayout, children: list[QWidget]) -> list[QWidget]:
    parts: list[QWidget | QLayout] = [*children, *_inner(layout)]
    placed = sorted(((layout.indexOf(part), part) for part in parts), key=lambda found: found[0])
    widgets: list[QWidget] = []
    for place, part in placed:
        if place >= 0:
            widgets += [part] if isinstance(part, QWidget) else _in_order(part, children)
    return widgets


def _direct_children(around: QWidget) -> list[QWidget]:
    return list(around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))


def _inner(layout: QLayout) -> list[QLayout]:
    return list(layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly))
