"""One partner's own part of the way: passphrase, recovery sheet, code typed back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.documents.preview import show_preview
from ui.setup import work
from ui.setup.code_back import CodeBack
from ui.setup.course import Course
from ui.setup.passphrase import NewPassphrase
from ui.setup.recovery_sheet import RecoverySheet

if TYPE_CHECKING:
    from app.people.actions import Joined
    from app.vault.keyslots import PersonKeys
    from app.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose part it is."""

    name: str
    known: tuple[str, ...]
    """Names and labels of both, which others would try first."""


def owner_of(couple: Couple, person: Person) -> Owner:
    return Owner(name=couple.name(person), known=tuple(partner.name for partner in couple.partners))


class Part:
    """Ends with `done`, given the keys; `later`, where there is one, leaves the sheet for another time."""

    def __init__(
        self,
        course: Course,
        owner: Owner,
        done: "Callable[[PersonKeys], None]",
        later: "Callable[[PersonKeys], None] | None" = None,
    ) -> None:
        self._course, self._owner = course, owner
        self._done, self._later = done, later

    def ask_passphrase(self, make: "Callable[[Vault, str], Joined]", back: Callable[[], None] | None) -> None:
        """Have a passphrase chosen; `make` is work for the worker that gives keys and a recovery code."""
        course = self._course

        def chosen(passphrase: str) -> None:
            course.with_vault(
                lambda vault: course.run(lambda: make(vault, passphrase), self.show_sheet, _("Locking it in …"))
            )

        course.room.background.run(_warm, lambda _nothing: None, what="")
        course.show_step(NewPassphrase(self._owner.name, self._owner.known, chosen, back))

    def show_sheet(self, joined: "Joined") -> None:
        self._course.show_step(
            RecoverySheet(
                self._owner.name,
                joined.recovery_code,
                lambda: self._open_sheet(joined),
                lambda: self._ask_back(joined),
                self._later_with(joined),
            )
        )

    def _ask_back(self, joined: "Joined") -> None:
        self._course.show_step(
            CodeBack(
                self._owner.name,
                joined.recovery_code,
                lambda: self._confirm(joined),
                lambda: self.show_sheet(joined),
                self._later_with(joined),
            )
        )

    def _confirm(self, joined: "Joined") -> None:
        course = self._course
        course.with_vault(
            lambda vault: course.run(
                lambda: work.confirm(vault, joined.keys), lambda _none: self._done(joined.keys), _("One moment …")
            )
        )

    def _open_sheet(self, joined: "Joined") -> None:
        course, locale = self._course, QLocale().name()

        def show(pdf: bytes) -> None:
            initial = self._owner.name[:1] if self._owner.name[:1].isalnum() else ""
            file_name = _("Recovery sheet {initial}").format(initial=initial).strip()
            show_preview(course.room, pdf, _("Recovery sheet"), f"{file_name}.pdf", beside=course)

        course.with_vault(
            lambda vault: course.run(
                lambda: work.sheet_pdf(vault, joined.keys, joined.recovery_code, locale), show, _("Making the sheet …")
            )
        )

    def _later_with(self, joined: "Joined") -> Callable[[], None] | None:
        later = self._later
        return None if later is None else lambda: later(joined.keys)


def _warm() -> None:
    """The first estimate of strength reads long lists of words."""
    from app.vault.passphrase import strength

    strength("warm", ())
