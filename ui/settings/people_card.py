"""Who the two are: each changes their own entry alone, and both together."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.people.values import NewPartner
from app.refused import Refused
from app.vault.values import Person
from ui.desk import Desk
from ui.draft_keeping import Keeper
from ui.place import ShowsProblem
from ui.role_words import role_in_words
from ui.settings import people_drafts
from ui.settings.partner_form import PartnerForm
from ui.sheet import Sheet
from ui.widgets.card import Card
from ui.widgets.words import hairline, muted, small, strong


class PeopleCard(Card):
    def __init__(self, desk: Desk, page: Sheet) -> None:
        super().__init__(_("People"))
        self._desk, self._page = desk, page
        self._keeper = Keeper(self._keep, self._present, self)
        self.forms = {person: PartnerForm(person) for person in desk.sitting.here}
        self.other_name, self.other_role = strong(""), muted("")
        self.add(small(_("A new name holds from now on. What is signed keeps the name it was signed with.")))
        for number, form in enumerate(self.forms.values()):
            if number:
                self._part(hairline())
            self._part(form)
            form.saved.connect(self.describe)
            form.edited.connect(self._keeper.note)
        if desk.sitting.alone is not None:
            self._part(hairline())
            self._part(self.other_name)
            self.add(self.other_role)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {name: field for form in self.forms.values() for name, field in form.fields.items()}

    def fill(self) -> None:
        couple, keyslots = self._desk.couple(), self._desk.vault.keyslots()
        for person, form in self.forms.items():
            form.fill(couple.partner(person), keyslots.people[person].label)
            typed = people_drafts.begun(self._desk.sitting, person)
            if typed is not None:
                form.take_up(typed)
        if self._desk.sitting.alone is not None:
            other = couple.partner(self._desk.sitting.alone.other)
            self.other_name.setText(other.name)
            self.other_role.setText(
                _("Role: {role}. {name} can change this.").format(role=role_in_words(other), name=other.name)
            )

    def describe(self, person: Person, described: NewPartner) -> None:
        from app.people.actions import describe_partner

        with self._desk.refusals.shown(self._page):
            describe_partner(self._desk.vault, self._desk.sitting, person, described)
            self.forms[person].note_saved()
            people_drafts.drop(self._desk.sitting, person)
            self.fill()

    def settle(self) -> None:
        """Keep what is typed and not saved yet."""
        self._keeper.settle()

    def _keep(self) -> None:
        for person, form in self.forms.items():
            typed = form.typed
            if typed is not None:
                people_drafts.keep(self._desk.sitting, person, typed)

    def _present(self, save: Callable[[], None]) -> None:
        """A timed save says what was refused, and leaves alone what is said there already."""
        try:
            save()
        except Refused as refused:
            self._desk.refusals.show(refused, self._page)

    def _part(self, part: QWidget) -> None:
        self.body.addSpacing(6)
        self.add(part)
