"""Wishes to keep or to end that wait for a signature, and the news on signatures, above a version."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.agreements.page_values import Wish
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.agreements.review_words import Decision, wish_sentence
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted, text


class WishCard(Card):
    """What one would like, and the place for the other to sign; "Not now" puts it away for this sitting."""

    def __init__(
        self,
        wish: Wish,
        couple: Couple,
        alone: Person | None,
        sign: Callable[[Person], None],
        put_away: Callable[[], None],
    ) -> None:
        super().__init__(tone="accent")
        asked_by = next((person for person in Person if person in wish.signed_by), wish.asked_by)
        other = asked_by.other
        decision = Decision(kind=wish.decision, review=wish.review)
        self.add(text(wish_sentence(decision, couple.name(asked_by))))
        if alone is asked_by:
            self.add(muted(_("{name} can sign now or on another evening.").format(name=couple.name(other))))
            return
        self.sign = primary(_("Sign as {name}").format(name=couple.name(other)), lambda: sign(other))
        buttons: list[QWidget] = [self.sign, quiet(_("Not now"), put_away)]
        self.add(muted(_("It comes to pass once both have signed. Leaving it is an answer too.")), flow(*buttons))
