"""The sample couple at the window of the demo: signing in, and saving what is in a preview."""

from collections.abc import Callable
from pathlib import Path

from app.i18n import _
from app.people.values import called
from app.sample.couple import FIRST, PASSPHRASES, SECOND
from app.vault.values import Person
from ui.program import Program
from ui.walk import Walk

Step = tuple[str, Callable[[], None]]
"""What is printed, and what is done."""


class SampleHands:
    """What every part of the demo does with the window."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.walk = Walk(program.window)
        self.partners = {Person.FIRST: FIRST, Person.SECOND: SECOND}
        self.names = dict(zip(Person, called(FIRST.name, SECOND.name), strict=True))

    def sign_in(self, *people: Person) -> None:
        self.walk.click(_("Both") if len(people) > 1 else self.partners[people[0]].label)
        for person in people:
            field = _("Passphrase of {label}").format(label=self.partners[person].label)
            self.walk.fill(field, PASSPHRASES[person])
        self.walk.press("Return")
        self.walk.wait_for(lambda: self.walk.button(_("Lock")))

    def come_back(self, *people: Person) -> None:
        """Lock, and sign in as somebody else."""
        self.walk.press("Ctrl+L")
        self.sign_in(*people)

    def save_preview(self, file: str) -> None:
        self.walk.click(_("Save as PDF"))
        self.save_as(file)
        self.walk.click(_("Close"))

    def save_as(self, file: str) -> None:
        target = self.folder / file
        target.unlink(missing_ok=True)
        self.walk.click(_("Choose a place"))
        self.walk.press("Ctrl+A")
        self.walk.write(str(target))
        self.walk.press("Return")
        self.walk.wait_for(target.exists)
