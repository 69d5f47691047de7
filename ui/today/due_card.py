"""“For today”: at most five rows, one of them with the primary button, and the next thing offered below."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication

from app.i18n import _
from ui.desk import Desk
from ui.today.row_words import RowWords
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import Button, primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.refilled import Refilled
from ui.widgets.words import eyebrow, hairline, muted


class DueCard(Card):
    def __init__(self, desk: Desk, put_off: Callable[[str], None]) -> None:
        """`put_off` is told what is not to be offered again today."""
        super().__init__(_("For today"))
        self._desk, self._put_off = desk, put_off
        self.said = muted("")
        self.rows: dict[str, ActRow] = {}
        self._leads = True
        self._content = Refilled(spacing=12)
        self.add(self.said, self._content)

    def fill(self, rows: Sequence[RowWords], offered: RowWords | None, said: str, *, leads: bool = True) -> None:
        """`said` stands above the rows; the keyboard stays on the row it was on. Where it leads, it has the primary."""
        focused = self._focused()
        self._leads = leads
        self.rows = {}
        self.said.setText(said)
        self.said.setVisible(bool(said))
        with self._content.filled_anew():
            for row in rows:
                self._add(row, self._button(row))
            if offered is not None:
                self._offer(offered)
        if focused in self.rows:
            self.rows[focused].acts[0].setFocus()

    def _button(self, row: RowWords) -> Button:
        made = primary if self._leads and not self.rows else secondary
        button = made(row.act, partial(self._desk.go, row.page, row.subject))
        button.setAccessibleName(f"{row.act}: {row.title}")
        return button

    def _add(self, row: RowWords, *acts: Button) -> None:
        if self.rows:
            self._content.add(hairline())
        self.rows[row.key] = ActRow(row.title, row.line, *acts)
        self._content.add(self.rows[row.key])

    def _offer(self, row: RowWords) -> None:
        button = self._button(row)
        not_now = quiet(_("Not now"), partial(self._put_off, row.key))
        not_now.setAccessibleName(_("Not now: {what}").format(what=row.title))
        if self.rows:
            self._content.add(hairline())
        self._content.add(eyebrow(_("If you like")))
        self.rows[row.key] = ActRow(row.title, row.line, button, not_now)
        self._content.add(self.rows[row.key])

    def _focused(self) -> str:
        now = QApplication.focusWidget()
        return next((key for key, row in self.rows.items() if now is not None and row.isAncestorOf(now)), "")
