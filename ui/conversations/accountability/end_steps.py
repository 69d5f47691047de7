"""The end of a talk: what comes next, and what stays."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversations.accountability.turns import ACCOUNTS, Event, Talk, asked
from app.conversations.accountability.values import (
    LONGEST_FOR_SESSION,
    LONGEST_KEPT,
    Kept,
    Outcome,
    outcome_words,
)
from app.i18n import _
from app.vault.values import Person
from ui.conversations.accountability.step import About, TalkStep
from ui.widgets.buttons import Button, primary, secondary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.side_by_side import SideBySide
from ui.widgets.too_long import say_if_too_long
from ui.widgets.words import muted


class OutcomeStep(TalkStep):
    """What each choice needs is there once it is chosen; without any of it the talk goes on too."""

    def __init__(self, about: About) -> None:
        super().__init__(about)
        choices = tuple((outcome, outcome_words(outcome)) for outcome in Outcome)
        self.outcome = ChoiceField(_("What comes next"), choices, label_shown=False)
        self.ask("outcome", self.outcome)
        self.ask("later_day", DateField(_("On which day"), optional=True))
        self.draft = self.ask_words(
            "draft_words", _("The first boundary"), _("It opens as a draft. Nobody has agreed to it yet.")
        )
        self.session = self.ask_words(
            "session_words", _("What you want to ask there"), _("Without words the topic is put there."), optional=True
        )
        self.session.edited.connect(lambda said: say_if_too_long(self.session, said, LONGEST_FOR_SESSION))
        self.outcome.chosen.connect(self._choose)
        self.offer((_("Go on to what stays"), Event.GO_ON))
        self._show()

    def _choose(self, outcome: object) -> None:
        """A draft begins with what was asked for, where nothing was typed yet."""
        if outcome is Outcome.DRAFT and not self.draft.text().strip():
            self.draft.set_text(asked(self.about.talk))
            self.touched.emit()
        self._show()

    def _show(self) -> None:
        chosen = self.outcome.choice()
        for outcome, name in (
            (Outcome.LATER, "later_day"),
            (Outcome.DRAFT, "draft_words"),
            (Outcome.SESSION, "session_words"),
        ):
            self.fields[name].setVisible(chosen == outcome)


class KeepStep(TalkStep):
    """One summary that each confirms by a press on their own name, or an account by each, or nothing."""

    def __init__(self, about: About) -> None:
        super().__init__(about)
        choices = (
            (Kept.SUMMARY, _("A summary by both")),
            (Kept.ACCOUNTS, _("An account by each")),
            (Kept.NOTHING, _("Nothing")),
        )
        self.kept = ChoiceField(_("What stays"), choices, label_shown=False)
        self.ask("kept", self.kept)
        self.confirming: dict[Person, Button] = {}
        self.parts: dict[Kept, QWidget] = {
            Kept.SUMMARY: self._summary(),
            Kept.ACCOUNTS: self._accounts(),
            Kept.NOTHING: self._nothing(),
        }
        self.add(*self.parts.values())
        self.kept.chosen.connect(lambda _kept: self._show())
        self.buttons.append(primary(_("End the talk"), about.end))
        self.add(flow(*self.buttons))
        self._show()
        self.look_again(about.talk)

    def look_again(self, talk: Talk) -> None:
        """A change to the text has cleared what was confirmed."""
        for person, made in self.confirming.items():
            name = self.about.couple.name(person)
            said = _("Confirmed by {name}") if person in talk.confirmed else _("Confirm as {name}")
            made.setText(said.format(name=name))
            made.setAccessibleName(said.format(name=name))
            made.setChecked(person in talk.confirmed)

    def _show(self) -> None:
        for kept, part in self.parts.items():
            part.setVisible(self.kept.choice() == kept)

    def _summary(self) -> QWidget:
        field = HintedText(
            _("What you both say"),
            _("What was heard, and what you agree on. Both of you can read it later."),
            hints=self.about.hints,
            fewest_lines=4,
        )
        field.edited.connect(lambda said: say_if_too_long(field, said, LONGEST_KEPT))
        self.take("summary", field)
        for person in Person:
            made = secondary("", partial(self.about.confirm, person))
            made.setCheckable(True)
            self.confirming[person] = made
        card = Card()
        explained = muted(_("Each presses their own name. A change to the text asks both again."))
        card.add(field, flow(*self.confirming.values()), explained)
        return card

    def _accounts(self) -> QWidget:
        fields = []
        for person, name in zip(Person, ACCOUNTS, strict=True):
            said = _("{name}: how I see it").format(name=self.about.couple.name(person))
            field = HintedText(said, hints=self.about.hints, optional=True, fewest_lines=4)
            field.edited.connect(lambda words, field=field: say_if_too_long(field, words, LONGEST_KEPT))
            self.take(name, field)
            fields.append(field)
        card = Card()
        card.add(SideBySide(*fields), muted(_("Both stay, side by side. Neither is the last word.")))
        return card

    def _nothing(self) -> QWidget:
        card = Card(quiet=True)
        card.add(muted(_("The talk was held. Not a word of it stays.")))
        return card
