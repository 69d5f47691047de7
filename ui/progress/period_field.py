"""How far back the pictures look: four answers in the head of a view, remembered for the next time."""

from app.i18n import _
from app.progress.values import USUAL_PERIOD, Period
from ui.preferences import Preferences
from ui.widgets.choice_field import ChoiceField


class PeriodField(ChoiceField):
    def __init__(self, preferences: Preferences) -> None:
        super().__init__(_("How far back"), period_names(), label_shown=False, switches=True)
        self._preferences = preferences
        self.recall()
        self.chosen.connect(self._remember)

    @property
    def period(self) -> Period:
        choice = self.choice()
        return choice if isinstance(choice, Period) else USUAL_PERIOD

    def recall(self) -> None:
        """The one that was chosen last, here or in another view."""
        self.set_choice(remembered(self._preferences))

    def _remember(self, period: Period) -> None:
        self._preferences.choices.period = period.value
        self._preferences.save()


def remembered(preferences: Preferences) -> Period:
    """The one that was chosen last."""
    name = preferences.choices.period
    return Period(name) if name in set(Period) else USUAL_PERIOD


def period_names() -> tuple[tuple[Period, str], ...]:
    return (
        (Period.FOUR_WEEKS, _("4 weeks")),
        (Period.THREE_MONTHS, _("3 months")),
        (Period.YEAR, _("A year")),
        (Period.ALL, _("All")),
    )
