"""What is shown of a bug: where it happened in the code, and no value of anything."""

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.i18n import _
from ui.widgets.buttons import secondary
from ui.widgets.dialog_card import show_as_card
from ui.widgets.disclosure import Disclosure
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import small, text

_PROGRAM = Path(__file__).parent.parent


def crash_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Types, files, lines and names of functions; never the message of the error, which may quote what was typed."""
    lines = [_line(frame) for frame in traceback.extract_tb(trace)]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])


def _line(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_PROGRAM) if path.is_relative_to(_PROGRAM) else Path(path.name)
    return f"  {shown.as_posix()}:{frame.lineno} {frame.name}"


def crash_dialog(kind: type[BaseException], trace: TracebackType | None, parent: QWidget | None) -> FittedDialog:
    """One dialog for every bug; deleted when it is closed."""
    dialog = FittedDialog("crash", _("Something in Keel went wrong"), parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    close = secondary(_("Close"), dialog.accept)
    close.setDefault(True)
    dialog.add(
        text(_("This is a fault of the program, not of yours. What you typed so far is saved as a draft.")),
        text(_("If it happens again, you could close Keel and start it anew.")),
        _report(crash_report(kind, trace)),
    )
    dialog.add_actions(close)
    close.setFocus()
    show_as_card(dialog)
    return dialog


def _report(report: str) -> Disclosure:
    """Folded away, to be copied for those who mend the program."""
    lines = QPlainTextEdit(report)
    lines.setReadOnly(True)
    lines.setTabChangesFocus(True)
    lines.setAccessibleName(_("Report"))
    folded = Disclosure(_("Show the report"), _("Put the report away"))
    folded.body.addWidget(small(_("It names places in the program and nothing that you wrote.")))
    folded.body.addWidget(lines)
    return folded
