"""What the reader says to an update, by one press; it can be changed, and saying nothing means nothing."""

from datetime import date

from PySide6.QtCore import Qt

from app.conversations.updates.actions import answer_update, say_we_talked
from app.conversations.updates.values import Answer, Answered, Update
from app.i18n import _
from app.people.pace import pace
from app.vault.values import Person
from ui.conversations.updates.words import answer_in_words, answer_names
from ui.view import View
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.words import heading, muted, text


class UpdateAnswerCard(Card):
    """Together, it stands under the name of the reader, for nobody answers for the other."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._update: Update | None = None
        self.title = heading("")
        self.said = text("")
        self.choice = ChoiceField(_("Your answer"), answer_names(), label_shown=False)
        self.until = DateField(_("Until"), _("A day, if you like. Left empty, it stays open."), optional=True)
        self.waits = muted(_("Talks wait for now. This one is kept until they suit again."))
        self.talked = secondary(_("We have talked about it"), self._say_talked)
        self.body.setSpacing(12)
        self.add(self.title, self.said, self.choice, self.until, self.waits)
        self.body.addWidget(self.talked, 0, Qt.AlignmentFlag.AlignLeft)
        self.choice.chosen.connect(self._choose)
        self.until.edited.connect(lambda day: self._answer(Answer.TIME, until_day=day))

    def fill(self, update: Update) -> None:
        """Not there while there is nothing to say or to read."""
        self._update = update
        answered, mine = update.answered, self._reader in self._view.desk.sitting.here
        mine = mine and update.what is not None
        self.setVisible(mine or answered is not None)
        self.title.setText(self._titled())
        self.said.setText(self._said(answered, mine=mine))
        self.said.setVisible(bool(self.said.text()))
        self.choice.setVisible(mine)
        self.choice.set_choice(None if answered is None else answered.answer)
        self._fill_until(answered, mine=mine)
        talk = update.what is not None and answered is not None and answered.answer is Answer.TALK
        self._fill_talk(talk=talk and answered is not None and not answered.talked)

    @property
    def _reader(self) -> Person:
        assert self._update is not None, "filled first"
        return self._update.sent.author.other

    def _titled(self) -> str:
        if self._view.desk.sitting.alone is self._reader:
            return _("Your answer")
        return _("{name} answers").format(name=self._view.desk.couple().name(self._reader))

    def _said(self, answered: Answered | None, *, mine: bool) -> str:
        desk = self._view.desk
        if answered is not None and (not mine or answered.answer is Answer.TALK):
            return answer_in_words(answered, desk.couple(), desk.sitting.clock)
        return _("You can answer now, later, or leave it. It can be changed.") if mine and answered is None else ""

    def _fill_until(self, answered: Answered | None, *, mine: bool) -> None:
        needs_time = answered is not None and answered.answer is Answer.TIME
        self.until.setVisible(mine and needs_time)
        if answered is not None and not self.until.control.hasFocus():
            self.until.set_day(answered.until)

    def _fill_talk(self, *, talk: bool) -> None:
        sitting = self._view.desk.sitting
        self.waits.setVisible(talk and not pace(sitting).offers_talks(sitting.clock.today()))
        self.talked.setVisible(talk)

    def _choose(self, answer: object) -> None:
        """Shows how it stands until it is entered."""
        assert isinstance(answer, Answer)
        self._answer(answer)

    def _answer(self, answer: Answer, until_day: object = None) -> None:
        assert self._update is not None, "filled first"
        desk, until = self._view.desk, until_day if isinstance(until_day, date) else None
        with desk.refusals.shown(self._view.place()):
            answer_update(desk.sitting, self._reader, self._update.id, answer, until)
        self._view.reload()

    def _say_talked(self) -> None:
        assert self._update is not None, "filled first"
        desk, update = self._view.desk, self._update
        with desk.refusals.shown(self._view.place()):
            person = desk.sitting.alone or self._reader
            say_we_talked(desk.sitting, person, update.id)
        self._view.reload()
