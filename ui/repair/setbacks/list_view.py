"""The first view: what is being put right now, a new one, and those that were."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.library.packs import page_helps
from app.people.values import Couple
from app.repair.setbacks.page_values import BegunSetback, SetbackRow, SetbacksPage
from app.repair.setbacks.reads import MOST_NOW, MOST_PAST, setbacks_page
from app.repair.setbacks.values import SETBACK, SETBACK_ACCOUNT, SETBACK_LOOK, Standing
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.repair.setbacks.printing import print_form
from ui.repair.setbacks.words import LONGEST_TITLE, closed_sentence, first_line, row_below, row_title, safety_button
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.columns import Columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead
from ui.widgets.refilled import Refilled
from ui.widgets.words import muted

CLOSED = "closed"
"""What the view is opened with after a last step."""
_WRITTEN_IN = {SETBACK: "write", SETBACK_ACCOUNT: "account", SETBACK_LOOK: "look"}


class SetbacksView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most_now, self._most_past = MOST_NOW, MOST_PAST
        self._shown: tuple[SetbacksPage, tuple[Slept, ...], Couple] | None = None
        self.write = primary(_("Write it down"), self.write_one, icon="add", shortcut="Ctrl+N")
        self.head = PageHead("", _("Put something right"))
        self.head.set_actions(self.write)
        self.notice = InlineNotice()
        self.notice.hide()
        how = "\n".join(page_helps()["put-right"].how)
        self.empty = EmptyState(first_line(), _("Write it down"), self.write_one, how=how, icon="repair")
        self.lead = muted(first_line())
        self.slept = Refilled(spacing=12)
        self.begun = RowGroup(_("Begun"), open_view)
        self.now = RowGroup(_("Being put right"), open_view)
        self.past = RowGroup(_("Before that"), open_view)
        self.print = quiet(_("Print the form"), self.print_form, icon="print", shortcut="Ctrl+P")
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "new": Act(_("Write it down"), self.write_one),
            "preview": Act(_("Print the form"), self.print_form),
        }

    def show_list(self, thing: object = None) -> None:
        """After a last step it says that the page is closed, in the same words whatever was answered."""
        self.notice.say(closed_sentence() if thing == CLOSED else "")
        self.reload()

    def write_one(self) -> None:
        self.open_view(("write", None))

    def print_form(self) -> None:
        print_form(self.desk, self.place(), self)

    def reload(self) -> None:
        page = setbacks_page(self.desk.sitting, self._most_now, self._most_past)
        slept = slept_on(self.desk.sitting, SETBACK, SETBACK_ACCOUNT, SETBACK_LOOK)
        to_show = (page, slept, self.desk.couple())
        if to_show != self._shown:
            self._shown = to_show
            self._fill(*to_show)

    def _fill(self, page: SetbacksPage, slept: tuple[Slept, ...], couple: Couple) -> None:
        with self.slept.filled_anew():
            self.slept.add(*(SleptCard(self, each, self._write_on) for each in slept))
        self.begun.fill([_begun_row(each) for each in page.begun])
        self.now.fill([self._row(row, couple) for row in page.now], more=page.more_now)
        self.past.fill([self._row(row, couple) for row in page.past], more=page.more_past)
        empty = page.is_empty and not slept
        self.empty.setVisible(empty)
        self.write.setVisible(not empty)
        self.lead.setVisible(not empty)

    def _row(self, row: SetbackRow, couple: Couple) -> ListRow:
        """Once it is closed for the one who is here, it is quiet; the other's list knows nothing of that."""
        own = row.author is self.desk.sitting.alone
        chip, tone = ("", "") if row.closed_here else _chip(row.standing, own=own)
        return ListRow(
            title=row_title(row, couple, own=own),
            below=row_below(row, couple),
            chip=chip,
            tone=tone,
            subject=("setback", row.id),
        )

    def _write_on(self, slept: Slept) -> None:
        self.open_view((_WRITTEN_IN[slept.sort], slept.subject))

    def _show_more_now(self) -> None:
        self._most_now *= 4
        self.reload()

    def _show_more_past(self) -> None:
        self._most_past *= 4
        self.reload()

    def _lay_out(self) -> None:
        self.now.more.clicked.connect(self._show_more_now)
        self.past.more.clicked.connect(self._show_more_past)
        columns = Columns()
        for part in (self.lead, self.empty, self.slept, self.begun, self.now, self.past):
            columns.main.addWidget(part)
        for button in (safety_button(self), self.print):
            columns.side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.notice)
        self.body.addWidget(columns)


def _begun_row(begun: BegunSetback) -> ListRow:
    return ListRow(
        title=in_brief(begun.title, LONGEST_TITLE) or _("A page with no words yet"),
        below=_("Not sent. It is kept here as you left it."),
        chip=_("begun"),
        subject=("write", begun.subject),
    )


def _chip(standing: Standing, *, own: bool) -> tuple[str, str]:
    if standing is Standing.SENT:
        return (_("sent"), "") if own else (_("to read"), "accent")
    return (_("being put right"), "accent") if standing is Standing.BEING_PUT_RIGHT else ("", "")
