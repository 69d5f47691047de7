"""People to call, by country, from the content file; the choice of a country is not kept."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.packs import help_lines
from app.library.values import HelpLine
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.disclosure import Disclosure
from ui.widgets.select_field import SelectField
from ui.widgets.words import small, text


class PeopleToCall(Card):
    def __init__(self) -> None:
        super().__init__(_("People to call"), quiet=True, small_title=True)
        self.setObjectName("people-to-call")
        content = help_lines()
        self._lines = content.lines
        countries = tuple(dict.fromkeys(line.country for line in self._lines))
        self.country = SelectField(_("Country"), [(country, country) for country in sorted(countries)])
        self.country.set_choice(_own_country(countries))
        self.country.chosen.connect(lambda _country: self._fill())
        numbers = QWidget()
        self._numbers = QVBoxLayout(numbers)
        self._numbers.setContentsMargins(0, 0, 0, 0)
        self._numbers.setSpacing(6)
        self.add(self.country, numbers, small(_("Numbers checked: {month}.").format(month=content.checked)))
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._numbers)
        for line in self._lines:
            if line.country == self.country.choice():
                self._numbers.addWidget(text(_words(line)))


def people_line() -> Disclosure:
    """The quiet line that unfolds the people to call."""
    line = Disclosure(_("If anyone isn't safe: people to call"), _("Fold the people to call away"))
    line.setObjectName("people-line")
    line.body.addWidget(PeopleToCall())
    return line


def _words(line: HelpLine) -> str:
    said = _("{name}: {number}").format(name=line.name, number=line.number)
    return f"{said}. {line.note}" if line.note else said


def _own_country(countries: tuple[str, ...]) -> str:
    """The country this computer is set to, or the first of the list."""
    own = QLocale.territoryToString(QLocale().territory())
    return own if own in countries else countries[0]
