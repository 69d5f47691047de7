"""One partner's names and role, saved by a button because they are looked at first."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import NewPartner, Partner, Role
from app.vault.values import Person
from ui.place import ShowsProblem
from ui.role_words import role_words
from ui.widgets.buttons import secondary
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow import flow
from ui.widgets.line_field import LineField
from ui.widgets.words import small, strong


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields, as it is typed."""

    name: str
    label: str
    role: Role
    role_name: str


class PartnerForm(QWidget):
    saved = Signal(object, object)
    """The `Person`, and the `NewPartner` as described."""
    edited = Signal()

    def __init__(self, person: Person) -> None:
        super().__init__()
        self._person = person
        self._dirty = False
        self.title = strong("")
        self.name = LineField(_("Name"))
        self.label = LineField(_("On the lock screen"), _("A letter or a word; everyone at this computer can see it."))
        self.role = ChoiceField(_("Role"), role_words())
        self.role_name = LineField(_("Your own word for it"), example=_("such as “the one who waited”"), optional=True)
        self.said = small("")
        self.save_button = secondary(_("Save"), self._save)
        self._arrange()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        by_name = {"name": self.name, "label": self.label, "role_name": self.role_name}
        return {f"{self._person}.{name}": field for name, field in by_name.items()}

    def fill(self, partner: Partner, label: str) -> None:
        """Show what is kept, but never over words that are being typed."""
        self.title.setText(partner.name)
        self.save_button.setAccessibleName(_("Save what is written about {name}").format(name=partner.name))
        self._name_for_listeners(partner.name)
        if self._dirty:
            return
        self._show(Typed(name=partner.name, label=label, role=partner.role, role_name=partner.role_name))

    @property
    def typed(self) -> Typed | None:
        """What is typed and not saved yet."""
        if not self._dirty:
            return None
        role = self.role.choice()
        assert isinstance(role, Role)
        return Typed(name=self.name.text(), label=self.label.text(), role=role, role_name=self.role_name.text())

    def take_up(self, typed: Typed) -> None:
        """Go on with what was typed before a lock."""
        if not self._dirty:
            self._show(typed)
            self._dirty = True
            self.said.setText(_("not saved yet"))

    def _show(self, typed: Typed) -> None:
        self.name.set_text(typed.name)
        self.label.set_text(typed.label)
        self.role.set_choice(typed.role)
        self.role_name.set_text(typed.role_name)

    def _name_for_listeners(self, name: str) -> None:
        """The same fields stand there for each partner."""
        for field in (self.name, self.label, self.role_name):
            field.control.setAccessibleName(f"{name}: {field.label}")
        for answer, (_role, words) in zip(self.role.buttons, role_words(), strict=True):
            answer.setAccessibleName(f"{name}: {self.role.label}: {words}")

    def note_saved(self) -> None:
        self._dirty = False
        self.said.setText(_("saved"))

    def described(self) -> NewPartner:
        role = self.role.choice()
        assert isinstance(role, Role)
        return NewPartner(
            name=self.name.text().strip(),
            label=self.label.text().strip(),
            role=role,
            role_name=self.role_name.text().strip(),
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.title, self.name, self.label, self.role, self.role_name):
            column.addWidget(part)
        column.addWidget(flow(self.save_button, self.said, gap=12))
        for line in (self.name, self.label, self.role_name):
            line.edited.connect(self._note_edit)
            line.entered.connect(self._save)
        self.role.chosen.connect(self._note_edit)

    def _note_edit(self, _typed: object) -> None:
        self._dirty = True
        self.said.setText(_("not saved yet"))
        self.edited.emit()

    def _save(self) -> None:
        self.saved.emit(self._person, self.described())
