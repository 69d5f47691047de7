"""Who and what the vault speaks of, and the sentences it refuses with."""

from enum import StrEnum
from typing import NewType

from app.i18n import _, ngettext
from app.refused import Refused

Kind = NewType("Kind", str)
"""A kind of thing a page can show; announced after a commit that changed one."""

DRAFTS = Kind("drafts")
COPIES = Kind("copies")
"""Copies of the vault as files; announced when one was made."""


class Person(StrEnum):
    """One of the two partners, by the order in which they were named at set-up."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> "Person":
        return Person.SECOND if self is Person.FIRST else Person.FIRST


class WrongPassphrase(Refused):
    """The slot's tag did not match: the passphrase is not the one of that person."""

    def __init__(self, label: str) -> None:
        super().__init__(
            _(
                "This passphrase doesn't open {label}'s part. Nothing has changed. "
                "Try again, or use the recovery code at sign-in."
            ).format(label=label)
        )


class WaitBeforeTrying(Refused):
    """Several passphrases were wrong in a row; the next try has to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            ngettext(
                "Please wait {seconds} second before the next try. Nothing has changed.",
                "Please wait {seconds} seconds before the next try. Nothing has changed.",
                seconds,
            ).format(seconds=seconds)
        )
        self.seconds = seconds


class PinTooEasy(Refused):
    def __init__(self, least: int, most: int) -> None:
        super().__init__(
            _("Please use {least} to {most} digits that are neither all the same nor in a row, like 1234.").format(
                least=least, most=most
            )
        )


class WrongPin(Refused):
    def __init__(self, left: int) -> None:
        super().__init__(
            ngettext(
                "This PIN doesn't fit. Nothing has changed. There is {left} more try.",
                "This PIN doesn't fit. Nothing has changed. There are {left} more tries.",
                left,
            ).format(left=left)
        )
        self.left = left


class PinGone(Refused):
    """The PIN opens nothing any more; `tries`, where that many wrong ones are why."""

    def __init__(self, tries: int = 0) -> None:
        super().__init__(
            _("{tries} PINs didn't fit, so the PIN is gone. Nothing is lost. Please open with the passphrase.").format(
                tries=tries
            )
            if tries
            else _("The PIN has run out. Nothing is lost. Please open with the passphrase.")
        )


class PassphraseTooShort(Refused):
    def __init__(self, least: int) -> None:
        super().__init__(
            _("Please use at least {least} characters. A sentence that only you would think of works well.").format(
                least=least
            )
        )


class PassphraseTooEasy(Refused):
    def __init__(self) -> None:
        super().__init__(
            _("This one is easy to guess. Four or five words that don't belong together are much harder to guess.")
        )


class SamePassphrase(Refused):
    def __init__(self) -> None:
        super().__init__(_("That is the passphrase you use now. Nothing has changed. Please choose another one."))


class VaultInTheWay(Refused):
    """A removed vault is to be put back, and another one was set up in its place."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is another vault in this folder now, so the removed one stays where it is. "
                "Nothing has changed. You could sign in to the one that is here."
            )
        )


class MistypedCode(Refused):
    """The recovery code's checksum does not match; `group` (1 to 8) is where, when one change explains it."""

    def __init__(self, group: int | None) -> None:
        super().__init__(
            _("There is a slip in the recovery code. Please look at the groups once more.")
            if group is None
            else _("There is a slip in group {group} of the recovery code. Please look at it once more.").format(
                group=group
            )
        )
        self.group = group


class CodeOfAnotherSheet(MistypedCode):
    """Its checksum matches, and yet it is not the one that was asked for."""

    def __init__(self) -> None:
        Refused.__init__(self, _("This is the code of another sheet. Please take the one that was made just now."))
        self.group = None


class WrongCode(Refused):
    """A well-formed recovery code that opens nothing here."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This recovery code belongs to another sheet. Nothing has changed. "
                "A newer sheet replaces the older ones; please look for the newest."
            )
        )


WITH_THE_KEYS = "keyslots.json"
"""The file without which nothing of a vault can be opened or read."""


class Damaged(Refused):
    """A file of the vault cannot be read as it was written; never said of a wrong passphrase."""

    def __init__(self, file: str) -> None:
        what = _("The file {file} is damaged or missing, so Keel leaves everything as it is.").format(file=file)
        ways = (
            _("You can put back a copy at sign-in.")
            if file == WITH_THE_KEYS
            else _("You can put back a copy, or save what can still be read, at sign-in or under Keys and copies.")
        )
        super().__init__(f"{what} {ways}")
        self.file = file


class NewerVault(Refused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This vault was written by a newer Keel. Nothing was changed. "
                "Please install the newer version to open it."
            )
        )


class AlreadyJoined(Refused):
    def __init__(self, label: str) -> None:
        super().__init__(
            _("{label} has a passphrase here already. Nothing has changed. You could sign in with it.").format(
                label=label
            )
        )


class NotJoinedYet(Refused):
    def __init__(self, label: str) -> None:
        super().__init__(
            _(
                "{label} has no passphrase here yet. Nothing has changed. Your partner signs in first, and adds it."
            ).format(label=label)
        )


class NotEnoughMemory(Refused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The computer has too little free memory for this step. Nothing has changed. "
                "Please close other programs and try again."
            )
        )


class AlreadyOpen(Refused):
    def __init__(self) -> None:
        super().__init__(_("Keel is already open with this vault. Please go on in the other window."))


class DiskRefused(Refused):
    """The operating system would not do what was asked of the disk."""


class FolderNotWritable(DiskRefused):
    def __init__(self, folder: str) -> None:
        super().__init__(
            _(
                "Keel can't write in the folder {folder}. Nothing was changed. "
                "Please allow writing there, or start Keel with another folder."
            ).format(folder=folder)
        )


class DiskFull(DiskRefused):
    def __init__(self) -> None:
        super().__init__(
            _(
                "The disk is full, so this was not saved yet. What you typed is still here. "
                "Free some space and try again."
            )
        )


class DiskFailing(DiskRefused):
    """The operating system could not read or write where the vault lies."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The disk didn't answer as it should, so this was not saved. What was saved before is still there. "
                "Please try again, and make a copy on another disk soon."
            )
        )


class Swapped(Refused):
    """Another program, such as one that keeps folders in step, put another file in the place of an open database."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "Another program replaced the file {file} while Keel was open, so this was not saved. "
                "Please lock Keel and sign in again. What you typed is still here; you could copy it first."
            ).format(file=file)
        )
        self.file = file
