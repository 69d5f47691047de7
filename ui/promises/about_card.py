"""A promise as it was made: its words, when it is due, and where it comes from."""

from app.i18n import _
from app.people.values import Couple
from app.promises.page_values import PromisePage
from app.promises.values import Origin
from ui.promises.words import often, origin_words, over_words
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.date_field import in_full
from ui.widgets.time_field import in_short
from ui.widgets.words import eyebrow, muted, text


class AboutCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[PromisePage, Couple] | None = None

    def fill(self, page: PromisePage, couple: Couple, *, whole: bool) -> None:
        """`whole`: its words stand above already."""
        if (page, couple) == self._shown:
            return
        self._shown = (page, couple)
        clear_layout(self.body)
        promise = page.promise
        if not whole:
            self.add(text(breakable(promise.text)))
        self.add(muted(" ".join(_when(page))))
        if promise.reminder is not None:
            self.add(muted(_("Reminder at {time}.").format(time=in_short(promise.reminder))))
        if promise.origin is not Origin.OWN:
            self.add(eyebrow(origin_words(promise.origin)))
            if promise.origin_words:
                self.add(muted(_("“{words}”").format(words=breakable(promise.origin_words))))
        if page.end_words:
            self.add(eyebrow(_("When it ended")), muted(_("“{words}”").format(words=breakable(page.end_words))))


def _when(page: PromisePage) -> list[str]:
    if page.promise.ended is not None:
        return [over_words(page.promise)]
    words = [often(page.promise)]
    if page.next_due is not None and page.promise.rule:
        words.append(_("Next on {day}.").format(day=in_full(page.next_due)))
    return words
