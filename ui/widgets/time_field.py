"""A time of day, typed in one of the ways people write it; it may stay empty."""

from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QLineEdit

from app.i18n import _
from ui.widgets.field import Field, Plain

_WRITTEN = ("H:mm", "HH:mm", "H.mm", "h:mm AP", "h:mmAP", "h AP", "hAP", "HHmm", "H")
_EXAMPLE = time(19, 30)


class TimeField(Field):
    edited = Signal(object)
    """The time the person gave, or None where the field was emptied; setting the time tells nobody."""

    def __init__(self, label: str, hint: str = "", *, optional: bool = False, label_shown: bool = True) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self._time: time | None = None
        self.control = QLineEdit()
        self.control.setPlaceholderText(in_short(_EXAMPLE))
        self.control.textEdited.connect(self._typed)
        self.control.textEdited.connect(lambda _text: self.touched.emit())
        self.control.editingFinished.connect(self._finished)
        self.body.addWidget(self.control)
        self._hold(self.control)

    def at(self) -> time | None:
        """None where the field is empty or holds something that is no time."""
        return self._time

    def set_at(self, at: time | None) -> None:
        """Leaves a time alone that is half typed."""
        if self.control.hasFocus() and not self.readable:
            return
        if at != self._time or not self.control.hasFocus():
            self._time = at
            self.control.setText(in_short(at))

    def plain(self) -> str:
        """As "19:30", or what is half typed."""
        return self._time.strftime("%H:%M") if self._time is not None else self.control.text()

    def set_plain(self, plain: Plain) -> None:
        words = plain if isinstance(plain, str) else ""
        self._time = read_time(words)
        self.control.setText(in_short(self._time) if self._time is not None else words)

    @property
    def readable(self) -> bool:
        """Whether the field is empty or holds a time."""
        return not self.control.text().strip() or self._time is not None

    def _typed(self, text: str) -> None:
        at = read_time(text)
        if at is not None or not text.strip():
            self.clear_problem()
        changed, self._time = at != self._time, at
        if changed:
            self.edited.emit(at)

    def _finished(self) -> None:
        if not self.readable:
            example = in_short(_EXAMPLE)
            self.show_problem(_("This can't be read as a time. You could write it like {time}.").format(time=example))
        else:
            self.control.setText(in_short(self._time))


def in_short(at: time | None) -> str:
    """As the language writes it, such as "19:30"; empty without a time."""
    return "" if at is None else QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def read_time(text: str) -> time | None:
    """The time that the text names, if any."""
    words = " ".join(text.split()).upper().replace("\u202f", " ")
    english = QLocale(QLocale.Language.English)
    local = QLocale().toTime(text.strip(), QLocale.FormatType.ShortFormat)
    for found in (local, *(english.toTime(words, written) for written in _WRITTEN)):
        if found.isValid():
            return time(found.hour(), found.minute())
    return None
