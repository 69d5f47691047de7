"""The terms of a draft: in words, and unfolded as fields."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from app.agreements.values import MAY_HOLD_AT_ONCE, SHORTEST_COOLING_OFF, Area, Terms
from app.clock import Clock
from app.i18n import _
from ui.agreements.terms_form import TermsForm
from ui.agreements.terms_words import terms_in_words
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.words import muted, small


class TermsCard(Card):
    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__(_("Terms"), small_title=True)
        self._said = muted("")
        self.warning = small(
            _("Without a last day it holds until one of you ends it. Many couples begin with three months.")
        )
        self.set_review = secondary(_("Set a review day"), lambda: self.focus_field("review"))
        self.change = quiet(_("Change the terms"), self.unfold, icon="edit")
        self.form = TermsForm(clock)
        self.done = secondary(_("Done"), self.fold)
        for part in (self._said, self.warning, self.form):
            self.body.addWidget(part)
        for button in (self.set_review, self.change, self.done):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.edited.connect(self._take)
        self._area = Area.OTHER
        self._show(unfolded=False)

    @property
    def fields(self) -> Mapping[str, Field]:
        return self.form.fields

    def terms(self) -> Terms:
        return self.form.terms()

    def fill(self, terms: Terms, area: Area) -> None:
        self._area = area
        self.form.offer_at_once(offered=area in MAY_HOLD_AT_ONCE)
        self.form.fill(terms)
        self._render()

    def set_area(self, area: Area) -> None:
        """An area that asks for time to think has at least a day of it."""
        if area is self._area:
            return
        self._area = area
        terms = self.terms()
        self.form.offer_at_once(offered=area in MAY_HOLD_AT_ONCE)
        if area not in MAY_HOLD_AT_ONCE and terms.cooling_off < SHORTEST_COOLING_OFF:
            self.form.cooling_off.set_choice(SHORTEST_COOLING_OFF)
        else:
            self.form.cooling_off.set_choice(terms.cooling_off)
        self._render()

    def unfold(self) -> None:
        self._show(unfolded=True)
        self.form.starts_when.setFocus()

    def fold(self) -> None:
        self._show(unfolded=False)
        self.change.setFocus()

    def fold_away(self) -> None:
        """As it stands when a draft is opened."""
        self._show(unfolded=False)

    def focus_field(self, name: str) -> None:
        self._show(unfolded=True)
        self.form.focus(name)

    def show_problems(self, problems: Mapping[str, str], *, unfold: bool) -> None:
        """By the names of `Terms`; `unfold` opens the card for them."""
        if problems and unfold:
            self._show(unfolded=True)
        self.form.show_problems(problems)

    def _take(self) -> None:
        self._render()
        self.edited.emit()

    def _render(self) -> None:
        terms = self.terms()
        self._said.setText(terms_in_words(terms))
        self.warning.setVisible(terms.ends is None)
        self._show(unfolded=not self.form.isHidden())

    def _show(self, *, unfolded: bool) -> None:
        self.form.setVisible(unfolded)
        self.done.setVisible(unfolded)
        self.change.setVisible(not unfolded)
        self.set_review.setVisible(not unfolded and self.terms().review is None)
