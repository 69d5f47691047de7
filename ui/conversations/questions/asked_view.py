"""The list of questions: what was begun or is slept on, open ones first, then those that are done with."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from app.conversations.questions.kept import BegunQuestion, KeptWords, begun_questions, stranded_words
from app.conversations.questions.reads import MOST_DONE, MOST_OPEN, asked_page
from app.conversations.questions.values import ANSWER, FOLLOW_UP, QUESTION, QuestionRow, QuestionState
from app.exchange.sleeping import slept_on
from app.exchange.values import Slept
from app.i18n import _, ngettext
from ui.conversations.questions.words import LONGEST_TITLE, Around, row_below, row_title, state_chip
from ui.desk import Desk
from ui.exchange.slept_card import SleptCard
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.cards import Cards
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead


class AskedView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._most_open, self._most_done = MOST_OPEN, MOST_DONE
        self.back = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("Conversations"), _("Questions"))
        self.write = primary(_("Ask a question"), self._ask, icon="add", shortcut="Ctrl+N")
        self.head.set_actions(self.write)
        self.empty = EmptyState(
            _("A question is asked once. Then it is open for both of you until it is answered."),
            _("Ask a question"),
            self._ask,
            how=_("Either of you may ask. You can sleep on it first. “Not yet” is an answer too."),
            icon="together",
        )
        self.slept: Cards[Slept] = Cards()
        self.begun = RowGroup(_("Begun"), open_view)
        self.open = RowGroup(_("Open"), open_view)
        self.done = RowGroup(_("Answered or closed"), open_view)
        self.open.more.clicked.connect(self._show_more_open)
        self.done.more.clicked.connect(self._show_more_done)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.empty, self.slept, self.begun, self.open, self.done):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "new": Act(_("Ask a question"), self._ask),
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
        }

    def show_asked(self, _nothing: object = None) -> None:
        self._most_open, self._most_done = MOST_OPEN, MOST_DONE
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        page = asked_page(sitting, self._most_open, self._most_done)
        slept = slept_on(sitting, QUESTION, FOLLOW_UP, ANSWER)
        begun = [_begun_row(each) for each in begun_questions(sitting)]
        begun += [_kept_row(each) for each in stranded_words(sitting)]
        self.slept.fill(slept, lambda each: SleptCard(self, each, self._open_draft))
        self.begun.fill(begun)
        self.open.fill(self._rows(page.open), more=page.open_count > len(page.open))
        self.done.fill(self._rows(page.done), more=page.more_done)
        self.head.eyebrow.setText(_counted(page.open_count))
        empty = not (page.open or page.done or slept or begun)
        self.empty.setVisible(empty)
        self.write.setVisible(not empty)

    def _rows(self, rows: Sequence[QuestionRow]) -> list[ListRow]:
        sitting = self.desk.sitting
        around = Around(couple=self.desk.couple(), alone=sitting.alone, clock=sitting.clock)
        return [
            ListRow(
                title=row_title(row, around),
                below=row_below(row, around),
                chip=state_chip(row, sitting.alone),
                tone="accent" if self._waits_here(row) else "",
                subject=("question", row.id),
            )
            for row in rows
        ]

    def _waits_here(self, row: QuestionRow) -> bool:
        """Whether there is something to open for whoever is here."""
        waits = {QuestionState.SENT: row.asker.other, QuestionState.ANSWERED: row.asker}
        return waits.get(row.state) in self.desk.sitting.here

    def _ask(self) -> None:
        self.open_view(("ask", None))

    def _open_draft(self, slept: Slept) -> None:
        self.open_view(("ask" if slept.sort == QUESTION else "question", slept.subject))

    def _show_more_open(self) -> None:
        self._most_open *= 2
        self.reload()

    def _show_more_done(self) -> None:
        self._most_done *= 2
        self.reload()


def _counted(count: int) -> str:
    if not count:
        return _("Conversations")
    return ngettext("{n} open question", "{n} open questions", count).format(n=count)


def _begun_row(begun: BegunQuestion) -> ListRow:
    return ListRow(
        title=in_brief(begun.words, LONGEST_TITLE) or _("A question with no words yet"),
        below=_("Not sent yet."),
        chip=_("begun"),
        subject=("ask", begun.subject),
    )


def _kept_row(kept: KeptWords) -> ListRow:
    return ListRow(
        title=in_brief(kept.words, LONGEST_TITLE),
        below=_("What it was for takes no more words. This is kept."),
        chip=_("kept"),
        subject=("question", kept.question),
    )
