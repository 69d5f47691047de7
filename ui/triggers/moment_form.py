"""The fields of an entry: when, how strong and what helped first, the rest under "more"."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.triggers.values import LONGEST_MOMENT_TEXT, MOMENT_TEXTS, PlanId
from ui.preferences import Preferences
from ui.triggers.words import step_choices
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.scale import ScaleField
from ui.widgets.select_field import SelectField
from ui.widgets.several_field import SeveralField
from ui.widgets.text_field import TextField
from ui.widgets.time_field import TimeField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

UNFOLDED = "hard_moments.entry"
_NO_PLAN = ""


class MomentForm(QWidget):
    """`fields` by the names that a kept form of an entry has."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        hints = wording_hints(preferences, promise=False)
        self.plan = SelectField(_("Which plan was it for?"), [], example=_("none"))
        self._first: dict[str, Field] = {
            "day": DateField(_("Day")),
            "time": TimeField(_("Time")),
            "peak": _strength(_("How strong at its peak")),
            "after": _strength(_("How strong afterwards")),
            "steps": SeveralField(_("What I did"), step_choices()),
            "what_helped": TextField(_("What helped")),
        }
        self._rest: dict[str, Field] = {
            "plan": self.plan,
            "before": _strength(_("How strong before it began")),
            "partner_response": HintedText(_("What my partner did"), hints=hints),
            "note": TextField(_("A note"), _("Stays out when you show the entry, unless you choose otherwise.")),
        }
        self.fields: Mapping[str, Field] = self._first | self._rest
        self.more = Disclosure(
            unfolded=UNFOLDED in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(UNFOLDED, unfolded=unfolded),
        )
        self._lay_out()
        for name in MOMENT_TEXTS:
            self.fields[name].touched.connect(lambda name=name: self._look_at_length(name))

    def offer_plans(self, plans: Sequence[tuple[PlanId, str]]) -> None:
        """To be called before the form is filled."""
        self.plan.offer([(_NO_PLAN, _("none of them")), *plans])
        self.plan.setVisible(bool(plans))

    def look_at_lengths(self) -> None:
        """Say beside each field whether its words fit."""
        for name in MOMENT_TEXTS:
            self._look_at_length(name)

    def show_problems(self) -> None:
        """Unfold the rest where something in it needs another look, and go to the first."""
        wrong = [name for name, field in self.fields.items() if field.problem]
        if any(name in self._rest for name in wrong):
            self.more.unfold()
        if wrong:
            self.fields[wrong[0]].setFocus()

    def _look_at_length(self, name: str) -> None:
        words = self.fields[name].plain()
        say_if_too_long(self.fields[name], words if isinstance(words, str) else "", LONGEST_MOMENT_TEXT)

    def _lay_out(self) -> None:
        card, when = Card(), QHBoxLayout()
        card.body.setSpacing(14)
        when.setSpacing(16)
        when.addWidget(self._first["day"], 2)
        when.addWidget(self._first["time"], 1)
        card.body.addLayout(when)
        card.add(*(self._first[name] for name in ("peak", "after", "steps", "what_helped")))
        card.add(self.more)
        for field in self._rest.values():
            self.more.body.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


def _strength(label: str) -> ScaleField:
    return ScaleField(label, lowest=_("none"), highest=_("strongest"))
