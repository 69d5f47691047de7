"""keelctl backup and restore: making a copy of the vault, and putting one back."""

from pathlib import Path

from app.cli.new_file import check_new
from app.clock import Clock
from app.documents.either import Ask, opened_by_either, question
from app.documents.values import OpensNeither
from app.i18n import _
from app.refused import Refused
from app.vault.backups.copy_keys import keyslots_in
from app.vault.backups.header import read_header
from app.vault.backups.making import back_up
from app.vault.backups.restoring import restore_whole
from app.vault.backups.values import unwatched
from app.vault.passphrase import Policy
from app.vault.values import NotJoinedYet, Person, WrongPassphrase
from app.vault.vault import Vault, take_vault


class NoCopyThere(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(_("There is no file {file}. Please look at its name.").format(file=file))


def backup(folder: Path, place: Path, ask: Ask, policy: Policy) -> int:
    """Copy the vault into the new file or the folder `place` and print where the copy is; raises FileThere."""
    if not place.is_dir():
        check_new(place)
    with opened_by_either(folder, ask, policy) as opened:
        made = back_up(opened.vault, (opened.keys,), place, unwatched)
    print(_("The copy is {path}. It was read back, and it is whole.").format(path=made.path))
    return 0


def restore(folder: Path, copy: Path, ask: Ask, policy: Policy) -> int:
    """Put a copy back, also into an empty folder, and print where that lies which was there before.

    Raises NoCopyThere, NotABackup, NewerBackup, BackupDamaged, OpensNeither and the refusals of `restore_whole`; then
    nothing has changed.
    """
    if not copy.is_file():
        raise NoCopyThere(str(copy))
    passphrase = ask(question(keyslots_in(copy, read_header(copy))))
    vault = take_vault(folder, Clock(), policy)
    try:
        aside = _put_back(vault, copy, passphrase)
    finally:
        vault.release()
    print(_("The copy was put back into {folder}.").format(folder=folder))
    if aside.exists():
        print(_("What was there before lies in {folder}.").format(folder=aside))
    return 0


def _put_back(vault: Vault, copy: Path, passphrase: str) -> Path:
    """By whichever partner the passphrase belongs to."""
    for person in Person:
        try:
            return restore_whole(vault.folder, copy, person, passphrase, vault.policy, unwatched, vault.clock)
        except (WrongPassphrase, NotJoinedYet):
            continue
    raise OpensNeither
