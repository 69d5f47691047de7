"""One telling of a letter by the one it is for, and what its writer says to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversations.letters.sharing import open_answer, open_heard, take_answer_away, take_heard_away
from app.conversations.letters.values import Heard, HeardAnswer, HeardId
from app.exchange.values import Sent
from app.i18n import _
from ui.conversations.letters.words import answer_in_words, from_whom
from ui.exchange.taking_away import TakeAwayCard
from ui.exchange.words import removed_in_words
from ui.view import View
from ui.widgets.brief import breakable
from ui.widgets.buttons import secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.text_column import TextColumn
from ui.widgets.words import eyebrow, muted, text


def heard_preview(above: str, words: str) -> QWidget:
    """A telling as it is read, also before it is sent."""
    card = Card()
    card.add(eyebrow(above), TextColumn(text(breakable(words))))
    return card


class HeardCard(Card):
    """Words of the other stand once they were opened, by a press."""

    def __init__(self, view: View, heard: Heard, answer: Callable[[HeardId], None]) -> None:
        """`answer` opens the form for it."""
        super().__init__()
        self._view, self._heard, self._answer = view, heard, answer
        self._couple, self._clock = view.desk.couple(), view.desk.sitting.clock
        self.body.setSpacing(10)
        self.add(eyebrow(from_whom(heard.sent, self._couple, self._clock)))
        if heard.readable:
            self.add(*self._words())
        else:
            self.add(muted(_("Not opened yet.")))
            self.add(flow(secondary(_("Open what was heard"), self._open)))
        take_away = TakeAwayCard(view, self._take_away)
        self.add(take_away)
        take_away.fill(heard.sent)

    def _words(self) -> list[QWidget]:
        removed = removed_in_words(self._heard.sent, self._couple, self._clock)
        words = [muted(removed)] if removed else [TextColumn(text(breakable(self._heard.text)))]
        return [*words, *self._answered()]

    def _answered(self) -> list[QWidget]:
        answer = self._heard.answer
        if answer is None:
            return [self._offer_answer()] if self._may_answer() else []
        return [self._answer_card(answer)]

    def _answer_card(self, answer: HeardAnswer) -> QWidget:
        card = Card(quiet=True)
        removed = removed_in_words(answer.sent, self._couple, self._clock)
        if removed:
            card.add(muted(removed))
        elif answer.readable:
            card.add(text(breakable(answer_in_words(answer, self._couple))))
        else:
            name = self._couple.name(answer.sent.author)
            card.add(muted(_("{name} has said something to this.").format(name=name)))
            card.add(flow(secondary(_("Open the answer"), partial(self._open_answer, answer))))
        take_away = TakeAwayCard(self._view, partial(self._take_answer_away, answer))
        card.add(take_away)
        take_away.fill(answer.sent)
        return card

    def _may_answer(self) -> bool:
        return self._heard.sent.removed_at is None and self._heard.sent.author.other in self._view.desk.sitting.here

    def _offer_answer(self) -> QWidget:
        return flow(secondary(_("Say whether that is it"), lambda: self._answer(self._heard.id)))

    def _open(self) -> None:
        self._within(lambda: open_heard(self._view.desk.sitting, self._heard.id))

    def _open_answer(self, answer: HeardAnswer) -> None:
        self._within(lambda: open_answer(self._view.desk.sitting, answer.id))

    def _take_away(self, sent: Sent) -> None:
        take_heard_away(self._view.desk.sitting, sent.author, self._heard.id)

    def _take_answer_away(self, answer: HeardAnswer, sent: Sent) -> None:
        take_answer_away(self._view.desk.sitting, sent.author, answer.id)

    def _within(self, act: Callable[[], None]) -> None:
        with self._view.desk.refusals.shown(self._view.place()):
            act()
