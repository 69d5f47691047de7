"""The sheet of a conversation, as it was written; a later line is added below with its day."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.checkins.names import name_of
from app.checkins.page_values import Sheet
from app.checkins.talk_reads import said_in_week, sheet
from app.checkins.talks import add_line_to_talk
from app.checkins.values import CheckIn, QuestionId, TalkId
from app.i18n import _
from app.vault.values import Person
from ui.checkins.added_line import AddedLineForm
from ui.checkins.talk_brought import two_lines
from ui.checkins.words import period_named
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.promises.words import day_named
from ui.view import Act, OpenView, View
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.date_field import in_full
from ui.widgets.moments import day_and_time
from ui.widgets.page_head import PageHead
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import eyebrow, heading, muted, small, text


class SheetView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._talk = TalkId("")
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", "")
        self.print = quiet(_("Print"), self.print_sheet, icon="print", shortcut="Ctrl+P")
        self.head.set_actions(self.print)
        self.said = muted("")
        self.go_on = QHBoxLayout()
        self.card = Card()
        self.card.body.setSpacing(12)
        self.add_line = AddedLineForm(self, self._add_line)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
            "preview": Act(_("Print"), self.print_sheet),
        }

    def print_sheet(self) -> None:
        from app.documents.daily import sheet_pdf
        from ui.documents.typeset_preview import preview_typeset

        now = sheet(self.desk.sitting, self._talk, self.desk.preferences.packs)
        typeset = sheet_pdf(self.desk.sitting, self._talk, self.desk.preferences.packs)
        preview_typeset(self.desk, typeset, name_of(now.check_in), self.place(), self)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.add_line.fields

    def show_sheet(self, talk: object) -> None:
        self.settle()
        self._talk = TalkId(str(talk))
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        now = sheet(sitting, self._talk, self.desk.preferences.packs)
        self.head.say(period_named(now.check_in, now.period, sitting.clock.today()), name_of(now.check_in))
        self.said.setText(self._about(now))
        clear_layout(self.go_on)
        if now.finished_at is None and not self.alone:
            open_it = partial(self.open_view, (now.check_in.value, None))
            self.go_on.addWidget(primary(_("Go on together"), open_it), 0, Qt.AlignmentFlag.AlignLeft)
        clear_layout(self.card.body)
        for part in self._parts(now):
            self.card.add(part)
        self.card.setVisible(self.card.body.count() > 0)
        self.add_line.show_for(now.talk if now.finished_at is not None else "")

    def settle(self) -> None:
        self.add_line.settle()

    def _about(self, now: Sheet) -> str:
        if now.finished_at is None:
            return _("Begun, and not finished. What was typed is kept; you can go on when both of you are here.")
        day = in_full(self.desk.sitting.clock.local(now.finished_at).date())
        if not now.lines:
            return _("Held on {day}. Nothing was written down, which is fine.").format(day=day)
        return _("Held on {day}.").format(day=day)

    def _parts(self, now: Sheet) -> Iterator[QWidget]:
        for question, words in now.questions.items():
            yield heading(words or _("An earlier question"))
            yield SideBySide(*(self._said(now, question, person) for person in Person))
        yield from self._of_week(now)
        for later in now.added:
            when = day_and_time(self.desk.sitting.clock.local(later.at))
            name = self.desk.couple().name(later.person)
            yield small(_("Added by {name} on {when}").format(name=name, when=when))
            yield text(breakable(later.text))

    def _of_week(self, now: Sheet) -> Iterator[QWidget]:
        """What either had said in the week, and both have read."""
        if now.check_in is not CheckIn.WEEKLY:
            return
        doubts, appreciations = said_in_week(self.desk.sitting, now)
        couple = self.desk.couple()
        for title, each_said in ((_("Doubts of this week"), doubts), (_("Seen and said"), appreciations)):
            if each_said:
                yield heading(title)
            for each in each_said:
                about = _("{name}, {day}").format(name=couple.name(each.person), day=day_named(each.day))
                yield two_lines(about, breakable(each.text))

    def _said(self, now: Sheet, question: QuestionId, person: Person) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        lines = [line for line in now.lines if line.person is person and line.question == question]
        if lines:
            column.addWidget(eyebrow(self.desk.couple().name(person)))
        for line in lines:
            column.addWidget(text(breakable(line.text)))
        return widget

    def _add_line(self, words: str) -> None:
        """Together, one press on a name says whose it is; until then the words stay."""
        sitting, talk = self.desk.sitting, self._talk
        self.desk.ask_author(lambda author: self._enter(partial(add_line_to_talk, sitting, author, talk, words)), self)

    def _enter(self, enter: partial[None]) -> None:
        with self.desk.refusals.shown(self.place()):
            enter()
            self.add_line.entered()
        self.reload()

    def _lay_out(self) -> None:
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(self.said)
        self.body.addLayout(self.go_on)
        self.body.addWidget(self.card)
        self.body.addWidget(self.add_line)
