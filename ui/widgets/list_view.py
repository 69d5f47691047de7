"""A list of rows over a model, with rows high enough to press."""

from PySide6.QtCore import QAbstractItemModel, QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView


class ListView(QListView):
    def __init__(self, said: str, model: QAbstractItemModel | None = None) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if model is not None:
            self.setModel(model)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt sizes rows before the style sheet has come to the view, and does not look again."""
        super().showEvent(event)
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
