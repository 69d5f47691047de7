"""Starts Keel: the options, the one ordered list of pages, and the order in which things come to life."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.vault.hardening import harden_process
from ui.display import display_opens
from ui.importing import import_plainly

PAGES = (
    "ui.today.page:TodayPage",
    "ui.agreements.page:AgreementsPage",
    "ui.promises.page:PromisesPage",
    "ui.triggers.page:HardMomentsPage",
    "ui.conversations.page:ConversationsPage",
    "ui.sessions.page:SessionsPage",
    "ui.progress.page:ProgressPage",
    "ui.common_ground.page:CommonGroundPage",
    "ui.repair.page:PutRightPage",
    "ui.private.page:PrivatePage",
    "ui.documents.page:DocumentsPage",
    "ui.vault.page:VaultPage",
    "ui.settings.page:SettingsPage",
)
"""In the order of the navigation."""
SIGN_IN = "ui.signin.page:SignIn"
SET_UP = "ui.setup.page:SetUp"

NO_DISPLAY = 3
"""Exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    ready_process()
    options = _parser().parse_args(arguments)
    if options.offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not display_opens():
        print(
            "There is no display here that Keel can open. Please start it from a desktop, or add --offscreen --demo.",
            file=sys.stderr,
        )
        return NO_DISPLAY
    return _run(options)


def ready_process() -> None:
    """To be called first thing; what is made until the first paint stays, so nothing is searched for garbage yet."""
    gc.disable()
    harden_process()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keel", description="A private workbook for two people.")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="the folder that holds the vault")
    parser.add_argument("--offscreen", action="store_true", help="run without a display")
    parser.add_argument(
        "--demo", type=Path, nargs="?", const=Path("keel-demo"), metavar="DIR", help="open the sample couple's vault"
    )
    parser.add_argument("--gallery", type=Path, metavar="DIR", help="draw every page in each of its states into DIR")
    return parser


def _run(options: argparse.Namespace) -> int:
    import_plainly()
    from ui.program import load

    if options.gallery is not None:
        return int(load("ui.gallery:draw")(options.gallery))
    if options.demo is not None:
        return int(load("ui.demo:run")(options.demo, offscreen=options.offscreen))
    return run(options.vault or _vault_folder())


def run(vault: Path) -> int:
    """The program itself, until its window is closed."""
    from ui.preferences import Preferences
    from ui.program import Program
    from ui.theme import application

    app = application()
    program = Program(app, vault, Preferences(config_folder()), PAGES, SIGN_IN, SET_UP)
    sys.excepthook = program.refusals.excepthook
    program.start()
    try:
        return app.exec()
    finally:
        program.end()


def config_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("keel", appauthor=False)


def _vault_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("keel", appauthor=False)


if __name__ == "__main__":
    sys.exit(main())
