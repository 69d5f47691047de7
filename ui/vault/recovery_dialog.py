"""A new recovery sheet: the passphrase, the sheet on paper or as a file, and its code typed back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.documents.saving import sheet_file_name
from app.i18n import _
from app.people.recovery import check_typed_back, mark_recovery, renew_recovery
from app.refused import Refused
from app.vault.door_notes import How
from app.vault.unlock_log import note_done
from app.vault.values import MistypedCode, Person
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.place import ShowsProblem, clear
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.code_field import CodeField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.words import text


class RecoveryDialog(FittedDialog):
    """`confirmed` is called once the code was typed back."""

    def __init__(self, desk: Desk, person: Person, confirmed: Callable[[], None], parent: QWidget) -> None:
        super().__init__("recovery-sheet", _("A new recovery sheet"), parent)
        self._desk, self._person, self._confirmed = desk, person, confirmed
        self._code = ""
        self.passphrase = PassphraseField(_("Your passphrase"))
        self.make = primary(_("Make a new sheet"), self._make)
        self.look = secondary(_("Print or save the sheet"), self._look, icon="print")
        self.typed = CodeField(_("The code, as it stands on the sheet"))
        self.check = primary(_("Check the code"), self._check)
        cancel, later = quiet(_("Cancel"), self.reject), quiet(_("Later"), self.reject)
        asking, typing = (text(_replaces()), self.passphrase), (text(_type_it_back()), self.look, self.typed)
        self.add(*asking, *typing)
        self.add_actions(cancel, self.make, later, self.check)
        self._asking, self._typing = (*asking, cancel, self.make), (*typing, later, self.check)
        self._show_step(typing=False)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"passphrase": self.passphrase, "code": self.typed}

    def show_code(self, code: str) -> None:
        """Go on to the sheet of that code."""
        self._code = code
        self.passphrase.clear()
        self._show_step(typing=True)
        self.look.setFocus()

    def _show_step(self, *, typing: bool) -> None:
        for parts, there in ((self._asking, not typing), (self._typing, typing)):
            for part in parts:
                part.setVisible(there)
        (self.check if typing else self.make).setDefault(True)

    def _make(self) -> None:
        clear(self)
        passphrase = self.passphrase.text()
        if not passphrase:
            self.passphrase.show_problem(_("Please type the passphrase you use now."))
            self.passphrase.setFocus()
            return
        with self._desk.refusals.shown(self):
            self._begin(passphrase)

    def _begin(self, passphrase: str) -> None:
        """Marked first: whatever cuts it off, no dead sheet goes on counting as checked."""
        vault, person = self._desk.vault, self._person
        was_confirmed = self._desk.couple().partner(person).recovery_confirmed
        mark_recovery(self._desk.sitting, person, confirmed=False)
        self.make.setEnabled(False)
        job = self._desk.background.run(
            lambda: renew_recovery(vault, person, passphrase),
            self._made,
            refused=lambda refused: self._refuse(refused, was_confirmed=was_confirmed),
            what=_("Making a new code"),
        )
        self.finished.connect(lambda _how: job.cancel())

    def _made(self, code: str) -> None:
        note_done(self._desk.sitting, self._person, How.NEW_SHEET)
        self.show_code(code)

    def _refuse(self, refused: Refused, *, was_confirmed: bool) -> None:
        """The older sheet still holds."""
        self.make.setEnabled(True)
        mark_recovery(self._desk.sitting, self._person, confirmed=was_confirmed)
        if not self.passphrase.refuse(refused, self._desk.couple().name(self._person)):
            self._desk.refusals.show(refused, self)

    def _look(self) -> None:
        partner, groups = self._desk.couple().partner(self._person), tuple(self._code.split("-"))
        today, locale = self._desk.sitting.clock.today(), QLocale().name()

        def show(pdf: bytes) -> None:
            about = _("Keep it away from this computer. Whoever holds it can open your part.")
            show_preview(self._desk, pdf, _("Recovery sheet"), sheet_file_name(today), about=about, beside=self)

        def make() -> bytes:
            from app.people.document import recovery_sheet

            return recovery_sheet(
                name=partner.name,
                groups=groups,
                certificate_fingerprint=partner.certificate_fingerprint,
                made_on=today,
                locale=locale,
            )

        job = self._desk.background.run(
            make,
            show,
            refused=lambda refused: self._desk.refusals.show(refused, self),
            what=_("Making the sheet"),
        )
        self.finished.connect(lambda _how: job.cancel())

    def _check(self) -> None:
        clear(self)
        if self.typed.point_at_short():
            return
        try:
            check_typed_back(self._code, self.typed.code())
        except MistypedCode as slip:
            self._point_at(slip)
            return
        mark_recovery(self._desk.sitting, self._person, confirmed=True)
        self.accept()
        self._confirmed()

    def _point_at(self, slip: MistypedCode) -> None:
        if slip.group is None:
            self.typed.show_problem(slip.sentence)
            self.typed.setFocus()
        else:
            self.typed.show_problem_in(slip.group, slip.sentence)


def _replaces() -> str:
    return _(
        "A new sheet replaces the one you have. From then on the old code opens nothing here. "
        "It still opens copies from before."
    )


def _type_it_back() -> str:
    return _("Print the sheet, or save it, and type the code back from there. Then it is certain that it can be read.")
