"""Showing a note to the other: exactly what will be read, and a copy of it by one deliberate act."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.exchange.sleeping import slept_on
from app.exchange.values import Form, Slept
from app.i18n import _
from app.private.checks import check_shown_note, fits_a_note
from app.private.reads import own_note
from app.private.sharing import SHOW_FORM, show_note, words_of
from app.private.values import LONGEST_NOTE, SHOWN_NOTE, NoteId
from app.vault.values import Person
from ui.desk import Desk
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.slept_card import SleptCard
from ui.place import ShowsProblem
from ui.private.shown_note_words import shown_note_words
from ui.view import Act, OpenView, View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.hinted_text import HintedText
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted


class ShowNoteView(View):
    """The words of the copy can be changed on the way; the note stays as it is."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._note, self._is_there = NoteId(""), False
        alone = desk.sitting.alone
        self._other = "" if alone is None else desk.couple().name(alone.other)
        self.back = quiet(_("The note"), self._go_back, icon="back", shortcut="Alt+Left")
        self.head = PageHead(_("A copy of a note"))
        self.text = HintedText(
            _("What {name} will read").format(name=self._other),
            hints=wording_hints(desk.preferences, promise=False),
            fewest_lines=4,
            most_lines=16,
        )
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_NOTE))
        self.again = quiet(_("Take the note as it is now"), self._take_note)
        self.slept: Cards[Slept] = Cards()
        self.outgoing = self._outgoing()
        self.outgoing.sent.connect(lambda _id: self._go_back())
        self.outgoing.slept.connect(self._say_slept)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self._beside(), self.slept, self.outgoing):
            self.body.addWidget(part)

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("The note"), self._go_back)}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.text}

    def show_show_note(self, note: object) -> None:
        """With the preview at once, unless the words of the copy were begun or do not fit."""
        self._note = NoteId(str(note))
        own = own_note(self.desk.sitting, self._note)
        self._is_there = own is not None
        if own is None:
            self.reload()
            self.head.title.setText(_("This note isn't there any more"))
            return
        self.head.title.setText(_("Show this to {name}").format(name=self._other))
        begun = self.outgoing.open(self._note, {"text": own.text})
        fits = bool(own.text.strip()) and fits_a_note(own.text)
        self.again.setVisible(begun and self.text.text() != own.text)
        say_if_too_long(self.text, self.text.text(), LONGEST_NOTE)
        self.reload()
        if fits and not begun and not self.outgoing.isHidden():
            self.outgoing.look()

    def reload(self) -> None:
        """While it is slept on, nothing else goes."""
        waiting = tuple(each for each in slept_on(self.desk.sitting, SHOWN_NOTE) if each.subject == self._note)
        self.slept.fill(waiting, lambda each: SleptCard(self, each, lambda _slept: self._open_again()))
        self.outgoing.setVisible(self._is_there and not waiting)

    def settle(self) -> None:
        self.outgoing.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you show it")

    def _outgoing(self) -> Outgoing:
        parts = Card()
        parts.body.setSpacing(14)
        parts.add(self.text, self.again)
        route = Route(
            sort=SHOWN_NOTE,
            place=SHOW_FORM,
            check=lambda form: check_shown_note(words_of(form)),
            preview=lambda form: shown_note_words(words_of(form)),
            send=self._send,
            text=words_of,
        )
        return Outgoing(self, parts, {"text": self.text}, route)

    def _beside(self) -> Card:
        said = _("The note stays yours and may go on changing. {name} sees this copy.")
        card = Card(quiet=True)
        card.add(muted(said.format(name=self._other)))
        return card

    def _send(self, _author: Person, form: Form) -> str:
        return show_note(self.desk.sitting, self._note, form)

    def _say_slept(self) -> None:
        """The keyboard goes on from the top, for what was pressed is gone."""
        self.reload()
        self.back.setFocus()

    def _open_again(self) -> None:
        self.open_view(("show_note", self._note))

    def _take_note(self) -> None:
        """The words of the copy that were begun are let go."""
        self.outgoing.form.discard()
        self._open_again()

    def _go_back(self) -> None:
        self.open_view(("note", self._note))
