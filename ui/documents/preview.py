"""The way to look at, print and save a document; light, for what shows a PDF is imported when one is shown."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget

from ui.background import Background
from ui.refusal import Refusals


class Room(Protocol):
    """What a preview needs of the desk, or of the door before anyone has signed in."""

    @property
    def background(self) -> Background: ...

    @property
    def refusals(self) -> Refusals: ...

    @property
    def show_dialog(self) -> Callable[[QDialog], None]: ...


def show_preview(room: Room, pdf: bytes, title: str, file_name: str, *, about: str = "", beside: QWidget) -> QDialog:
    """Show `pdf` over the window of `beside`, to be read, printed and saved; it closes with a lock.

    `file_name` is what a save proposes and says nothing of the content, such as "Agreement 2026-11-23.pdf"; `about` is
    a sentence on what the document is.
    """
    from ui.documents.preview_dialog import PreviewDialog

    dialog = PreviewDialog(room, pdf, title, file_name, about, beside.window())
    room.show_dialog(dialog)
    return dialog
