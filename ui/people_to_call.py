"""People to call: those of the country chosen in settings, or a list of the couple's own in place of ours."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.packs import help_lines
from app.library.values import HelpKind, HelpLine
from ui.help_words import checked_in_words
from ui.preferences import Preferences
from ui.widgets.clearing import clear_layout
from ui.widgets.select_field import SelectField
from ui.widgets.words import small, text


class PeopleToCall(QWidget):
    """Reads only, unless `remember` says that the choice of a country holds from now on."""

    def __init__(self, preferences: Preferences, kinds: frozenset[HelpKind], *, remember: bool = False) -> None:
        super().__init__()
        self.setObjectName("people-to-call")
        self._preferences, self._kinds, self._remember = preferences, kinds, remember
        self._wanted = ""
        self.country: SelectField | None = None
        """The choice; none where the list has one country only."""
        self._choice, self._numbers = QVBoxLayout(), QVBoxLayout()
        self._numbers.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self._choice)
        whole.addLayout(self._numbers)
        self.fill()

    @property
    def shown(self) -> tuple[HelpLine, ...]:
        chosen = self._chosen()
        return tuple(line for line in self._lines() if line.country == chosen)

    def fill(self) -> None:
        """Read the list and the choice again."""
        clear_layout(self._choice)
        self.country = None
        countries = self._countries()
        if len(countries) > 1:
            self.country = SelectField(_("Country"), [(country, country) for country in sorted(countries)])
            self.country.set_choice(self._chosen())
            self.country.chosen.connect(self._choose)
            self._choice.addWidget(self.country)
        self._show_numbers()

    def _show_numbers(self) -> None:
        clear_layout(self._numbers)
        for line in self.shown:
            self._numbers.addWidget(text(_("{name}: {number}").format(name=line.name, number=line.number)))
            if line.note:
                self._numbers.addWidget(small(line.note))
        self._numbers.addWidget(small(checked_in_words(help_lines(self._preferences.packs).checked)))

    def _lines(self) -> list[HelpLine]:
        lines = help_lines(self._preferences.packs).lines
        return [line for line in lines if self._kinds & set(line.kinds)] or list(lines)

    def _countries(self) -> list[str]:
        return list(dict.fromkeys(line.country for line in self._lines()))

    def _chosen(self) -> str:
        """The country chosen here or in settings, else that of the system, else the first."""
        countries = self._countries()
        system = QLocale.territoryToString(QLocale().territory())
        wanted = (self._wanted, self._preferences.choices.help_country, system)
        return next((country for country in wanted if country in countries), countries[0])

    def _choose(self, country: object) -> None:
        self._wanted = str(country)
        if self._remember:
            self._preferences.choices.help_country = self._wanted
            self._preferences.save()
        self._show_numbers()
