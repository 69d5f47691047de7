"""People to call: whose numbers are shown, and a list of one's own in their place."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.library.own_help_lines import as_text, keep_own_help_lines, own_help_lines
from app.library.packs import help_lines
from app.library.values import HelpLine
from ui.desk import Desk
from ui.refusal import ShowsProblem
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.clearing import clear_layout
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.select_field import SelectField
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.text_field import TextField
from ui.widgets.words import small, text


class HelpLinesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("People to call"), small_title=True)
        self._desk = desk
        self._field: SelectField | None = None
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.edit_button = secondary(_("Edit my own list"), self.edit)
        self.add(small(_("Shown where someone may need them.")))
        self.body.addLayout(self._place)
        self.add(self.edit_button)

    @property
    def country(self) -> SelectField | None:
        """The choice; none where the list has one country only."""
        return self._field

    @property
    def shown(self) -> tuple[HelpLine, ...]:
        chosen = self._chosen()
        return tuple(line for line in help_lines(self._packs).lines if line.country == chosen)

    def fill(self) -> None:
        clear_layout(self._place)
        countries = self._countries()
        self._field = None
        if len(countries) > 1:
            self._field = SelectField(_("Country"), [(country, country) for country in sorted(countries)])
            self._field.set_choice(self._chosen())
            self._field.chosen.connect(self._choose)
            self._place.addWidget(self._field)
        for line in self.shown:
            self._place.addWidget(text(f"{line.name}: {line.number}"))
            if line.note:
                self._place.addWidget(small(line.note))
        checked = _in_words(help_lines(self._packs).checked)
        self._place.addWidget(small(_("Last looked at in {month}.").format(month=checked)))
        tab_as_laid_out(self)

    def edit(self) -> "OwnListDialog":
        dialog = OwnListDialog(self._desk, as_text(self.shown), self.fill, self.window())
        self._desk.show_dialog(dialog)
        return dialog

    @property
    def _packs(self) -> Path:
        return self._desk.preferences.packs

    def _countries(self) -> list[str]:
        return list(dict.fromkeys(line.country for line in help_lines(self._packs).lines))

    def _chosen(self) -> str:
        """The country chosen, else that of the system, else the first."""
        countries = self._countries()
        wanted = (self._desk.preferences.choices.help_country, _system_country())
        return next((country for country in wanted if country in countries), countries[0])

    def _choose(self, country: object) -> None:
        self._desk.preferences.choices.help_country = str(country)
        self._desk.preferences.save()
        self.fill()


class OwnListDialog(FittedDialog):
    """A plain list, one line each; an empty one gives way to the list that came with Keel."""

    def __init__(self, desk: Desk, suggested: str, changed: Callable[[], None], parent: QWidget) -> None:
        super().__init__("own-help-lines", _("Your own list"), parent)
        self._desk, self._changed = desk, changed
        self.lines = TextField(
            _("One line each: a name, a colon, a number"),
            _("It takes the place of the other lists. Left empty, they come back."),
            fewest_lines=6,
        )
        self.lines.set_text(own_help_lines(desk.preferences.packs) or suggested)
        self.go_on = primary(_("Keep this list"), self._keep)
        self.add(self.lines)
        self.add_actions(quiet(_("Cancel"), self.reject), self.go_on)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"lines": self.lines}

    def _keep(self) -> None:
        today = self._desk.sitting.clock.today()
        with self._desk.refusals.shown(self):
            keep_own_help_lines(self._desk.preferences.packs, self.lines.text(), f"{today:%Y-%m}")
            self.accept()
            self._changed()


def _system_country() -> str:
    return QLocale.territoryToString(QLocale().territory())


def _in_words(month: str) -> str:
    """Such as "November 2026" for "2026-11"."""
    year, number = (int(part) for part in month.split("-"))
    return QLocale().toString(QDate(year, number, 1), "MMMM yyyy")
