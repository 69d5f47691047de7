"""The fields of an update: two that are enough, and what was decided or is still to be, under "more"."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversations.updates.checks import longest_of
from app.conversations.updates.plain import PLACES
from app.i18n import _
from app.refused import FormRefused
from ui.preferences import Preferences
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText, Hints
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

UNFOLDED = "conversations.update"


class UpdateForm(QWidget):
    """`fields` by the names that a draft keeps them under."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        hints = wording_hints(preferences, promise=False)
        self._smallest: dict[str, Field] = {
            "changed": HintedText(
                _("What I changed"),
                _("Something that can be seen, since the last time."),
                hints=hints,
                example=_("I moved the Thursday shift."),
            ),
            "came_up": HintedText(_("What came up"), _("A message, a meeting, a hard moment."), hints=hints),
        }
        self.decided = HintedText(_("What I decided"), hints=hints)
        self.decisions = tuple(_Decision(place, hints) for place in PLACES)
        of_decisions = {name: field for each in self.decisions for name, field in each.fields.items()}
        self.fields: Mapping[str, Field] = self._smallest | {"decided": self.decided} | of_decisions
        self.another = quiet(_("Another decision to come"), self._show_another, icon="add")
        self.more = Disclosure(
            unfolded=UNFOLDED in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(UNFOLDED, unfolded=unfolded),
        )
        self._lay_out()
        for name, field in self.fields.items():
            field.touched.connect(lambda name=name: self._look_at_length(name))

    def arrange(self) -> None:
        """After it was filled: as many decisions as are begun, one at least, and what does not fit is said."""
        begun = [place for place, each in enumerate(self.decisions, start=1) if each.is_begun]
        self._show_first(max(begun, default=1))
        for name in self.fields:
            self._look_at_length(name)
        if begun or self.decided.text().strip():
            self.more.unfold()

    def make_room_for(self, refused: FormRefused) -> None:
        """Unfold the rest where something in it needs another look."""
        if any(problem.field not in self._smallest for problem in refused.problems):
            self.more.unfold()

    def _show_another(self) -> None:
        shown = sum(not each.isHidden() for each in self.decisions)
        self._show_first(shown + 1)
        self.decisions[shown].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_first(self, number: int) -> None:
        for place, each in enumerate(self.decisions):
            each.setVisible(place < number)
        self.another.setVisible(number < len(self.decisions))

    def _look_at_length(self, name: str) -> None:
        field = self.fields[name]
        if not isinstance(field, DateField):
            words = field.plain()
            say_if_too_long(field, words if isinstance(words, str) else "", longest_of(name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.body.setSpacing(16)
        card.add(*self._smallest.values(), self.more)
        column.addWidget(card)
        for part in (self.decided, *self.decisions):
            self.more.body.addWidget(part)
        self.more.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_first(1)


class _Decision(QWidget):
    """One decision to come: what, asked whom, by when."""

    def __init__(self, place: int, hints: Hints) -> None:
        super().__init__()
        self._what = HintedText(
            _("A decision to come") if place == 1 else _("Decision {n} to come").format(n=place),
            _("Something that concerns both of you, before it is made.") if place == 1 else "",
            hints=hints,
            fewest_lines=1,
        )
        self._asked = LineField(_("Whom I ask first") if place == 1 else _("Whom I ask first ({n})").format(n=place))
        self._by = DateField(_("By when") if place == 1 else _("By when ({n})").format(n=place))
        self.fields: Mapping[str, Field] = {
            f"what_{place}": self._what,
            f"asked_{place}": self._asked,
            f"by_{place}": self._by,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for field in self.fields.values():
            column.addWidget(field)

    @property
    def is_begun(self) -> bool:
        return any(bool(field.plain()) for field in self.fields.values())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._what.setFocus(reason)
