"""A lock in the middle of the copy of the day: nothing half-made is left, and the next sitting makes it."""

import secrets

from pytestqt.qtbot import QtBot

from app.vault.backups.container import check_whole
from app.vault.backups.header import backups_in
from app.vault.drafts import save_draft
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.vault_ui.choosing import PATIENCE
from tests.vault_ui.conftest import OpenPage
from ui.window import Window

LARGE = 12_000_000
"""Characters, so that the copy takes a while."""


def test_a_lock_in_the_middle_leaves_nothing_half_made(
    qtbot: QtBot, couple: TestedCouple, open_page: OpenPage, window: Window
) -> None:
    folder = couple.vault.folder
    desk = open_page(Person.FIRST).desk
    save_draft(desk.sitting.shared, "place", "subject", {"words": secrets.token_hex(LARGE // 2)})
    desk.daily_copy.begin(desk)
    qtbot.waitUntil((folder.making / "shared.db").exists, timeout=PATIENCE)
    window.lock()
    qtbot.waitUntil(lambda: not folder.making.exists(), timeout=PATIENCE)
    assert list(folder.backups.iterdir()) == [copy.path for copy in backups_in(folder.backups)], "no half of one"
    desk = open_page(Person.FIRST).desk
    desk.daily_copy.begin(desk)
    qtbot.waitUntil(lambda: bool(backups_in(folder.backups)), timeout=PATIENCE)
    (copy,) = backups_in(folder.backups)
    check_whole(copy.path, lambda _part: None)
    qtbot.waitUntil(lambda: not folder.making.exists(), timeout=PATIENCE)
    assert desk.daily_copy.refused is None
