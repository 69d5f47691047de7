"""Two names, what the lock screen calls them, and what each brings; nothing is kept yet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.people.values import LONGEST_LABEL, LONGEST_NAME, NewPartner, Role
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from ui.place import ShowsProblem
from ui.preferences import Preferences
from ui.role_words import role_words
from ui.setup.people_to_call import people_line
from ui.setup.step import Step, side_by_side
from ui.widgets.choice_field import ChoiceField
from ui.widgets.disclosure import Disclosure
from ui.widgets.line_field import LineField
from ui.widgets.words import strong


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Both partners as far as they are described; a role may still be open."""

    first: "Described"
    second: "Described"

    def of(self, person: Person) -> "Described":
        return self.first if person is Person.FIRST else self.second


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    name: str = ""
    label: str = ""
    role: Role | None = None
    role_name: str = ""

    def as_partner(self) -> NewPartner:
        assert self.role is not None
        return NewPartner(name=self.name, label=self.label, role=self.role, role_name=self.role_name)


NOBODY = Named(first=Described(), second=Described())


class YouTwo(Step):
    step_id = "you-two"

    def __init__(
        self,
        preferences: Preferences,
        named: Named,
        on: Callable[[Named], None],
        on_alone: Callable[[Named], None],
        back: Callable[[Named], None],
    ) -> None:
        super().__init__(
            _("The two of you"),
            _("Names and roles stay in the vault. The lock screen shows the short label to anyone at this computer."),
        )
        self.forms = {person: PartnerForm(_heading(person), named.of(person)) for person in Person}
        self.content.addWidget(side_by_side(*self.forms.values()))
        self.content.addWidget(people_line(preferences))
        self.ways(
            (_("Go on"), lambda: on(self.named())),
            back=lambda: back(self.named()),
            other=(_("I'm setting this up alone for now"), lambda: on_alone(self.named())),
            note=_("All of this can be changed later in Settings. Nothing is kept yet."),
        )

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {
            f"{person.value}.{name}": field
            for person, form in self.forms.items()
            for name, field in form.fields.items()
        }

    def named(self) -> Named:
        return Named(first=self.forms[Person.FIRST].described(), second=self.forms[Person.SECOND].described())

    def focus_first(self) -> None:
        self.forms[Person.FIRST].name.setFocus()

    def help(self) -> tuple[str, ...]:
        return (
            _("Use the names you use for each other. Nicknames are fine."),
            _("The label is readable before anyone signs in. A letter or a colour says little to others."),
            _("The roles change who sets the pace, nothing else. Both can be both."),
            _("If you begin alone, name your partner all the same. They can join and change it later."),
        )


class PartnerForm(QWidget):
    """Name, label and role of one partner; the label follows the name until it is typed."""

    def __init__(self, said: str, described: Described) -> None:
        super().__init__()
        self.name = LineField(_("Name"), longest=LONGEST_NAME)
        self.label = LineField(_("On the lock screen"), longest=LONGEST_LABEL)
        self.role = ChoiceField(_("Role"), role_words())
        self.role_name = LineField(_("Your own word for it"), optional=True, longest=LONGEST_LABEL)
        self._own_words = Disclosure(
            _("Use your own word"), _("Use the word above"), unfolded=bool(described.role_name)
        )
        self._own_words.body.addWidget(self.role_name)
        self._label_typed = bool(described.label)
        self._name_for_listeners(said)
        self._fill(described)
        self._lay_out(said)
        self.name.edited.connect(self._suggest)
        self.label.edited.connect(self._keep_label)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"name": self.name, "label": self.label, "role": self.role}

    def described(self) -> Described:
        role = self.role.choice()
        return Described(
            name=self.name.text().strip(),
            label=self.label.text().strip(),
            role=role if isinstance(role, Role) else None,
            role_name=self.role_name.text().strip() if self._own_words.unfolded else "",
        )

    def _fill(self, described: Described) -> None:
        self.name.set_text(described.name)
        self.label.set_text(described.label)
        self.role.set_choice(described.role)
        self.role_name.set_text(described.role_name)

    def _lay_out(self, said: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (strong(said), self.name, self.label, self.role, self._own_words):
            column.addWidget(part)

    def _name_for_listeners(self, said: str) -> None:
        for field in (self.name, self.label, self.role_name):
            field.control.setAccessibleName(f"{said}: {field.label}")
        for made in self.role.buttons:
            made.setAccessibleName(f"{said}: {made.accessibleName()}")

    def _suggest(self, name: object) -> None:
        if not self._label_typed:
            initial = str(name).strip()[:1]
            self.label.set_text(f"{initial}." if initial else "")

    def _keep_label(self, label: object) -> None:
        self._label_typed = bool(label)


def _heading(person: Person) -> str:
    return _("One of you") if person is Person.FIRST else _("The other one")


def check_named(named: Named) -> None:
    """Raises FormRefused with everything that needs another look, in the order of the form."""
    from app.people.actions import check_partners

    problems = list(_open_roles(named))
    try:
        check_partners(_with_any_role(named.first), _with_any_role(named.second))
    except FormRefused as refused:
        problems.extend(refused.problems)
    if problems:
        raise FormRefused(tuple(sorted(problems, key=lambda problem: problem.field.split(".")[0])))


def _with_any_role(described: Described) -> NewPartner:
    return replace(described, role=described.role or Role.BOTH).as_partner()


def _open_roles(named: Named) -> Iterator[FieldProblem]:
    for person in Person:
        if named.of(person).role is None:
            yield FieldProblem(f"{person.value}.role", _("Please choose one. It can be changed later."))
