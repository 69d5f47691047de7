"""What the page of documents shows, and why a file could not be saved."""

from dataclasses import dataclass
from datetime import datetime

from app.agreements.values import AgreementText, VersionId, VersionRole
from app.i18n import _
from app.refused import Refused
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCopy:
    """The newest signed copy of one version, without its bytes."""

    version: VersionId
    title: str
    number: int
    signed_by: frozenset[Person]
    """One or both, as far as the signatures stand."""
    at: datetime
    """When the last of these signatures was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCopies:
    """The newest first."""

    rows: tuple[PrintedCopy, ...]
    more: bool
    """Whether there are more than were asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToPrint:
    """A text that is not signed by both, as it stands now."""

    text: AgreementText
    names: tuple[str, str]
    role: VersionRole
    number: int
    printed_at: datetime
    """Aware, in the local zone."""


class CannotSaveThere(Refused):
    def __init__(self, folder: str) -> None:
        super().__init__(
            _("Nothing can be written in the folder {folder}. No file was saved. Please choose another folder.").format(
                folder=folder
            )
        )


class NoRoomThere(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("The disk is full, so no file was saved. Free some space, or choose a place on another disk.")
        )


class CannotReadFile(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(_("The file {file} can't be opened. Please look at its name and place.").format(file=file))


class NoVaultThere(Refused):
    def __init__(self, folder: str) -> None:
        super().__init__(_("There is no vault in the folder {folder}. Please look at its name.").format(folder=folder))


class OpensNeither(Refused):
    """A passphrase that is neither partner's."""

    def __init__(self) -> None:
        super().__init__(_("This passphrase opens neither part. Nothing has changed. Please try again."))
