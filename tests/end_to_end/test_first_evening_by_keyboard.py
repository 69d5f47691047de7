"""The first evening from an empty vault by keys alone: how we pause, a promise each, and then it is enough."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.promises.reads import due_on
from app.vault.values import Person
from tests.couple import PASSPHRASES, both
from tests.end_to_end.main_job import FULL_NAMES, LABELS, NAMES
from tests.end_to_end.walking import KeyWalk, NoMouse, keel
from ui.program import Program

PROMISES = {
    Person.FIRST: "I say in the morning how much I can talk about.",
    Person.SECOND: "I write by half past five.",
}


class FirstEvening:
    def __init__(self, program: Program, walk: KeyWalk) -> None:
        self.program, self.walk = program, walk

    def sign_in(self, *people: Person) -> None:
        self.walk.say_who("Both" if len(people) > 1 else LABELS[people[0]])
        for person in people:
            self.walk.fill(f"Passphrase of {LABELS[person]}", PASSPHRASES[person])
        self.walk.click("Open")
        self.walk.wait_for(lambda: self.walk.button("Lock"))

    def agree_on_pauses(self) -> None:
        walk = self.walk
        walk.click("Begin")
        walk.click("Write it with these")
        walk.click("Propose it")
        walk.pick(NAMES[Person.FIRST])
        walk.click("Sign")
        walk.pick(NAMES[Person.FIRST])
        self.sign(Person.FIRST)
        walk.click(f"Sign as {NAMES[Person.SECOND]}")
        self.sign(Person.SECOND)
        walk.wait_for(lambda: walk.sees("in force since"))

    def sign(self, person: Person) -> None:
        walk = self.walk
        walk.click("I could have said no: Yes")
        walk.click("I agree to all of it, and can keep it")
        walk.sign_name(FULL_NAMES[person])
        walk.fill("Your passphrase", PASSPHRASES[person])
        walk.click(f"Sign as {NAMES[person]}")
        walk.wait_for(lambda: walk.button("Lock"))

    def promise(self, person: Person) -> None:
        walk = self.walk
        self.sign_in(person)
        walk.fill(f"I promise {NAMES[person.other]}", PROMISES[person])
        walk.click("Promise it")
        walk.wait_for(lambda: walk.sees("That is enough for today."))
        walk.lock()

    def promised(self) -> dict[Person, str]:
        assert self.program.window.workspace is not None
        sitting = self.program.window.workspace.desk.sitting
        return {due.by: due.text for due in due_on(sitting, sitting.clock.today())}


def test_the_first_evening_by_keys_alone(qapp: QApplication, tmp_path: Path) -> None:
    both(tmp_path / "vault").vault.release()
    mouse = NoMouse()
    qapp.installEventFilter(mouse)
    with keel(tmp_path) as program:
        evening = FirstEvening(program, KeyWalk(program.window))
        evening.sign_in(*Person)
        evening.agree_on_pauses()
        evening.walk.open_page("Today")
        evening.walk.click("Lock")
        for person in Person:
            evening.promise(person)
        evening.sign_in(*Person)
        evening.walk.wait_for(lambda: evening.walk.sees("That is enough for today."))
        assert evening.promised() == PROMISES
    qapp.removeEventFilter(mouse)
    assert mouse.presses == 0
