"""Title, area and purpose of a draft; folded to one line once it has a title."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.values import Area
from app.i18n import _
from ui.agreements.draft_words import area_names
from ui.widgets.brief import in_brief
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.fields import Field, LineField, SelectField, TextField
from ui.widgets.words import muted

_LONGEST_TYPED = 10_000_000
"""Characters; a title that is too long is said to be, and none of it is cut."""


class AboutCard(Card):
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("What it is about"))
        self.title = LineField(_("Title"), example=_("Phones and messages"), longest=_LONGEST_TYPED)
        self.area = SelectField(_("Area"), area_names())
        self.purpose = TextField(_("What this is for"), optional=True, example=_("So that neither of us has to guess."))
        self.change = quiet(_("Change title or area"), self._change, icon="edit")
        self.done = secondary(_("Done"), self.fold)
        self._said = muted("")
        self._form = QWidget()
        self._lay_out()
        for signal in (self.title.edited, self.area.chosen, self.purpose.edited):
            signal.connect(self.edited)
        self.title.entered.connect(self.fold)

    @property
    def fields(self) -> Mapping[str, Field]:
        return {"title": self.title, "purpose": self.purpose}

    def values(self) -> tuple[str, Area, str]:
        """Title, area and purpose as they are filled in now."""
        area = cast("Area | None", self.area.choice())
        return self.title.text(), area or Area.OTHER, self.purpose.text()

    def fill(self, title: str, area: Area, purpose: str) -> None:
        self.title.set_text(title)
        self.area.set_choice(area)
        self.purpose.set_text(purpose)
        self._render()

    def fold(self) -> None:
        if self.title.text().strip() and not any(field.problem for field in self.fields.values()):
            self._show(unfolded=False)
            self.change.setFocus()

    def unfold(self) -> None:
        self._show(unfolded=True)

    def fold_if_titled(self) -> None:
        """As it stands when a draft is opened."""
        self._show(unfolded=not self.title.text().strip())

    def focus_field(self, name: str) -> None:
        self.unfold()
        self.fields[name].setFocus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            sentence = problems.get(name, "")
            if sentence:
                self.unfold()
            if field.problem != sentence:
                field.show_problem(sentence)

    def _change(self) -> None:
        self.focus_field("title")

    def _render(self) -> None:
        _title, area, purpose = self.values()
        name = dict(area_names())[area]
        brief = in_brief(purpose)
        self._said.setText(_("{area}. {purpose}").format(area=name, purpose=brief) if brief else name)

    def _show(self, *, unfolded: bool) -> None:
        self._render()
        self._form.setVisible(unfolded)
        self._folded.setVisible(not unfolded)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(16, 4, 8, 4)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 6, 8, 8)
        column.setSpacing(12)
        for part in (self.title, self.area, self.purpose):
            column.addWidget(part)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        self._folded = QWidget()
        row = QHBoxLayout(self._folded)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self._form, self._folded)
