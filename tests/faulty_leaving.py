"""What is tried on a failing disk: leaving alone, and a whole vault that is removed and put back."""

from pathlib import Path

from app.leaving.private_space import remove_private_space
from app.leaving.shared_vault import remove_vault
from app.refused import Refused
from app.vault.backups.container import check_whole
from app.vault.backups.making import back_up
from app.vault.backups.values import unwatched
from app.vault.opening import unlock
from app.vault.removed import put_back, removed_vaults
from app.vault.values import Person
from tests.couple import PASSPHRASES
from tests.faulty_disk import Trial
from tests.killing import Acknowledge
from tests.killing_leaving import WORDS, make_with_notes, notes_of
from tests.whole_vault import faults_of, taken

ALEX, SAM = Person
REMOVED, BACK = "removed", "back"


def _make_with_copy(folder: Path) -> None:
    """Something of Alex's private space lies in each place it can lie in."""
    make_with_notes(folder)
    with taken(folder) as vault:
        back_up(vault, (unlock(vault, ALEX, PASSPHRASES[ALEX]),), vault.folder.backups, unwatched)
        aside = vault.folder.path / "before-restore-20261101-080000"
        aside.mkdir()
        for place in (aside / "first.db", vault.folder.sealed(ALEX)):
            place.write_bytes(b"something")


def _remove_private_space(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        remove_private_space(vault, ALEX, PASSPHRASES[ALEX], unwatched)
        acknowledge(REMOVED)


def _look_for_private_space(folder: Path, said: tuple[str, ...]) -> list[str]:
    """It is there or gone, as was said; what is Sam's is as it was, and the copy is whole."""
    faults = faults_of(folder)
    if faults:
        return faults
    left = notes_of(folder, ALEX)
    if left not in ([WORDS], []):
        faults.append(f"neither there nor gone: {left}")
    if REMOVED in said and (left or _holding_alexs(folder)):
        faults.append("there, and was said to be removed")
    if "refused" in said and not left:
        faults.append("gone, and was refused")
    if notes_of(folder, SAM) != [WORDS]:
        faults.append("lost: what is Sam's")
    return faults + _faults_of_copies(folder)


def _holding_alexs(folder: Path) -> bool:
    copies = (check_whole(path, unwatched) for path in (folder / "backups").glob("*.keel"))
    in_copies = any(file.name.startswith("first.") for copy in copies for file in copy.files)
    return in_copies or any(folder.glob("before-restore-*/first.*")) or any(folder.glob("first.sealed*"))


def _faults_of_copies(folder: Path) -> list[str]:
    copies = list((folder / "backups").glob("*.keel"))
    try:
        for copy in copies:
            check_whole(copy, unwatched)
    except Refused as refused:
        return [f"a copy: {refused.sentence}"]
    return [] if copies else ["lost: the copy"]


def _remove_vault(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        remove_vault(vault, PASSPHRASES)
        acknowledge(REMOVED)


def _look_for_removed(folder: Path, said: tuple[str, ...]) -> list[str]:
    """Out of its place if that was said, and in it where that was refused."""
    with taken(folder) as vault:
        there = vault.exists()
    faults = ["there, and was said to be removed"] if REMOVED in said and there else []
    faults += ["gone, and was refused"] if "refused" in said and not there else []
    return faults + _faults_of_one_place(folder)


def _make_removed(folder: Path) -> None:
    make_with_notes(folder)
    with taken(folder) as vault:
        remove_vault(vault, PASSPHRASES)


def _put_back(folder: Path, acknowledge: Acknowledge) -> None:
    with taken(folder) as vault:
        put_back(vault.folder, removed_vaults(vault.folder)[0])
        acknowledge(BACK)


def _look_for_put_back(folder: Path, said: tuple[str, ...]) -> list[str]:
    """In its place if that was said; where it was refused, the next start may well have gone on with it."""
    with taken(folder) as vault:
        there = vault.exists()
    faults = ["not there, and was said to be back"] if BACK in said and not there else []
    return faults + _faults_of_one_place(folder)


def _faults_of_one_place(folder: Path) -> list[str]:
    """It is whole in one of the two places, and nowhere else."""
    with taken(folder) as vault:
        removed = removed_vaults(vault.folder)
        if vault.exists() == bool(removed):
            return ["in both places, or in neither"]
        if removed:
            put_back(vault.folder, removed[0])
    faults = faults_of(folder)
    if faults:
        return faults
    return [f"lost: what is {person}'s" for person in Person if notes_of(folder, person) != [WORDS]]


TRIALS_OF_LEAVING = {
    "a private space removed": Trial(make=_make_with_copy, act=_remove_private_space, look=_look_for_private_space),
    "a vault removed": Trial(make=make_with_notes, act=_remove_vault, look=_look_for_removed),
    "a removed vault put back": Trial(make=_make_removed, act=_put_back, look=_look_for_put_back),
}
