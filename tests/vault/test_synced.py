"""Where the vault lies in a folder that another program keeps in step, that is noticed by its marks."""

from pathlib import Path

import pytest

from app.vault.synced import synced_by


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        ("Home/.dropbox", "Dropbox"),
        ("Home/.dropbox.cache/", "Dropbox"),
        ("Home/.stfolder/", "Syncthing"),
        ("Home/._sync_a1b2c3.db", "Nextcloud"),
        ("Home/.sync_a1b2c3.db", "Nextcloud"),
        ("Home/.nextcloudsync.log", "Nextcloud"),
    ],
)
def test_a_mark_in_a_folder_above_is_found(tmp_path: Path, mark: str, program: str) -> None:
    vault = tmp_path / "Home" / "papers" / "keel"
    vault.mkdir(parents=True)
    assert synced_by(vault) == ""
    if mark.endswith("/"):
        (tmp_path / mark).mkdir()
    else:
        (tmp_path / mark).touch()
    assert synced_by(vault) == program


@pytest.mark.parametrize(
    ("place", "program"),
    [
        ("Dropbox (Personal)/keel", "Dropbox"),
        ("OneDrive/keel", "OneDrive"),
        ("OneDrive - Household/papers/keel", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/keel", "iCloud"),
        ("iCloudDrive/keel", "iCloud"),
        ("Nextcloud/keel", "Nextcloud"),
        ("Library/CloudStorage/GoogleDrive-sam/keel", "Google Drive"),
    ],
)
def test_a_usual_name_is_enough_and_the_folder_may_be_missing(tmp_path: Path, place: str, program: str) -> None:
    assert synced_by(tmp_path / place) == program


def test_an_ordinary_home_is_none(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / ".dropbox" / "settings").mkdir(parents=True)
    assert synced_by(home / ".local" / "share" / "keel") == ""
