"""The main job as two people do it on an empty computer, with whichever hands they have."""

from pathlib import Path

from pypdf import PdfReader

from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.vault.values import Person
from tests.couple import ALEX, PASSPHRASES, SAM
from tests.end_to_end.walking import Hands, recovery_code
from ui.program import Program
from ui.setup.course import Course
from ui.setup.step import Step

FULL_NAMES = {Person.FIRST: ALEX.name, Person.SECOND: SAM.name}
NAMES = {Person.FIRST: "Alex", Person.SECOND: "Sam"}
"""As they are called on the screen."""
LABELS = {Person.FIRST: ALEX.label, Person.SECOND: SAM.label}
TITLE = "Coming home"
BEHAVIOUR = "Each of us writes by half past five when work runs late."
IF_CROSSED = "We said half past five."


class MainJob:
    def __init__(self, program: Program, walk: Hands, folder: Path) -> None:
        self.program, self.walk = program, walk
        self.draft_copy, self.signed_copy = folder / "draft.pdf", folder / "signed.pdf"

    def do_all(self) -> None:
        self.set_up()
        self.write_agreement()
        self.propose()
        for person in Person:
            self.answer(person)
        self.sign_both()
        self.save_copy(self.signed_copy)
        self.check_copy()

    # ---- set-up

    def set_up(self) -> None:
        walk = self.walk
        for _page in range(2):
            self.go_on_from_reading()
        walk.fill("One of you: Name", ALEX.name)
        walk.click("One of you: Role: was hurt")
        walk.fill("The other one: Name", SAM.name)
        walk.click("The other one: Role: broke trust")
        walk.click("Go on")
        for person in Person:
            self.set_up_part(person)
        walk.click("Open Keel")
        walk.wait_for(lambda: walk.button("Lock"))

    def go_on_from_reading(self) -> None:
        before = self.step
        self.walk.click("Go on")
        self.walk.wait_for(lambda: self.step is not before)

    @property
    def step(self) -> Step | None:
        course = self.program.window.outside
        assert isinstance(course, Course)
        return course.step

    def set_up_part(self, person: Person) -> None:
        walk = self.walk
        walk.click(f"I am {FULL_NAMES[person]}, go on")
        walk.fill("Passphrase", PASSPHRASES[person])
        walk.fill("The same once more", PASSPHRASES[person])
        walk.click("Go on")
        code = recovery_code(walk)
        walk.click("Print or save the sheet")
        walk.click("Close")
        walk.click("I have it on paper")
        walk.fill("Recovery code, group 1 of 8", "".join(code).lower())
        walk.click("Go on")

    # ---- the agreement

    def write_agreement(self) -> None:
        walk = self.walk
        walk.open_page("Agreements")
        walk.click("Write an agreement")
        walk.fill("Title", TITLE)
        walk.click("Write boundary 1")
        walk.fill("What we do", BEHAVIOUR)
        walk.click("Kept by: Both")
        walk.fill("If it is crossed, we say", IF_CROSSED)
        walk.click("Set a review day")
        walk.click("Looked at again: In 30 days")

    def propose(self) -> None:
        walk = self.walk
        self.save_copy(self.draft_copy)
        walk.click("Propose it")
        walk.pick(NAMES[Person.FIRST])
        walk.wait_for(lambda: walk.sees("Before you sign"))

    def answer(self, person: Person) -> None:
        walk = self.walk
        walk.lock()
        self.sign_in(person)
        walk.open_page("Agreements")
        walk.choose(TITLE)
        walk.click("Answer boundary 1")
        walk.click("Boundary 1: can you keep it?: I can keep this")
        walk.click("Boundary 1: do you agree?: agree")

    def sign_in(self, *people: Person) -> None:
        walk = self.walk
        walk.say_who("Both" if len(people) > 1 else LABELS[people[0]])
        for person in people:
            walk.fill(f"Passphrase of {LABELS[person]}", PASSPHRASES[person])
        walk.click("Open")
        walk.wait_for(lambda: walk.button("Lock"))

    def sign_both(self) -> None:
        walk = self.walk
        walk.lock()
        self.sign_in(*Person)
        walk.open_page("Agreements")
        walk.choose(TITLE)
        walk.click("Sign")
        walk.pick(NAMES[Person.FIRST])
        for person in Person:
            if person is Person.SECOND:
                walk.click(f"Sign as {NAMES[person]}")
            self.sign(person)

    def sign(self, person: Person) -> None:
        walk = self.walk
        walk.click("I could have said no: Yes")
        walk.sign_name(FULL_NAMES[person])
        walk.fill("Your passphrase", PASSPHRASES[person])
        walk.click(f"Sign as {NAMES[person]}")
        walk.wait_for(lambda: walk.button("Lock"))

    # ---- the copies

    def save_copy(self, place: Path) -> None:
        walk = self.walk
        walk.click("Preview")
        walk.click("Save as PDF")
        walk.click("Choose a place")
        walk.press("Ctrl+A")
        walk.write(str(place))
        walk.press("Return")
        walk.wait_for(lambda: walk.sees(f"Saved as {place}"))
        walk.click("Close")

    def check_copy(self) -> None:
        """In the window, which knows both certificates, and outside of it."""
        walk = self.walk
        walk.open_page("Documents")
        walk.click("Type its name instead")
        walk.fill("Name and place of the file", str(self.signed_copy))
        walk.click("Check it")
        walk.wait_for(lambda: walk.sees("This document is unchanged since both of you signed it."))
        assert check_document(self.signed_copy.read_bytes()).outcome is Outcome.UNCHANGED


def words_of(file: Path) -> str:
    """Everything that is read in a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)
