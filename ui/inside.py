"""What the window holds during a sitting: the desk and the pages on it; imported after the passphrase."""

from typing import TYPE_CHECKING

from ui.changes import Changes
from ui.desk import Desk
from ui.exchange.morning import Morning
from ui.progress.finding import Finding
from ui.workspace import Workspace

if TYPE_CHECKING:
    from datetime import datetime

    from app.vault.sitting import Sitting
    from ui.window import Window


def inside(window: "Window", sitting: "Sitting") -> Workspace:
    """The workspace of a sitting that begins now, with no page built yet."""
    desk = _desk(window, sitting)
    workspace = Workspace(desk, window.parts.pages())
    desk.changes.setParent(workspace)  # to be deleted with it, not to stay behind a lock
    parts, packs = window.parts, desk.preferences.packs

    def release() -> "datetime | None":
        """Not behind a lock: it would open the files again, perhaps while others take their places."""
        return parts.release(sitting) if window.workspace is workspace else None

    Morning(desk.changes, release, workspace)
    Finding(
        lambda changed: parts.find_milestones(sitting, changed, packs),
        desk.changes,
        lambda: window.workspace is workspace,
        workspace,
    )
    parts.keep_watch(workspace, lambda: window.workspace is workspace)
    return workspace


def _desk(window: "Window", sitting: "Sitting") -> Desk:
    parts = window.parts
    return Desk(
        sitting=sitting,
        vault=parts.vault(),
        couple=lambda: parts.couple(sitting),
        changes=Changes(sitting),
        background=parts.background,
        preferences=parts.preferences,
        refusals=parts.refusals,
        go=window.go,
        take_window=window.take_window,
        pause=window.pause.begin,
        give_back_window=window.give_back_window,
        ask_author=window.ask_author,
        show_dialog=window.show_dialog,
        lock=window.lock,
        hide=window.hiding.hide,
        lock_into=window.lock_into,
        daily_copy=parts.daily_copy,
        apply_preferences=parts.apply_preferences,
    )
