"""A note that one of the two chose to show, on the page of conversations, and the others that were shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.exchange.values import Sent
from app.i18n import _
from app.private.reads import shown_notes
from app.private.sharing import open_shown_note, take_shown_note_away
from app.private.values import NoteId, ShownNote
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.private.shown_note_words import shown_note_words
from ui.private.words import LONGEST_TITLE, shown_above
from ui.view import Act, OpenView, View
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.list_rows import ListRow, RowGroup
from ui.widgets.page_head import PageHead
from ui.widgets.words import muted

FIRST_NOTES = 6


class ShownNoteView(View):
    """Opening one that the other wrote notes that it was read."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._note: NoteId | None = None
        self._most = FIRST_NOTES
        self.back = quiet(_("All conversations"), lambda: open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.words: Cards[str] = Cards()
        self.removed = muted("")
        self.take_away = TakeAwayCard(self, self._take_away)
        self.others = RowGroup(_("All that were shown"), open_view)
        self.others.more.clicked.connect(self._show_more)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.words, self.removed, self.take_away, self.others):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All conversations"), lambda: self.open_view(None))}

    def show_shown_note(self, note: object = None) -> None:
        """The id of one; None: only the list."""
        self._note = None if note is None else NoteId(str(note))
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        shown = None if self._note is None else open_shown_note(sitting, self._note)
        self._fill(shown)
        page = shown_notes(sitting, self._most + 1)
        rows = [self._row(each) for each in page.notes[: self._most] if each.id != self._note]
        self.others.fill(rows, more=len(page.notes) > self._most)

    def _fill(self, shown: ShownNote | None) -> None:
        couple, clock = self.desk.couple(), self.desk.sitting.clock
        if shown is None:
            gone = _("This note isn't there any more") if self._note is not None else _("Shown notes")
            self.head.say("", gone)
        else:
            self.head.say(shown_above(shown.sent, clock), self._named(shown))
        text = "" if shown is None else shown.text
        self.words.fill((text,) if text else (), _card)
        removed = "" if shown is None else removed_in_words(shown.sent, couple, clock)
        self.removed.setText(removed)
        self.removed.setVisible(bool(removed))
        self.take_away.fill(None if shown is None else shown.sent)

    def _named(self, shown: ShownNote) -> str:
        author, alone = shown.sent.author, self.desk.sitting.alone
        if author is alone:
            return _("A note you showed to {name}").format(name=self.desk.couple().name(author.other))
        return _("A note from {name}").format(name=self.desk.couple().name(author))

    def _row(self, shown: ShownNote) -> ListRow:
        removed = removed_in_words(shown.sent, self.desk.couple(), self.desk.sitting.clock)
        return ListRow(
            title=in_brief(shown.text, LONGEST_TITLE) or self._named(shown),
            below=removed or (self._named(shown) if shown.text else shown_above(shown.sent, self.desk.sitting.clock)),
            chip=_("not opened yet") if self._waits_here(shown.sent) else "",
            subject=("shown_note", shown.id),
        )

    def _waits_here(self, sent: Sent) -> bool:
        """For the one it was shown to; to its author nothing is said of it."""
        return not sent.opened and sent.author is not self.desk.sitting.alone

    def _take_away(self, sent: Sent) -> None:
        if self._note is not None:
            take_shown_note_away(self.desk.sitting, sent.author, self._note)
            if not sent.opened:
                self.open_view(None)

    def _show_more(self) -> None:
        self._most *= 3
        self.reload()


def _card(words: str) -> Card:
    card = Card()
    card.add(shown_note_words(words))
    return card
