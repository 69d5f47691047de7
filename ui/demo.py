"""The sample couple's vault to look around in; without a display, a walk through the main job by clicks and keys."""

import shutil
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.i18n import _
from app.vault.values import Person
from ui.main import PAGES, SET_UP, SIGN_IN
from ui.offscreen import leave_out_what_it_cannot_do
from ui.preferences import IDLE_CHOICES, Appearance, Preferences
from ui.program import Program
from ui.theme import application


def run(folder: Path, *, offscreen: bool) -> int:
    """Make `folder` anew with the sample vault in it; returns the exit code."""
    from app.sample.vault import make_sample

    folder = folder.absolute()
    print(_("Writing the sample couple's three months into {folder}").format(folder=folder), flush=True)
    shutil.rmtree(folder / "vault", ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    make_sample(folder / "vault", Clock().now())
    write_guide(folder)
    leave_out_what_it_cannot_do()
    app = application()
    preferences = Preferences(folder / "preferences")
    if offscreen:  # nobody is there to read it, and what waits here is the machine
        preferences.choices.hiding_told = True
        preferences.choices.idle_seconds = IDLE_CHOICES[-1]
    program = Program(app, folder / "vault", preferences, PAGES, SIGN_IN, SET_UP)
    try:
        return walk_through(program, folder) if offscreen else look_around(app, program)
    finally:
        program.end()


def look_around(app: QApplication, program: Program) -> int:
    """The real window, until it is closed."""
    from app.sample.couple import PASSPHRASES

    print(_("The passphrases of A. and S. are:"), *PASSPHRASES.values(), sep="\n  ", flush=True)
    program.start()
    return app.exec()


def walk_through(program: Program, folder: Path) -> int:
    """Each step printed as it is done; 1 and the reason when one did not work."""
    from ui.demo_agreement import MainJob
    from ui.demo_day import DailyRound
    from ui.demo_progress import MarkAndBring
    from ui.demo_repair import AskAndPutRight

    program.start()
    parts = (part(program, folder) for part in (MainJob, DailyRound, MarkAndBring, AskAndPutRight))
    for sentence, act in chain.from_iterable(part.steps() for part in parts):
        print(sentence, flush=True)
        act()
    print(_("Each page is pictured, light and dark"), flush=True)
    take_pictures(program, folder / "pictures")
    print(_("Everything worked. What it left is described in {file}.").format(file=folder / "README.txt"), flush=True)
    return 0


def take_pictures(program: Program, pictures: Path) -> None:
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir()
    workspace = program.window.workspace
    assert workspace is not None
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        program.preferences.choices.appearance = appearance
        program.dress()
        for page in workspace.pages:
            program.window.go(page.name)
            _picture(program).save(str(pictures / f"{page.name}-{appearance}.png"))


def _picture(program: Program) -> QPixmap:
    QApplication.processEvents()
    return program.window.grab()


def write_guide(folder: Path) -> None:
    """What each file in the folder is, and how to open the vault."""
    from app.sample.couple import FIRST, PASSPHRASES, SECOND

    day, vault = Clock().today().isoformat(), folder / "vault"
    opening = _("open it with: bash packaging/run.sh --vault {vault}").format(vault=vault)
    checking = _("check it with: bash packaging/keelctl.sh verify {file}").format(file=folder / "agreement.pdf")
    lines = (
        _("A sample couple's vault, written on {day}. Nobody in it is real.").format(day=day),
        "",
        "vault/           " + _("the vault;") + " " + opening,
        "agreement.pdf    " + _("an agreement signed by both;") + " " + checking,
        "handout.pdf      " + _("what each of them ticked for their therapist"),
        "celebration.pdf  " + _("the card of something they marked"),
        "report.pdf       " + _("their progress over three months"),
        "workbook.pdf     " + _("every form blank, to fill in on a screen"),
        "cards.pdf        " + _("eight pocket cards of how they pause"),
        "reminders.ics    " + _("times for a calendar, with neutral titles"),
        "pictures/        " + _("each page, light and dark"),
        "",
        f"{FIRST.label} ({FIRST.name}): {PASSPHRASES[Person.FIRST]}",
        f"{SECOND.label} ({SECOND.name}): {PASSPHRASES[Person.SECOND]}",
        "",
    )
    (folder / "README.txt").write_text("\n".join(lines), encoding="utf-8")
