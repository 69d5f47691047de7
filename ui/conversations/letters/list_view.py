"""All letters: one's own alone, and those that either has shown."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from app.conversations.letters.begun import BegunLetter, begun_letters
from app.conversations.letters.reads import MOST_LETTERS, own_letters, shared_letters
from app.conversations.letters.values import LetterRow, SharedRow
from app.i18n import _
from ui.conversations.letters.words import no_title, own_row_line, shared_row_line, shared_row_title
from ui.desk import Desk
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.date_field import in_full
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted


class LettersView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most_own = self._most_shared = MOST_LETTERS
        self.back = quiet(_("All conversations"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Letters"))
        self.write = primary(_("Write a letter"), self._write, shortcut="Ctrl+N")
        self.begun = RowGroup(_("Begun"), open_view)
        self.own = RowGroup(_("Yours, for you alone"), open_view)
        self.shared = RowGroup(_("Shown"), open_view)
        self.empty = EmptyState(
            _("What it did to you, in your own words. Written for yourself first."),
            _("Write a letter"),
            self._write,
            how=_("Nobody learns that it is there. You decide later whether to show a copy, or to keep it."),
            icon="edit",
        )
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        back = {"back": Act(_("All conversations"), lambda: self.open_view(None))}
        return back | ({"new": Act(_("Write a letter"), self._write)} if self.alone else {})

    def show_letters(self, _nothing: object = None) -> None:
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        begun = begun_letters(sitting)
        own = own_letters(sitting, self._most_own + 1)
        shared = shared_letters(sitting, self._most_shared + 1)
        self.begun.fill([self._begun_row(each) for each in begun])
        self.own.fill([self._own_row(each) for each in own[: self._most_own]], more=len(own) > self._most_own)
        rows = [self._shared_row(each) for each in shared[: self._most_shared]]
        self.shared.fill(rows, more=len(shared) > self._most_shared)
        nothing = not (begun or own or shared)
        self.empty.setVisible(self.alone and nothing)
        self.write.setVisible(self.alone and not nothing)

    def _begun_row(self, begun: BegunLetter) -> ListRow:
        saved = in_full(self.desk.sitting.clock.local(begun.saved_at).date())
        line = _("Not kept yet. Typed on {day}.").format(day=saved)
        return ListRow(title=begun.title or no_title(), below=line, subject=("letter_write", begun.subject))

    def _own_row(self, row: LetterRow) -> ListRow:
        line = own_row_line(row, self.desk.sitting.clock)
        chip = _("A copy is shown") if row.shown else ""
        return ListRow(title=row.title, below=line, chip=chip, tone="accent", subject=("letter", row.id))

    def _shared_row(self, row: SharedRow) -> ListRow:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        return ListRow(
            title=shared_row_title(row, couple),
            below=shared_row_line(row, couple, clock),
            subject=("letter", row.letter),
        )

    def _told_beside(self) -> str:
        if self.alone:
            return _("Nobody else learns that a letter is there, until you show a copy of it.")
        return _("A letter is written alone. What one of you has shown stands here.")

    def _write(self) -> None:
        self.open_view(("letter_write", None))

    def _show_more(self, group: str) -> None:
        if group == "own":
            self._most_own += MOST_LETTERS
        else:
            self._most_shared += MOST_LETTERS
        self.reload()

    def _lay_out(self) -> None:
        self.head.set_actions(self.write)
        self.own.more.clicked.connect(partial(self._show_more, "own"))
        self.shared.more.clicked.connect(partial(self._show_more, "shared"))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        columns = Columns()
        for part in (self.empty, self.begun, self.own, self.shared):
            columns.main.addWidget(part)
        beside = Card(quiet=True)
        beside.add(muted(self._told_beside()))
        columns.side.addWidget(beside)
        self.body.addWidget(columns)
