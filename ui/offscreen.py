"""Without a display: what the platform plugin says it cannot do, such as raising a window, is not passed on."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_CANNOT = "This plugin does not support"


def leave_out_what_it_cannot_do() -> None:
    """From now on; every other message of Qt still goes to the error output."""
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_CANNOT):
        print(message, file=sys.stderr)
