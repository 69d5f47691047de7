"""The fields of something to put right: two that are enough, and the rest under "more"."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.repair.setbacks.checks import longest_of
from app.repair.setbacks.plain import NO, YES
from app.repair.setbacks.values import DECIDE_NOTHING, SETBACK_TEXTS, told_names
from ui.desk import Desk
from ui.repair.setbacks.about_field import AboutField
from ui.repair.setbacks.words import days_in_words
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText, Hints
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

UNFOLDED = "put_right.write"


class SetbackForm(QWidget):
    """`fields` by the names of a setback's own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._told = wording_hints(desk.preferences, promise=False)
        self._agreed = wording_hints(desk.preferences)
        self.about = AboutField(desk.sitting)
        self.smallest = self._smallest()
        self._groups = self._more_groups()
        self.fields: Mapping[str, Field] = self.smallest | {
            name: field for _title, group in self._groups for name, field in group.items()
        }
        self.more = Disclosure(
            unfolded=UNFOLDED in desk.preferences.choices.unfolded,
            remember=lambda unfolded: desk.preferences.set_unfolded(UNFOLDED, unfolded=unfolded),
        )
        self._lay_out()
        for name in SETBACK_TEXTS:
            self.fields[name].touched.connect(lambda name=name: self._look_at_length(name))

    def look_at_lengths(self) -> None:
        """Say beside each field whether its words fit."""
        for name in SETBACK_TEXTS:
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
        say_if_too_long(field, str(field.plain() or ""), longest_of(name))

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
            "happened": self._hinted(_("What happened"), _("What someone would have seen. A few words are enough.")),
            "next_day": self._hinted(
                _("The next 24 hours"), _("Who does what, where each of you is, when you talk."), self._agreed
            ),
        }

    def _more_groups(self) -> tuple[tuple[str, dict[str, Field]], ...]:
        return (
            (_("When, and what it was about"), self._when_fields()),
            (_("In your own words"), self._word_fields()),
            (_("Around it"), self._around_fields()),
        )

    def _when_fields(self) -> dict[str, Field]:
        return {
            "happened_on": DateField(_("When")),
            "told": ChoiceField(_("How it came to be known"), told_names()),
            "about": self.about,
        }

    def _word_fields(self) -> dict[str, Field]:
        return {
            "before": self._hinted(_("What came before"), ""),
            "effect": self._hinted(_("Its effect"), _("On the one who writes, or on both.")),
            "ownership": self._hinted(_("What I take on as mine"), ""),
            "changes": self._hinted(
                _("What in the agreement would change"), _("A draft can be begun from its page."), self._agreed
            ),
        }

    def _around_fields(self) -> dict[str, Field]:
        days = tuple((days, days_in_words(days)) for days in DECIDE_NOTHING)
        return {
            "decide_nothing": ChoiceField(_("Decide nothing big for"), days),
            "support": ChoiceField(_("Was somebody told, for support?"), ((YES, _("Yes")), (NO, _("No")))),
            "support_who": LineField(_("Who"), example=_("a sister, a friend, a counsellor"), optional=True),
        }

    def _hinted(self, label: str, hint: str, hints: Hints | None = None) -> HintedText:
        return HintedText(label, hint, hints=hints or self._told)
