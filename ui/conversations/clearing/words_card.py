"""What each adds for themself once both sides stand there, and the talk that may follow."""

from functools import partial

from PySide6.QtCore import Qt

from app.conversations.clearing.actions import add_word, say_we_cleared_it, take_word_back
from app.conversations.clearing.values import Clearing, Word
from app.i18n import _
from app.people.pace import pace
from app.vault.values import Person
from ui.conversations.clearing.words import said_in_words, word_names
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.words import muted, text


class ClearingWordsCard(Card):
    """Of those who are here, each has a line; what the other added alone is read."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._clearing: Clearing | None = None
        here, couple = view.desk.sitting.here, view.desk.couple()
        self.choices = {
            person: ChoiceField(_("For you") if view.alone else couple.name(person), word_names()) for person in here
        }
        self.back = {person: quiet(_("Take it back"), partial(self._take_back, person)) for person in here}
        self.other = text("")
        self.waits = muted("")
        self.talked = secondary(_("We have talked about it"), self._say_talked)
        self.topic = quiet(_("Make it the topic of a talk"), self._make_topic)
        self.body.setSpacing(12)
        for person, choice in self.choices.items():
            self.add(choice)
            self.body.addWidget(self.back[person], 0, Qt.AlignmentFlag.AlignLeft)
            choice.chosen.connect(partial(self._choose, person))
            self.back[person].setAccessibleName(self._back_named(person))
        self.add(self.other, self.waits, flow(self.talked, self.topic))

    def fill(self, clearing: Clearing) -> None:
        """Not there before both sides can be read."""
        self._clearing = clearing
        sitting = self._view.desk.sitting
        both = clearing.what is not None and clearing.meant is not None and clearing.meant.text is not None
        self.setVisible(both or bool(clearing.said))
        for person, choice in self.choices.items():
            said = clearing.said_by(person)
            choice.setVisible(both)
            choice.set_choice(said)
            self.back[person].setVisible(said is not None)
        others = [
            said_in_words(each, self._view.desk.couple()) for each in clearing.said if each.by not in sitting.here
        ]
        self.other.setText("\n".join(others))
        self.other.setVisible(bool(others))
        self._fill_talk(clearing)

    def _fill_talk(self, clearing: Clearing) -> None:
        sitting = self._view.desk.sitting
        wished = any(each.word is Word.TALK and not each.talked for each in clearing.said)
        suits = pace(sitting).offers_talks(sitting.clock.today())
        waits = _("A talk about this waits for both of you.")
        if not suits:
            waits = _("Talks wait for now. This one is kept until they suit again.")
        self.waits.setText(waits)
        self.waits.setVisible(wished)
        self.talked.setVisible(wished)
        self.topic.setVisible(suits and clearing.what is not None)

    def _back_named(self, person: Person) -> str:
        if self._view.alone:
            return _("Take it back")
        return _("Take it back: {name}").format(name=self._view.desk.couple().name(person))

    def _choose(self, person: Person, word: object) -> None:
        assert isinstance(word, Word)
        assert self._clearing is not None, "filled first"
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            add_word(desk.sitting, person, self._clearing.id, word)
        self._view.reload()

    def _take_back(self, person: Person) -> None:
        assert self._clearing is not None, "filled first"
        desk = self._view.desk
        with desk.refusals.shown(self._view.place()):
            take_word_back(desk.sitting, person, self._clearing.id)
        self._view.reload()

    def _say_talked(self) -> None:
        assert self._clearing is not None, "filled first"
        desk, clearing = self._view.desk, self._clearing
        with desk.refusals.shown(self._view.place()):
            say_we_cleared_it(desk.sitting, desk.sitting.alone or clearing.sent.author, clearing.id)
        self._view.reload()

    def _make_topic(self) -> None:
        if self._clearing is not None and self._clearing.what is not None:
            self._view.open_view(("heard_begin", {"topic": self._clearing.what.saw}))
