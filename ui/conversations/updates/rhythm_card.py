"""The rhythm of updates: promises to write one, and the way to make such a promise."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.conversations.updates.rhythm import rhythm_to_begin_with
from app.i18n import _
from app.promises.recurrence_words import rule_in_words
from app.promises.values import Promise
from ui.desk import Desk
from ui.widgets.act_row import ActRow
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.words import muted

LONGEST_SHOWN = 120
"""Characters of a promise."""


class RhythmOfUpdatesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("A rhythm"), small_title=True, quiet=True)
        self._desk = desk
        self.promises: Cards[Promise] = Cards()
        self._none = muted(_("A rhythm is a promise by the one who writes. It can be small, and can end."))
        self.begin = secondary(_("I’d like to do this regularly"), self._begin)
        self.add(self._none, self.promises)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self, promises: Sequence[Promise]) -> None:
        self._none.setVisible(not promises)
        self.promises.fill(promises, self._row)
        alone = self._desk.sitting.alone
        self.begin.setVisible(alone is None or alone not in {each.by for each in promises})

    def _row(self, promise: Promise) -> QWidget:
        words = in_brief(promise.text, LONGEST_SHOWN)
        open_it = quiet(_("Look at it"), partial(self._desk.go, "promises", ("promise", promise.id)))
        open_it.setAccessibleName(_("Look at it: {promise}").format(promise=words))
        rhythm = rule_in_words(promise.rule, promise.starts)
        name = self._desk.couple().name(promise.by)
        return ActRow(words, _("{name}, {rhythm}").format(name=name, rhythm=rhythm) if rhythm else name, open_it)

    def _begin(self) -> None:
        self._desk.go("promises", ("new", rhythm_to_begin_with()))
