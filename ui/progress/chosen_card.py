"""A milestone that both look forward to: how it stands, moving it, putting it away, and being there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.progress.milestones.actions import (
    agree_we_are_there,
    both_are_there,
    move_milestone,
    not_there_yet,
    put_milestone_away,
    say_we_are_there,
    say_yes,
)
from app.progress.milestones.values import LONGEST_ABOUT_WHEN, Chosen, ChosenState, MilestoneId
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.progress.milestone_words import chosen_title, stands, when_and_so_far
from ui.progress.progress_view import ProgressView
from ui.widgets.brief import breakable
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted, text

Act = Callable[[Sitting, Person, MilestoneId], None]


class ChosenCard(Card):
    def __init__(self, view: ProgressView) -> None:
        super().__init__()
        self._view = view
        self._chosen: Chosen | None = None
        self.words, self.when, self.stands = text(""), muted(""), muted("")
        self.yes = primary(_("Yes, let's choose it"), self._say_yes)
        self.no = secondary(_("Not this one"), self._put_away)
        self.there = primary(_("We are there"), self._say_there)
        self.agree = primary(_("Yes, we are there"), self._agree)
        self.not_yet = secondary(_("Not yet"), partial(self._act, not_there_yet))
        self.change_when = quiet(_("Change about when"), self._begin_moving, icon="edit")
        self.put_away = quiet(_("Put it away"), self._put_away)
        self.about_when = LineField(_("About when"), optional=True, example=_("Christmas"))
        self.about_when.entered.connect(self._move)
        self.keep = secondary(_("Keep this"), self._move)
        self.moving = Card(quiet=True)
        self.moving.add(self.about_when, flow(self.keep))
        self.add(self.words, self.when, self.stands, self._buttons(), self.moving)

    def begin(self) -> None:
        """Another one is opened."""
        self.moving.hide()

    def fill(self, chosen: Chosen | None) -> None:
        self._chosen = chosen
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        desk = self._view.desk
        alone = desk.sitting.alone
        lines = (
            (self.words, "" if chosen_title(chosen) == chosen.what.text.rstrip(".") else breakable(chosen.what.text)),
            (self.when, when_and_so_far(chosen)),
            (self.stands, stands(chosen, desk.couple(), alone)),
        )
        for label, said in lines:
            label.setText(said)
            label.setVisible(bool(said))
        self._show_acts(chosen)

    def _show_acts(self, chosen: Chosen) -> None:
        state, here = chosen.state, self._view.desk.sitting.here
        together = len(here) > 1
        answers = state is ChosenState.PROPOSED and chosen.proposed_by.other in here
        own = state is ChosenState.PROPOSED and not answers
        nearly = state is ChosenState.NEARLY and chosen.there_by is not None
        can_agree = nearly and (together or chosen.there_by not in here)
        is_open = state in {ChosenState.PROPOSED, ChosenState.CHOSEN, ChosenState.NEARLY}
        self.put_away.setText(_("Take the proposal back") if own else _("Put it away"))
        self.put_away.setAccessibleName(self.put_away.text())
        for button, shown in (
            (self.yes, answers),
            (self.no, answers),
            (self.there, state is ChosenState.CHOSEN),
            (self.agree, can_agree),
            (self.not_yet, nearly),
            (self.change_when, is_open),
            (self.put_away, is_open and not answers),
        ):
            button.setVisible(shown)
        if not is_open:
            self.moving.hide()

    def _say_yes(self) -> None:
        """By the one who did not propose it, also when both are here."""
        if self._chosen is not None:
            self._do(say_yes, self._chosen.proposed_by.other)

    def _say_there(self) -> None:
        if self._view.alone:
            self._act(say_we_are_there)
        elif self._chosen is not None:
            identity = self._chosen.id
            self._view.within(lambda: both_are_there(self._view.desk.sitting, identity))

    def _agree(self) -> None:
        if self._chosen is not None and self._chosen.there_by is not None:
            self._do(agree_we_are_there, self._chosen.there_by.other)

    def _put_away(self) -> None:
        """A proposal goes with its own author."""
        if self._chosen is not None:
            here = self._view.desk.sitting.here
            proposer = self._chosen.proposed_by
            answers = self._chosen.state is ChosenState.PROPOSED and proposer.other in here
            self._do(put_milestone_away, proposer.other if answers else here[0])
            self._view.go_back()

    def _begin_moving(self) -> None:
        if self._chosen is not None:
            self.about_when.set_text(self._chosen.what.about_when)
            self.moving.show()
            self.about_when.setFocus()

    def _move(self) -> None:
        words = self.about_when.text()
        if self._chosen is not None and say_if_too_long(self.about_when, words, LONGEST_ABOUT_WHEN):
            identity, sitting = self._chosen.id, self._view.desk.sitting
            self.moving.hide()
            self._view.within(lambda: move_milestone(sitting, sitting.here[0], identity, words))

    def _act(self, act: Act) -> None:
        self._do(act, self._view.desk.sitting.here[0])

    def _do(self, act: Act, person: Person) -> None:
        if self._chosen is not None:
            identity = self._chosen.id
            self._view.within(lambda: act(self._view.desk.sitting, person, identity))

    def _buttons(self) -> QWidget:
        return flow(self.yes, self.no, self.there, self.agree, self.not_yet, self.change_when, self.put_away)
