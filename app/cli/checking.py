"""keelctl check: whether the vault is whole, and its newest copy can be put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.comparing import Compared, compare
from app.documents.either import Ask, Opened, opened_by_either
from app.i18n import _, ngettext
from app.vault.backups.header import backups_in
from app.vault.backups.restoring import restore_whole
from app.vault.backups.values import Backup, unwatched
from app.vault.engine import verify
from app.vault.files import VaultFolder, making_room
from app.vault.keys import PRIVATE_DATABASE, SHARED_DATABASE, database_key
from app.vault.keyslots import PersonKeys
from app.vault.keyslots_file import write_keyslots
from app.vault.opening import open_sitting
from app.vault.passphrase import Policy


def check(folder: Path, ask: Ask, policy: Policy) -> int:
    """Print how it is: 0 when all is whole and a copy can be put back, 1 when there is none or something differs.

    Raises Damaged, BackupDamaged and what keeps it from looking.
    """
    with opened_by_either(folder, ask, policy) as opened:
        open_sitting(opened.vault, (opened.keys,)).close()
        for path, key in _databases(opened.vault.folder, opened.keys):
            verify(path, key)
        print(_("The vault is whole, as far as this passphrase opens it."))
        copies = backups_in(opened.vault.folder.backups)
        if not copies:
            print(_("There is no copy in the vault folder yet."))
            return 1
        return _told(copies[0], _compared_with(opened, copies[0]))


def _compared_with(opened: Opened, backup: Backup) -> Compared:
    with _put_back(opened, backup) as restored:
        now = _databases(opened.vault.folder, opened.keys)
        then = _databases(restored, opened.keys)
        return sum((compare(path, copy, key) for (path, key), (copy, _key) in zip(now, then, strict=True)), Compared())


@contextmanager
def _put_back(opened: Opened, backup: Backup) -> Iterator[VaultFolder]:
    """In a place of its own, encrypted under the keys of today, and gone afterwards; what a crash leaves goes later."""
    vault = opened.vault
    with making_room(vault.folder.making) as room:
        folder = VaultFolder(room / "vault")
        folder.create()
        write_keyslots(folder, vault.keyslots())
        person, passphrase = opened.keys.person, opened.passphrase
        restore_whole(folder, backup.path, person, passphrase, vault.policy, unwatched, vault.clock)
        yield folder


def _databases(folder: VaultFolder, keys: PersonKeys) -> tuple[tuple[Path, bytes], ...]:
    return (
        (folder.shared_db, database_key(keys.shared_root, SHARED_DATABASE)),
        (folder.private_db(keys.person), database_key(keys.own_root, PRIVATE_DATABASE)),
    )


def _told(backup: Backup, compared: Compared) -> int:
    print(_("The newest copy, {name}, was put back into a place of its own and read.").format(name=backup.path.name))
    print(
        ngettext(
            "{count} entry is the same as in the vault.", "{count} entries are the same as in the vault.", compared.same
        ).format(count=compared.same)
    )
    print(_("Added, changed or taken away since: {count}.").format(count=compared.since))
    if compared.altered:
        print(_("Entries that only grow in number, and differ from the copy: {count}.").format(count=compared.altered))
    return 1 if compared.altered else 0
