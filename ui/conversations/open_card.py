"""What lies open between the two: whose turn it is, since when, and the way there."""

from collections.abc import Sequence
from functools import partial

from app.exchange.values import OpenThing
from app.i18n import _
from ui.desk import Desk
from ui.exchange.open_words import Looker, OpenWords, open_words
from ui.widgets.act_row import ActRow
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.words import hairline


class OpenCard(Card):
    def __init__(self, desk: Desk, things: Sequence[OpenThing], looker: Looker) -> None:
        super().__init__(_("Open between you"))
        self._desk = desk
        self.body.setSpacing(12)
        self.rows: list[ActRow] = []
        for thing in things:
            if self.rows:
                self.add(hairline())
            self.rows.append(self._row(open_words(thing, looker)))
            self.add(self.rows[-1])

    def _row(self, words: OpenWords) -> ActRow:
        button = secondary(words.act, partial(self._desk.go, words.page, words.subject))
        button.setAccessibleName(_("{act}: {what}").format(act=words.act, what=words.title))
        return ActRow(words.title, words.line, button)
