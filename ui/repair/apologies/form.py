"""The fields of an apology: three parts that are enough, and the rest under "more"."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.repair.apologies.checks import longest_of
from app.repair.apologies.plain import FORGIVENESS
from app.repair.apologies.values import APOLOGY_TEXTS, forgiveness_sentence, part_hints, part_names
from ui.preferences import Preferences
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.disclosure import Disclosure
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText, Hints
from ui.widgets.several_field import SeveralField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints

UNFOLDED = "conversations.apology"


class ApologyForm(QWidget):
    """`fields` by the names of an apology's own."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._told = wording_hints(preferences, apology=True, promise=False)
        self._promised = wording_hints(preferences)
        self.smallest = self._smallest()
        self._more = self._more_fields()
        self.fields: Mapping[str, Field] = self.smallest | self._more
        self.more = Disclosure(
            unfolded=UNFOLDED in preferences.choices.unfolded,
            remember=lambda unfolded: preferences.set_unfolded(UNFOLDED, unfolded=unfolded),
        )
        self._lay_out()
        for name in APOLOGY_TEXTS:
            self.fields[name].touched.connect(lambda name=name: self._look_at_length(name))

    def opened(self) -> None:
        """The fields hold something else now; what is filled in stands unfolded."""
        for name in APOLOGY_TEXTS:
            self._look_at_length(name)
        if any(field.plain() for field in self._more.values()):
            self.more.unfold()
        self.smallest["did"].setFocus()

    def show_problems(self) -> None:
        """Unfold the rest where something in it needs another look, and go to the first."""
        wrong = [name for name, field in self.fields.items() if field.problem]
        if any(name in self._more for name in wrong):
            self.more.unfold()
        if wrong:
            self.fields[wrong[0]].setFocus()

    def _look_at_length(self, name: str) -> None:
        words = self.fields[name].plain()
        say_if_too_long(self.fields[name], words if isinstance(words, str) else "", longest_of(name))

    def _smallest(self) -> dict[str, Field]:
        return {
            "did": self._text("did", self._told),
            "effect": self._text("effect", self._told),
            "repair": self._text("repair", self._promised),
            "known_by": self._text("known_by", self._promised, optional=True),
            "by_day": DateField(part_names()["by_day"], part_hints()["by_day"]),
        }

    def _more_fields(self) -> dict[str, Field]:
        told = {name: self._text(name, self._told) for name in ("choice", "regret", "explanation", "changed")}
        sentence = _("“{sentence}”").format(sentence=forgiveness_sentence())
        adds = ((FORGIVENESS, _("Add this sentence")),)
        return told | {"forgiveness": SeveralField(_("Forgiveness"), adds, sentence)}

    def _text(self, name: str, hints: Hints, *, optional: bool = False) -> HintedText:
        return HintedText(part_names()[name], part_hints().get(name, ""), hints=hints, optional=optional)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        harm, repair, rest = Card(), Card(_("Making it good"), small_title=True), Card()
        harm.add(self.smallest["did"], self.smallest["effect"])
        repair.add(*(self.smallest[name] for name in ("repair", "known_by", "by_day")))
        rest.add(*self._more.values())
        for card in (harm, repair, rest):
            card.body.setSpacing(14)
        column.addWidget(harm)
        column.addWidget(repair)
        column.addWidget(self.more)
        self.more.body.addWidget(rest)
