"""The form of a ritual: what it is called and how it goes in front, when and how long under "more"."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt

from app.common_ground.rituals.values import LONGEST_RITUAL_TITLE, LONGEST_RITUAL_WHAT, RitualTalk
from app.i18n import _
from app.promises.recurrence import Every
from app.promises.recurrence_words import rule_in_words
from ui.preferences import Preferences
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.rhythm_fields import RhythmFields
from ui.widgets.time_field import TimeField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import text

FOLD = "ritual"
_ANY_DAY = date(2026, 1, 1)
"""For rules that leave nothing to their first day, as all of ours."""
_NONE = "none"


class RitualForm(Card):
    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._make_fields(preferences)
        self.more = Disclosure(
            unfolded=FOLD in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(FOLD, unfolded=unfolded),
        )
        self.body.setSpacing(16)
        self.add(self.title, self.what, self.own_rule, self.choose, self.rhythm, self.more)
        self.body.setAlignment(self.choose, Qt.AlignmentFlag.AlignLeft)
        for folded in (self.at, self.minutes, self.starts, self.talk):
            self.more.body.addWidget(folded)
        self.rhythm.touched.connect(self.arrange)

    @property
    def by_name(self) -> Mapping[str, Field]:
        """As a draft keeps them."""
        return {
            "title": self.title,
            "what": self.what,
            **self.rhythm.by_name,
            "rule": self.rule,
            "at": self.at,
            "minutes": self.minutes,
            "starts": self.starts,
            "talk": self.talk,
            "replaces": self.replaces,
        }

    def arrange(self) -> None:
        """A rhythm that the choices can't make is said in words, until another is chosen."""
        rule = self.rule.plain()
        carried = rule if isinstance(rule, str) else ""
        self.own_rule.setText(_("It comes {rule}.").format(rule=rule_in_words(carried, _ANY_DAY)) if carried else "")
        for part in (self.own_rule, self.choose):
            part.setVisible(bool(carried))
        self.rhythm.setVisible(not carried)
        self.rhythm.arrange()

    def _choose_another(self) -> None:
        self.rule.change("")
        self.arrange()
        self.rhythm.every.setFocus()

    def _make_fields(self, preferences: Preferences) -> None:
        self.title = LineField(_("What you call it"), example=_("Tea before phones"))
        self.what = HintedText(
            _("How it goes"), hints=wording_hints(preferences), optional=True, example=_("The first cup is ours.")
        )
        self.rhythm = RhythmFields(
            (
                (Every.ONCE, _("When it suits")),
                (Every.DAY, _("Every day")),
                (Every.WEEK, _("Every week")),
                (Every.MONTH, _("Every month")),
            )
        )
        self.rule, self.replaces = Carried(self), Carried(self)
        self.own_rule = text("")
        self.choose = quiet(_("Choose another rhythm"), self._choose_another)
        self.at = TimeField(_("At what time"), optional=True)
        self.minutes = LineField(_("How many minutes"), optional=True, example="20")
        self.starts = DateField(_("From"), _("Left empty, it begins today."), optional=True)
        self.talk = ChoiceField(
            _("Does it lead to a conversation"),
            (
                (_NONE, _("No")),
                (RitualTalk.WEEKLY, _("The weekly one")),
                (RitualTalk.APOLOGY, _("An apology")),
            ),
            optional=True,
        )
        self.title.edited.connect(lambda words: say_if_too_long(self.title, words, LONGEST_RITUAL_TITLE))
        self.what.edited.connect(lambda words: say_if_too_long(self.what, words, LONGEST_RITUAL_WHAT))
