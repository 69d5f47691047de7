"""The fields of one boundary: the smallest form first, the rest under “More”."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.agreements.values import Boundary, Cost, IfItKeepsHappening, Side
from app.i18n import _
from app.people.values import Couple
from ui.agreements.draft_hints import BoundaryHints
from ui.agreements.draft_words import cost_names, keeps_happening_names, side_names
from ui.preferences import Preferences
from ui.widgets.disclosure import Disclosure
from ui.widgets.fields import ChoiceField, DateField, Field
from ui.widgets.hinted_text import HintedText

SECTION = "boundary-more"
_SMALLEST = ("behaviour", "kept_by", "if_crossed")


class BoundaryForm(QWidget):
    edited = Signal()

    def __init__(self, boundary: Boundary, couple: Couple, hints: BoundaryHints, preferences: Preferences) -> None:
        super().__init__()
        self._boundary = boundary
        self._hints = hints
        self.texts = self._make_texts()
        self.choices = _make_choices(couple)
        self.until = DateField(_("Only until"), _("Empty: as long as the agreement."), optional=True)
        self.more = Disclosure(
            unfolded=SECTION in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(SECTION, unfolded=unfolded),
        )
        self._lay_out()
        self.fill(boundary)
        self._connect()

    @property
    def fields(self) -> Mapping[str, Field]:
        return {**self.texts, **self.choices, "until": self.until}

    def boundary(self) -> Boundary:
        """As it is filled in now."""
        return replace(
            self._boundary,
            behaviour=self.texts["behaviour"].text(),
            if_crossed=self.texts["if_crossed"].text(),
            need=self.texts["need"].text(),
            known_by=self.texts["known_by"].text(),
            exceptions=self.texts["exceptions"].text(),
            corrective_step=self.texts["corrective_step"].text(),
            meanwhile=self.texts["meanwhile"].text(),
            kept_by=cast("Side | None", self.choices["kept_by"].choice()),
            asked_by=cast("Side | None", self.choices["asked_by"].choice()),
            cost=cast("Cost | None", self.choices["cost"].choice()),
            if_it_keeps_happening=cast("IfItKeepsHappening", self.choices["if_it_keeps_happening"].choice()),
            until=self.until.day(),
        )

    def fill(self, boundary: Boundary) -> None:
        self._boundary = boundary
        for name, text in self.texts.items():
            text.set_text(getattr(boundary, name))
        for name, choice in self.choices.items():
            choice.set_choice(getattr(boundary, name))
        self.until.set_day(boundary.until)

    def focus(self, name: str) -> None:
        if name not in _SMALLEST:
            self.more.unfold()
        self.fields[name].setFocus()

    def look_at_wording(self) -> None:
        for text in self.texts.values():
            text.look_at_wording()

    def _make_texts(self) -> dict[str, HintedText]:
        return {
            "behaviour": self._text("behaviour", _("What we do"), _("Who does what, when, how often.")),
            "if_crossed": self._text(
                "if_crossed", _("If it is crossed, we say"), _("A calm sentence that restates it.")
            ),
            "need": self._text("need", _("The need behind it")),
            "known_by": self._text("known_by", _("How we will both know")),
            "exceptions": self._text(
                "exceptions", _("Exceptions we foresee"), _("And how to say in time that it can't be kept.")
            ),
            "corrective_step": self._text(
                "corrective_step", _("Then: a step that repairs"), _("Repair, not punishment.")
            ),
            "meanwhile": self._text("meanwhile", _("Meanwhile, what I do for myself"), _("The one who asked for it.")),
        }

    def _text(self, name: str, label: str, hint: str = "") -> HintedText:
        made = HintedText(label, hint, hints=self._hints.within(name), fewest_lines=1 if name != "behaviour" else 2)
        made.left.connect(lambda rule: self._hints.leave(name, rule))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        fields = self.fields
        for name in _SMALLEST:
            column.addWidget(fields[name])
        column.addWidget(self.more)
        order = ("asked_by", "need", "known_by", "cost", "exceptions", "corrective_step", "meanwhile")
        for name in (*order, "if_it_keeps_happening", "until"):
            self.more.body.addWidget(fields[name])

    def _connect(self) -> None:
        for text in self.texts.values():
            text.edited.connect(self.edited)
        for choice in self.choices.values():
            choice.chosen.connect(self.edited)
            choice.chosen.connect(self.look_at_wording)
        self.until.edited.connect(self.edited)


def _make_choices(couple: Couple) -> dict[str, ChoiceField]:
    return {
        "kept_by": ChoiceField(_("Kept by"), side_names(couple)),
        "asked_by": ChoiceField(_("Asked for by"), side_names(couple)),
        "cost": ChoiceField(_("What it costs the one who keeps it"), cost_names()),
        "if_it_keeps_happening": ChoiceField(
            _("If it keeps happening"), keeps_happening_names(), _("After the third time.")
        ),
    }
