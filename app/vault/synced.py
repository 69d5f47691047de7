"""Whether a folder lies where another program keeps it in step with other computers, told by the marks it leaves."""

from collections.abc import Iterator, Mapping
from pathlib import Path

_MARKS: Mapping[str, tuple[str, ...]] = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".sync_*.db", "._sync_*.db", ".nextcloudsync.log", ".owncloudsync.log"),
    "Syncthing": (".stfolder",),
}
"""What each lays into the uppermost folder it keeps in step, as patterns of names."""
_NAMES: Mapping[str, tuple[str, ...]] = {
    "Dropbox": ("dropbox", "dropbox (*)"),
    "OneDrive": ("onedrive", "onedrive - *"),
    "iCloud": ("com~apple~clouddocs", "icloud drive", "iclouddrive", "mobile documents"),
    "Nextcloud": ("nextcloud",),
    "Google Drive": ("google drive", "googledrive-*"),
    "Syncthing": ("syncthing",),
}
"""What that folder is usually called, as patterns in lower case."""


def synced_by(folder: Path) -> str:
    """The name of the program that seems to keep the folder in step; empty where there is no sign of one."""
    return next(_signs(folder.absolute()), "")


def _signs(folder: Path) -> Iterator[str]:
    for place in (folder, *folder.parents):
        for program, patterns in _NAMES.items():
            if any(Path(place.name.lower()).match(pattern) for pattern in patterns if place.name):
                yield program
        for program, patterns in _MARKS.items():
            if any(_has(place, pattern) for pattern in patterns):
                yield program


def _has(place: Path, pattern: str) -> bool:
    """The settings of Dropbox itself lie in a folder of the same name as its mark, in the home folder."""
    try:
        found = list(place.glob(pattern))
    except OSError:
        return False
    return any(not (mark.name == ".dropbox" and mark.is_dir()) for mark in found)
