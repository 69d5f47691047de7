"""What checking a document found: the verdict first, then what the file says of itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.agreements.verdict import Outcome, Verdict
from app.i18n import _
from ui.widgets.notice import InlineNotice
from ui.widgets.words import eyebrow, small, text

_TONES = {Outcome.UNCHANGED: "calm", Outcome.ONE_MISSING: "warm", Outcome.CHANGED: "rose", Outcome.NOT_OURS: "warm"}


class VerdictView(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = InlineNotice()
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.notice)
        self.hide()

    @property
    def said(self) -> str:
        """Everything it says, in order."""
        return "\n".join([self.notice.sentence, *(str(part.property("text")) for part in self._parts)])

    def fill(self, file: str, verdict: Verdict) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.notice.say(verdict.sentence, _TONES[verdict.outcome])
        self._say(_("File"), file)
        if verdict.number is None:
            return
        self._add(small(_("What the file says of itself:")))
        self._say(_("Title"), verdict.title)
        self._say(_("Version"), str(verdict.number))
        self._say(_("Fingerprint"), verdict.fingerprint)
        for signer in verdict.signers:
            self._say(_("Certificate of {name}").format(name=signer.name), _in_groups(signer.certificate_fingerprint))

    def _say(self, label: str, words: str) -> None:
        label_shown = eyebrow(label)
        label_shown.setContentsMargins(0, 6, 0, 0)
        self._add(label_shown)
        self._add(text(words))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)


def _in_groups(digits: str) -> str:
    """As on paper: groups of four."""
    return " ".join(digits[start : start + 4].upper() for start in range(0, len(digits), 4))
