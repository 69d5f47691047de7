"""A column whose parts stand at the top, each as high as its words need at the width there is."""

from PySide6.QtWidgets import QVBoxLayout


def from_the_top(whole: QVBoxLayout) -> QVBoxLayout:
    """The column for the parts, inside `whole`, which is left to it alone.

    A layout that Qt aligns to the top gets no more height than its hint, which is that of lines not yet wrapped
    (QLayout::alignmentRect); what is left over below does the same and cuts nothing.
    """
    column = QVBoxLayout()
    column.setSpacing(16)
    whole.addLayout(column)
    whole.addStretch(1)
    return column
