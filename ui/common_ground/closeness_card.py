"""Closeness: the present word of each, changed with one press, and nothing of what was said before."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common_ground.closeness.actions import say_closeness
from app.common_ground.closeness.reads import closeness
from app.common_ground.closeness.values import ClosenessWord
from app.i18n import _
from app.vault.values import Person
from ui.view import View
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.words import muted


class ClosenessCard(Card):
    """Alone one's own answers and the other's word; together each under their own name."""

    def __init__(self, view: View) -> None:
        super().__init__(_("Closeness"), small_title=True)
        self._view = view
        self.own = {person: _OwnWord(view, person) for person in view.desk.sitting.here}
        self.other = muted("")
        self.body.setSpacing(12)
        self.add(muted(_("Each of you says it for yourself, for this moment. It is not a promise.")))
        self.add(*self.own.values(), self.other)
        self.add(
            muted(_("Either of you may change it at any time, even in the middle of a sentence. It needs no reason."))
        )
        self.reload()

    def reload(self) -> None:
        said = closeness(self._view.desk.sitting)
        for person, own in self.own.items():
            own.fill(said.of(person))
        alone = self._view.desk.sitting.alone
        word = None if alone is None else said.of(alone.other)
        self.other.setVisible(alone is not None and word is not None)
        if alone is not None and word is not None:
            name = self._view.desk.couple().name(alone.other)
            self.other.setText(_("{name} says: {word}.").format(name=name, word=dict(closeness_choices())[word]))


class _OwnWord(QWidget):
    """Pressed by that person alone; nothing asks whether it is meant."""

    def __init__(self, view: View, person: Person) -> None:
        super().__init__()
        self._view, self._person = view, person
        name = view.desk.couple().name(person)
        self.choice = ChoiceField(_("I say") if view.alone else name, closeness_choices())
        self.choice.chosen.connect(self._say)
        self.nothing = quiet(_("Say nothing"), partial(self._say, None))
        if not view.alone:
            self.nothing.setAccessibleName(_("{name}: say nothing").format(name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, word: ClosenessWord | None) -> None:
        self.choice.set_choice(word)
        self.nothing.setVisible(word is not None)

    def _say(self, word: ClosenessWord | None) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            say_closeness(self._view.desk.sitting, self._person, word)


def closeness_choices() -> tuple[tuple[ClosenessWord, str], ...]:
    return (
        (ClosenessWord.YES, _("yes")),
        (ClosenessWord.NOT_YET, _("not yet")),
        (ClosenessWord.NO, _("no")),
    )
