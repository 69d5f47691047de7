"""A PIN: digits alone, covered while they are typed."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator

from app.vault.pin import MOST_DIGITS
from ui.widgets.passphrase_field import PassphraseField


class PinField(PassphraseField):
    """Takes no other key than a digit."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(label, hint)
        digits = QRegularExpression(f"[0-9]{{0,{MOST_DIGITS}}}")
        self.control.setValidator(QRegularExpressionValidator(digits, self.control))
        self.control.setInputMethodHints(self.control.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
