"""One update to read: opening this is opening it, and below it stands what the reader answers."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.conversations.updates.actions import open_update, take_update_away
from app.conversations.updates.reads import read_update
from app.conversations.updates.rhythm import to_mark_kept
from app.conversations.updates.values import UPDATES, Update, UpdateId
from app.exchange.values import Sent
from app.i18n import _
from app.promises.actions import mark_day
from app.promises.values import DuePromise, Kept
from ui.conversations.updates.answer_card import UpdateAnswerCard
from ui.conversations.updates.words import from_whom, update_lines
from ui.desk import Desk
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.pace_words import day_with_name
from ui.place import ShowsProblem
from ui.view import Act, OpenView, View
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.disclosure import Disclosure
from ui.widgets.labelled import LabelledLines
from ui.widgets.moments import time_of_day
from ui.widgets.page_head import PageHead
from ui.widgets.words import text


class UpdateView(View):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._id = UpdateId("")
        self._due: DuePromise | None = None
        self.back = quiet(_("All updates"), self._back, icon="back", shortcut="Alt+Left")
        self.head = PageHead()
        self.lines, self.instead = LabelledLines(), text("")
        self.words = Card()
        self.words.add(self.lines, self.instead)
        self.answer = UpdateAnswerCard(self)
        self.kept = Card(quiet=True)
        self.mark_kept = secondary(_("Mark it kept"), self._mark_kept)
        self.kept_row = ActRow("", "", self.mark_kept)
        self.kept.add(self.kept_row)
        self.take_away = TakeAwayCard(self, self._take_away)
        self.away = Disclosure(_("Take it away"), _("Leave it here"))
        self.away.body.addWidget(self.take_away)
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"until": self.answer.until}

    @property
    def acts(self) -> Mapping[str, Act]:
        return {"back": Act(_("All updates"), self._back), "new": Act(_("Write an update"), self._write)}

    def show_update(self, thing: object) -> None:
        """Whether it was read is said nowhere, but where its author asks to take it away."""
        self._id = UpdateId(str(thing))
        open_update(self.desk.sitting, self._id)
        self.answer.until.clear_problem()
        self.away.unfold(unfolded=False)
        self.reload()
        self.tell_history(UPDATES, self._id)

    def reload(self) -> None:
        update = read_update(self.desk.sitting, self._id)
        self._due = None if update is None else to_mark_kept(self.desk.sitting, update)
        self.kept.setVisible(self._due is not None)
        self.take_away.fill(None if update is None else update.sent)
        self.away.setVisible(not self.take_away.isHidden())
        if update is None:
            self._say_gone()
        else:
            self._fill(update)

    def _fill(self, update: Update) -> None:
        desk, sent = self.desk, update.sent
        couple, clock = desk.couple(), desk.sitting.clock
        local = clock.local(sent.at)
        when = _("{day}, {time}").format(day=day_with_name(local.date()), time=time_of_day(local))
        self.head.say(when, from_whom(sent.author, desk.sitting.alone, couple))
        self.lines.fill(() if update.what is None else update_lines(update.what))
        self._say_instead(removed_in_words(sent, couple, clock))
        self.answer.fill(update)
        if self._due is not None:
            promise = in_brief(self._due.text, 120)
            self.kept_row.say(_("An update was due on this day"), _("Your promise: {text}").format(text=promise))

    def _say_gone(self) -> None:
        self.head.say("", _("Updates"))
        self.lines.fill(())
        self._say_instead(_("This was taken back. Nothing of it is kept."))
        self.answer.hide()

    def _say_instead(self, sentence: str) -> None:
        self.instead.setText(sentence)
        self.instead.setVisible(bool(sentence))
        self.lines.setVisible(not sentence)

    def _take_away(self, sent: Sent) -> None:
        take_update_away(self.desk.sitting, sent.author, self._id)
        if sent.opened:
            self.reload()
        else:
            self._back()

    def _mark_kept(self) -> None:
        """One press of the one who promised, in their own sitting; nothing is marked by itself."""
        alone, due = self.desk.sitting.alone, self._due
        if alone is not None and due is not None:
            with self.desk.refusals.shown(self.place()):
                mark_day(self.desk.sitting, alone, due.promise, due.day, Kept.KEPT)
            self.reload()

    def _write(self) -> None:
        self.open_view(("update_new", None))

    def _back(self) -> None:
        self.open_view(("updates", None))

    def _lay_out(self) -> None:
        columns = Columns()
        for part in (self.kept, self.words, self.answer):
            columns.main.addWidget(part)
        columns.side.addWidget(self.away)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
