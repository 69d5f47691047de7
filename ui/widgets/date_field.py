"""A day: typed in one of the ways people write it, or picked from a calendar; it may stay empty."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout

from app.i18n import _
from ui.icons import set_icon
from ui.theme import current_theme, look
from ui.widgets.buttons import icon_button
from ui.widgets.field import Field, Plain

_WRITTEN = ("d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "MMMM d, yyyy", "MMMM d yyyy")
_EXAMPLE = date(2026, 12, 23)


class DateField(Field):
    edited = Signal(object)
    """The day the person gave, or None where the field was emptied; setting the day tells nobody."""

    def __init__(self, label: str, hint: str = "", *, optional: bool = False, label_shown: bool = True) -> None:
        super().__init__(label, hint, optional=optional, label_shown=label_shown)
        self._day: date | None = None
        self.control = QLineEdit()
        self.control.setPlaceholderText(_("day month year"))
        self.control.textEdited.connect(self._typed)
        self.control.textEdited.connect(lambda _text: self.touched.emit())
        self.control.editingFinished.connect(self._finished)
        self.pick = icon_button("calendar", _("Pick a day: {label}").format(label=label), self._open_calendar)
        self._calendar: _Calendar | None = None
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.control, 1)
        row.addWidget(self.pick)
        self.body.addLayout(row)
        self._hold(self.control)

    def day(self) -> date | None:
        """None where the field is empty or holds something that is no day."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Leaves a day alone that is half typed."""
        if self.control.hasFocus() and not self.readable:
            return
        if day != self._day or not self.control.hasFocus():
            self._day = day
            self.control.setText(in_full(day))

    def plain(self) -> str:
        """The day, or what is half typed."""
        return self._day.isoformat() if self._day is not None else self.control.text()

    def set_plain(self, plain: Plain) -> None:
        words = plain if isinstance(plain, str) else ""
        self._day = read_day(words)
        self.control.setText(in_full(self._day) if self._day is not None else words)

    @property
    def readable(self) -> bool:
        """Whether the field is empty or holds a day."""
        return not self.control.text().strip() or self._day is not None

    def _typed(self, text: str) -> None:
        day = read_day(text)
        if day is not None or not text.strip():
            self.clear_problem()
        changed, self._day = day != self._day, day
        if changed and self.readable:
            self.edited.emit(day)

    def _finished(self) -> None:
        if not self.readable:
            example = in_full(_EXAMPLE)
            self.show_problem(_("This can't be read as a day. You could write it like {day}.").format(day=example))
        else:
            self.control.setText(in_full(self._day))

    def _open_calendar(self) -> None:
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.picked.connect(self._picked)
        self._calendar.show_at(self.control.mapToGlobal(QPoint(0, self.control.height() + 4)), self._day)

    def _picked(self, day: date) -> None:
        self.set_day(day)
        self.clear_problem()
        self.edited.emit(day)
        self.touched.emit()


class _Calendar(QFrame):
    picked = Signal(object)

    def __init__(self, parent: DateField) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        look(self, "popup")
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setAccessibleName(parent.label)
        self._calendar.activated.connect(self._take)
        self._calendar.clicked.connect(self._take)
        self._draw_arrows()
        self._colour()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._calendar)

    def show_at(self, corner: QPoint, day: date | None) -> None:
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.setMinimumWidth(current_theme().px(360))
        self.adjustSize()
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_calendar"):
            self._colour()

    def _draw_arrows(self) -> None:
        names = {
            "qt_calendar_prevmonth": ("back", _("The month before")),
            "qt_calendar_nextmonth": ("forward", _("The month after")),
        }
        for name, (drawn, said) in names.items():
            arrow = self._calendar.findChild(QToolButton, name)
            if arrow is not None:
                set_icon(arrow, drawn)
                arrow.setAccessibleName(said)

    def _colour(self) -> None:
        """Every day of the week in ink, for a weekend is no warning."""
        words = QTextCharFormat()
        words.setForeground(current_theme().colour("ink"))
        for weekday in Qt.DayOfWeek:
            self._calendar.setWeekdayTextFormat(weekday, words)
        header = QTextCharFormat()
        header.setForeground(current_theme().colour("muted"))
        header.setBackground(current_theme().colour("surface"))
        self._calendar.setHeaderTextFormat(header)

    def _take(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))


def in_full(day: date | None) -> str:
    """Such as "23 December 2026"; empty without a day."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), _WRITTEN[0])


def read_day(text: str) -> date | None:
    """The day that the text names, if any."""
    words = " ".join(text.split())
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    for written in (*_WRITTEN, short):
        found = QLocale().toDate(words, written)
        if found.isValid() and found.year() > 1900:
            return date(found.year(), found.month(), found.day())
    return None
