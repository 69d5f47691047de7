"""How the program looks: light or dark, contrast, text size; each choice holds at once."""

from PySide6.QtWidgets import QCheckBox

from app.i18n import _
from ui.desk import Desk
from ui.preferences import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Appearance
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.select_field import SelectField


class LookCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Appearance"))
        self._desk = desk
        self.appearance = ChoiceField(_("Light or dark"), _appearances())
        self.contrast = _box(_("High contrast"))
        self.motion = _box(_("Less motion"))
        self.sound = _box(_("A soft sound when a pause is over"))
        self.text_size = SelectField(_("Text size"), [(size, _percent(size)) for size in _sizes()])
        self.appearance.chosen.connect(self._choose_appearance)
        self.contrast.clicked.connect(self._choose_contrast)
        self.motion.clicked.connect(self._choose_motion)
        self.sound.clicked.connect(self._choose_sound)
        self.text_size.chosen.connect(self._choose_text_size)
        self.add(self.appearance, self.contrast, self.motion, self.text_size, self.sound)

    def fill(self) -> None:
        choices = self._desk.preferences.choices
        self.appearance.set_choice(choices.appearance)
        self.contrast.setChecked(choices.high_contrast)
        self.motion.setChecked(choices.less_motion)
        self.sound.setChecked(choices.pause_sound)
        self.text_size.set_choice(choices.text_size)

    def _choose_appearance(self, chosen: object) -> None:
        assert isinstance(chosen, Appearance)
        self._desk.preferences.choices.appearance = chosen
        self._hold()

    def _choose_contrast(self, on: object) -> None:
        self._desk.preferences.choices.high_contrast = bool(on)
        self._hold()

    def _choose_motion(self, on: object) -> None:
        self._desk.preferences.choices.less_motion = bool(on)
        self._desk.preferences.save()

    def _choose_sound(self, on: object) -> None:
        self._desk.preferences.choices.pause_sound = bool(on)
        self._desk.preferences.save()

    def _choose_text_size(self, percent: object) -> None:
        assert isinstance(percent, int)
        self._desk.preferences.choices.text_size = percent
        self._hold()

    def _hold(self) -> None:
        self._desk.preferences.save()
        self._desk.apply_preferences()


def _box(words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setAccessibleName(words)
    return box


def _appearances() -> tuple[tuple[Appearance, str], ...]:
    return (
        (Appearance.SYSTEM, _("As the system")),
        (Appearance.LIGHT, _("Light")),
        (Appearance.DARK, _("Dark")),
    )


def _sizes() -> range:
    return range(SMALLEST_TEXT, LARGEST_TEXT + 1, TEXT_STEP)


def _percent(size: int) -> str:
    return _("{size} %").format(size=size)
