"""The sample couple's vault to look around in; without a display, a walk through the main job by clicks and keys."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.i18n import _
from app.people.values import called
from app.vault.values import Person
from ui.main import PAGES, SET_UP, SIGN_IN
from ui.offscreen import leave_out_what_it_cannot_do
from ui.preferences import Appearance, Preferences
from ui.program import Program
from ui.theme import application
from ui.walk import Walk

Step = tuple[str, Callable[[], None]]


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
    program = Program(app, folder / "vault", Preferences(folder / "preferences"), PAGES, SIGN_IN, SET_UP)
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
    program.start()
    for sentence, act in MainJob(program, folder).steps():
        print(sentence, flush=True)
        act()
    print(_("Everything worked. What it left is described in {file}.").format(file=folder / "README.txt"), flush=True)
    return 0


class MainJob:
    """From a draft to a signed, printed agreement, as two people would do it."""

    def __init__(self, program: Program, folder: Path) -> None:
        from app.sample.couple import FIRST, PASSPHRASES, SECOND

        self.program = program
        self.folder = folder
        self.walk = Walk(program.window)
        self.passphrases = PASSPHRASES
        self.partners = {Person.FIRST: FIRST, Person.SECOND: SECOND}
        self.names = dict(zip(Person, called(FIRST.name, SECOND.name), strict=True))

    def steps(self) -> Iterator[Step]:
        yield _("Alex and Sam sign in together"), lambda: self.sign_in(*Person)
        yield _("They open a draft and take a suggested wording"), self.finish_draft
        yield _("They set a review day and propose it"), self.propose
        for person in Person:
            name = self.names[person]
            yield _("{name} answers each boundary alone").format(name=name), partial(self.answer, person)
        yield _("Both come together again and sign, one after the other"), self.sign_both
        yield _("They save the signed copy"), self.save_copy
        yield _("The copy is checked"), self.check_copy
        yield _("Each page is pictured, light and dark"), self.take_pictures

    def sign_in(self, *people: Person) -> None:
        self.walk.click(_("Both") if len(people) > 1 else self.partners[people[0]].label)
        for person in people:
            field = _("Passphrase of {label}").format(label=self.partners[person].label)
            self.walk.fill(field, self.passphrases[person])
        self.walk.press("Return")
        self.walk.wait_for(lambda: self.walk.button(_("Lock")))

    def finish_draft(self) -> None:
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        self.walk.click(_("Use this wording"))

    def propose(self) -> None:
        self.walk.click(_("Set a review day"))
        self.walk.click(_("Looked at again") + ": " + _("In {n} days").format(n=30))
        self.walk.click(_("Propose it"))
        self.walk.pick(self.names[Person.FIRST])
        self.walk.wait_for(lambda: self.walk.sees(_("Before you sign")))

    def answer(self, person: Person) -> None:
        self.walk.press("Ctrl+L")
        self.sign_in(person)
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        for number in (1, 2):
            self.walk.click(_("Answer boundary {n}").format(n=number))
            keeping = _("Boundary {n}: can you keep it?").format(n=number)
            agreeing = _("Boundary {n}: do you agree?").format(n=number)
            self.walk.click(keeping + ": " + _("I can keep this"))
            self.walk.click(agreeing + ": " + _("agree"))

    def sign_both(self) -> None:
        self.walk.press("Ctrl+L")
        self.sign_in(*Person)
        self.walk.click(_("Agreements"))
        self.walk.choose("Phones in the evening")
        for person in Person:
            self.sign(person)

    def sign(self, person: Person) -> None:
        name = self.names[person]
        if person is Person.FIRST:
            self.walk.click(_("Sign"))
            self.walk.pick(name)
        else:
            self.walk.click(_("Sign as {name}").format(name=name))
        self.walk.click(_("I could have said no") + ": " + _("Yes"))
        self.walk.draw(_("Signature of {name}, drawn").format(name=self.partners[person].name))
        self.walk.fill(_("Your passphrase"), self.passphrases[person])
        self.walk.click(_("Sign as {name}").format(name=name))
        self.walk.wait_for(lambda: self.walk.button(_("Lock")))

    def save_copy(self) -> None:
        target = self.folder / "agreement.pdf"
        target.unlink(missing_ok=True)
        self.walk.click(_("Preview"))
        self.walk.click(_("Save as PDF"))
        self.walk.click(_("Choose a place"))
        self.walk.press("Ctrl+A")
        self.walk.write(str(target))
        self.walk.press("Return")
        self.walk.wait_for(target.exists)
        self.walk.click(_("Close"))

    def check_copy(self) -> None:
        self.walk.click(_("Documents"))
        self.walk.click(_("Type its name instead"))
        self.walk.fill(_("Name and place of the file"), str(self.folder / "agreement.pdf"))
        self.walk.click(_("Check it"))
        self.walk.wait_for(lambda: self.walk.sees(_("This document is unchanged since both of you signed it.")))

    def take_pictures(self) -> None:
        pictures = self.folder / "pictures"
        shutil.rmtree(pictures, ignore_errors=True)
        pictures.mkdir()
        workspace = self.program.window.workspace
        assert workspace is not None
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            self.program.preferences.choices.appearance = appearance
            self.program.dress()
            for page in workspace.pages:
                self.program.window.go(page.name)
                self.picture().save(str(pictures / f"{page.name}-{appearance}.png"))

    def picture(self) -> QPixmap:
        QApplication.processEvents()
        return self.program.window.grab()


def write_guide(folder: Path) -> None:
    """What each file in the folder is, and how to open the vault."""
    from app.sample.couple import FIRST, PASSPHRASES, SECOND

    day, vault = Clock().today().isoformat(), folder / "vault"
    opening = _("open it with: bash packaging/run.sh --vault {vault}").format(vault=vault)
    checking = _("check it with: bash packaging/keelctl.sh verify {file}").format(file=folder / "agreement.pdf")
    lines = (
        _("A sample couple's vault, written on {day}. Nobody in it is real.").format(day=day),
        "",
        "vault/         " + _("the vault;") + " " + opening,
        "agreement.pdf  " + _("an agreement signed by both;") + " " + checking,
        "pictures/      " + _("each page, light and dark"),
        "",
        f"{FIRST.label} ({FIRST.name}): {PASSPHRASES[Person.FIRST]}",
        f"{SECOND.label} ({SECOND.name}): {PASSPHRASES[Person.SECOND]}",
        "",
    )
    (folder / "README.txt").write_text("\n".join(lines), encoding="utf-8")
