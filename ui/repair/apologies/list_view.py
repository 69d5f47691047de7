"""Apologies of both: what was begun or is slept on, then what was sent, the newest first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _
from app.repair.apologies.reads import MOST_APOLOGIES, apologies, begun_apologies
from app.repair.apologies.values import APOLOGY, APOLOGY_ANSWER, ApologyRow, BegunApology
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.exchange.words import removed_in_words
from ui.pace_words import near_day
from ui.repair.apologies.words import LONGEST_TITLE, from_whom, reply_in_words
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.cards import Cards
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.notice import InlineNotice
from ui.widgets.page_head import PageHead


class ApologiesView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most = MOST_APOLOGIES
        self.back = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Apologies"))
        self.write = primary(_("Write an apology"), self._write, icon="add", shortcut="Ctrl+N")
        self.head.set_actions(self.write)
        self.notice = InlineNotice()
        self.empty = EmptyState(
            _("What I did, what it did to you, and what I will do."),
            _("Write the first one"),
            self._write,
            how=_("Either of you may write one. The other opens it when they are ready, and owes no answer."),
            icon="repair",
        )
        self.slept: Cards[Slept] = Cards()
        self.begun, self.sent = RowGroup(_("Begun"), open_view), RowGroup(_("Written to each other"), open_view)
        self.sent.more.clicked.connect(self._show_more)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.notice, self.empty, self.slept, self.begun, self.sent):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "new": Act(_("Write an apology"), self._write),
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
        }

    def show_apologies(self, happened: object = None) -> None:
        """`happened`: what became of the one that was shown before."""
        self._most = MOST_APOLOGIES
        self.notice.say(_happened(happened))
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        rows = apologies(sitting, self._most + 1)
        begun = begun_apologies(sitting)
        slept = slept_on(sitting, APOLOGY, APOLOGY_ANSWER)
        self.slept.fill(slept, lambda each: SleptCard(self, each, self._open_draft))
        self.begun.fill([_begun_row(each) for each in begun])
        self.sent.fill([self._row(row) for row in rows[: self._most]], more=len(rows) > self._most)
        empty = not (rows or begun or slept)
        self.empty.setVisible(empty)
        self.write.setVisible(not empty)

    def _row(self, row: ApologyRow) -> ListRow:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        named = from_whom(couple, row.sent.author)
        day = _("Sent on {day}.").format(day=near_day(clock.local(row.sent.at).date(), clock.today()))
        said = removed_in_words(row.sent, couple, clock)
        lines = (f"{named}." if row.did else "", day, said, self._answered_in_words(row))
        return ListRow(
            title=in_brief(row.did, LONGEST_TITLE) or named,
            below=" ".join(filter(None, lines)),
            subject=("apology", row.id),
        )

    def _answered_in_words(self, row: ApologyRow) -> str:
        if row.answered is None:
            return ""
        name = self.desk.couple().name(row.sent.author.other)
        if row.answered.reply is None:
            return _("{name} answered.").format(name=name)
        return _("{name}: “{words}”.").format(name=name, words=reply_in_words(row.answered.reply))

    def _write(self) -> None:
        self.open_view(("apology_write", None))

    def _open_draft(self, slept: Slept) -> None:
        self.open_view(("apology_write" if slept.sort == APOLOGY else "apology", slept.subject))

    def _show_more(self) -> None:
        self._most *= 2
        self.reload()


def _happened(what: object) -> str:
    return {
        "taken_back": _("It is taken back, and its promise with it."),
        "promise_stays": _("It is taken back. Its promise was marked already, and stays among yours."),
    }.get(str(what), "")


def _begun_row(begun: BegunApology) -> ListRow:
    return ListRow(
        title=in_brief(begun.title, LONGEST_TITLE) or _("An apology with no words yet"),
        below=_("Not sent yet."),
        chip=_("begun"),
        subject=("apology_write", begun.subject),
    )
