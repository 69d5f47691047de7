"""The fields of a plan: three that are enough, and the rest in small groups under "more"."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.triggers.checks import longest_of
from app.triggers.need_words import need_names
from app.triggers.values import PLAN_TEXTS
from ui.preferences import Preferences
from ui.triggers.words import kind_choices
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.scale import ScaleField
from ui.widgets.select_field import SelectField
from ui.widgets.several_field import SeveralField
from ui.widgets.text_field import TextField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

UNFOLDED = "hard_moments.plan"


class PlanForm(QWidget):
    """`fields` by the names of a plan's own."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._hints = wording_hints(preferences)
        self._groups = self._more_groups()
        self.smallest = self._smallest()
        self.fields: Mapping[str, Field] = self.smallest | {
            name: field for _title, group in self._groups for name, field in group.items()
        }
        self.more = Disclosure(
            unfolded=UNFOLDED in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(UNFOLDED, unfolded=unfolded),
        )
        self._lay_out()
        for name in PLAN_TEXTS:
            self.fields[name].touched.connect(lambda name=name: self._look_at_length(name))

    def look_at_lengths(self) -> None:
        """Say beside each field whether its words fit."""
        for name in PLAN_TEXTS:
            self._look_at_length(name)

    def show_problems(self) -> None:
        """Unfold the rest where something in it needs another look, and go to the first."""
        wrong = [name for name, field in self.fields.items() if field.problem]
        if any(name not in self.smallest for name in wrong):
            self.more.unfold()
        if wrong:
            self.fields[wrong[0]].setFocus()

    def _look_at_length(self, name: str) -> None:
        field = self.fields[name]
        words = field.plain()
        say_if_too_long(field, words if isinstance(words, str) else "", longest_of(name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        first = Card()
        first.body.setSpacing(14)
        first.add(*self.smallest.values())
        column.addWidget(first)
        column.addWidget(self.more)
        for title, group in self._groups:
            card = Card(title)
            card.body.setSpacing(14)
            card.add(*group.values())
            self.more.body.addWidget(card)

    def _smallest(self) -> dict[str, Field]:
        return {
            "cue": self._hinted(_("The cue"), _("What sets it off, as you would notice it.")),
            "i_say": self._hinted(_("What I say"), _("The exact words, so that they can be read off the page.")),
            "what_helps": self._hinted(_("What helps"), _("One thing on each line.")),
        }

    def _more_groups(self) -> tuple[tuple[str, dict[str, Field]], ...]:
        return (
            (_("Name and kind"), self._name_fields()),
            (_("Where and when"), self._when_fields()),
            (_("Early signs"), self._sign_fields()),
            (_("The first minute, and if it gets worse"), self._step_fields()),
            (_("For my partner"), self._partner_fields()),
            (_("To talk about"), self._talk_fields()),
            (_("So that it gets used"), self._use_fields()),
        )

    def _name_fields(self) -> dict[str, Field]:
        return {
            "name": LineField(_("Name, in my own words")),
            "kind": SelectField(_("What it is about"), kind_choices(), example=_("not chosen")),
        }

    def _when_fields(self) -> dict[str, Field]:
        each_year = ((False, _("once")), (True, _("each year")))
        return {
            "place": LineField(_("Place")),
            "time_of_day": LineField(_("Time of day")),
            "on_day": DateField(_("Day"), _("Today tells you the day before, and nobody else.")),
            "every_year": ChoiceField(_("How often the day comes"), each_year),
            "person": LineField(_("Person")),
            "media": LineField(_("Song, programme or site")),
        }

    def _sign_fields(self) -> dict[str, Field]:
        return {
            "in_body": TextField(_("In my body"), example=_("a tight chest")),
            "in_thoughts": TextField(_("In my thoughts")),
            "in_actions": TextField(_("In what I do"), example=_("I tidy up loudly")),
        }

    def _step_fields(self) -> dict[str, Field]:
        return {
            "alone_first": TextField(_("The first 60 seconds, alone"), example=_("both feet on the floor")),
            "if_worse": self._hinted(_("If it gets worse we stop and"), ""),
        }

    def _partner_fields(self) -> dict[str, Field]:
        return {
            "please_do": self._hinted(_("Please do"), _("One thing on each line.")),
            "please_dont": self._hinted(_("Please don't"), _("One thing on each line.")),
            "needs": SeveralField(_("What I need"), need_names()),
        }

    def _talk_fields(self) -> dict[str, Field]:
        return {
            "questions_now": self._hinted(_("Questions for now"), ""),
            "questions_later": self._hinted(_("Questions for later"), ""),
            "afterwards": LineField(_("How we talk afterwards"), example=_("a walk, half an hour, tomorrow")),
        }

    def _use_fields(self) -> dict[str, Field]:
        return {
            "likely": ScaleField(_("How likely am I to use this?"), lowest=_("not at all"), highest=_("surely")),
            "in_the_way": TextField(_("What could get in the way?")),
            "kept_at": LineField(_("Where is it kept?"), example=_("a card in my coat")),
            "people_to_call": TextField(_("People I can call"), _("Names and numbers, by hand.")),
            "review": DateField(_("Look at it again on")),
        }

    def _hinted(self, label: str, hint: str) -> HintedText:
        return HintedText(label, hint, hints=self._hints)
