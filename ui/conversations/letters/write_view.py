"""Writing a letter, alone: kept as it is typed, with a few beginnings that nobody has to use."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.conversations.letters.actions import change_letter, write_letter
from app.conversations.letters.reads import own_letter
from app.conversations.letters.values import LETTER_FORM, LONGEST_LETTER, LetterGone, LetterId, prompts
from app.i18n import _
from app.vault.drafts import fresh_subject, is_new
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.hinted_text import HintedText
from ui.widgets.page_head import PageHead
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted


class LetterWriteView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._letter: LetterId | None = None
        self.back = quiet(_("All letters"), self._to_letters, icon="back", shortcut="Alt+Left")
        self.keep = primary(_("Keep this letter"), self.keep_letter)
        self.head = PageHead(_("Letters"), _("A letter"))
        self.text = HintedText(
            _("Your letter"),
            label_shown=False,
            hints=wording_hints(desk.preferences, promise=False),
            example=_("What it did to you. Any length, in any order."),
            fewest_lines=14,
            most_lines=26,
        )
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_LETTER))
        self.form = KeptForm(desk.sitting.own, LETTER_FORM, {"text": self.text}, self.present, self)
        self.form.kept.connect(self._say_kept)
        self.let_go = quiet("", self._let_go, icon="trash")
        self.beginnings = Disclosure(_("Beginnings you could use"))
        self.alone_only = Card()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"text": self.text}

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All letters"), self._to_letters)}

    def show_letter_write(self, thing: object = None) -> None:
        """The id of a letter, what a new one is kept under, or None for another."""
        self.columns.setVisible(self.alone)
        self.keep.setVisible(self.alone)
        self.alone_only.setVisible(not self.alone)
        if not self.alone:
            return
        self.settle()
        if thing is None or is_new(str(thing)):
            self._begin(fresh_subject(self.desk.sitting.clock) if thing is None else str(thing), None, "")
        else:
            self._begin(str(thing), LetterId(str(thing)), self._kept_words(LetterId(str(thing))))
        self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def settle(self) -> None:
        self.form.settle()

    def read_by(self) -> str:
        return _("read by: only you, until you show it") if self.alone else ""

    def keep_letter(self) -> None:
        with self.desk.refusals.shown(self.place()):
            self.settle()
            if self._letter is None:
                kept = write_letter(self.desk.sitting, self.text.text())
            else:
                kept = self._letter
                change_letter(self.desk.sitting, kept, self.text.text())
            self.form.discard()
            self.open_view(("letter", kept))

    def begin_with(self, prompt: str) -> None:
        """Put a beginning on a line of its own where the cursor is, and go on there."""
        writing = self.text.control.textCursor()
        before = self.text.text()[: writing.position()]
        gap = "" if not before.strip() else "\n\n"
        writing.insertText(f"{gap}{prompt}: ")
        writing.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.text.control.setTextCursor(writing)
        self.text.setFocus()

    def _begin(self, subject: str, letter: LetterId | None, words: str) -> None:
        self._letter = letter
        begun = self.form.open(subject, {"text": words})
        say_if_too_long(self.text, self.text.text(), LONGEST_LETTER)
        label = _("Delete this draft") if letter is None else _("Leave my changes")
        self.let_go.setText(label)
        self.let_go.setAccessibleName(label)
        self.let_go.setVisible(begun)
        self.head.say(_("Letters"), _("A letter") if letter is None else _("Change this letter"))

    def _kept_words(self, letter: LetterId) -> str:
        own = own_letter(self.desk.sitting, letter)
        if own is None:
            raise LetterGone
        return own.text

    def _let_go(self) -> None:
        letter = self._letter
        self.form.discard()
        self.open_view(("letters", None) if letter is None else ("letter", letter))

    def _say_kept(self, kept: bool) -> None:  # noqa: FBT001 - a signal's only value
        self.let_go.show()
        above = _("Letters")
        self.head.eyebrow.setText(_("{what} · saved").format(what=above) if kept else above)

    def _to_letters(self) -> None:
        self.open_view(("letters", None))

    def _lay_out(self) -> None:
        self.head.set_actions(self.keep)
        for prompt in prompts():
            button = quiet(prompt, partial(self.begin_with, prompt))
            self.beginnings.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.beginnings.body.setSpacing(0)
        self.columns = Columns()
        self.columns.main.addWidget(self.text)
        beside = Card(_("For you first"), small_title=True, quiet=True)
        beside.add(muted(_("Nobody else learns that this letter is there. You can keep it, or show a copy one day.")))
        beside.add(self.beginnings)
        self.columns.side.addWidget(beside)
        self.columns.side.addWidget(self.let_go, 0, Qt.AlignmentFlag.AlignLeft)
        self.alone_only.add(muted(_("A letter is written alone. Each of you can begin one in your own sitting.")))
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.head, self.columns, self.alone_only):
            self.body.addWidget(part)
