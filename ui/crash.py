"""What is shown of a bug: where it happened in the code, and no value of anything."""

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.i18n import _

_PROGRAM = Path(__file__).parent.parent


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Types, files, lines and names of functions; never the message of the error, which may quote what was typed."""
    lines = [_line(frame) for frame in traceback.extract_tb(trace)]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])


def _line(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_PROGRAM) if path.is_relative_to(_PROGRAM) else Path(path.name)
    return f"  {shown.as_posix()}:{frame.lineno} {frame.name}"


def crash_dialog(kind: type[BaseException], trace: TracebackType | None, parent: QWidget | None) -> QMessageBox:
    """One dialog for every bug; deleted when it is closed."""
    dialog = QMessageBox(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName("crash")
    dialog.setWindowTitle("Keel")
    dialog.setText(_("Something in Keel went wrong"))
    dialog.setInformativeText(
        _(
            "This is a fault of the program, not of yours. What you typed so far is saved as a draft. "
            "If it happens again, close Keel and start it anew. The report names places in the program and "
            "nothing that you wrote."
        )
    )
    dialog.setDetailedText(crash_report(kind, trace))
    dialog.setStandardButtons(QMessageBox.StandardButton.Close)
    return dialog
