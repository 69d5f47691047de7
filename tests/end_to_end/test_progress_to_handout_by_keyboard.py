"""From three months of record to a marked celebration and a printed page for the session, by keys alone."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from app.sample.couple import FIRST, PASSPHRASES, SECOND
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import SetClock
from tests.end_to_end.walking import KeyWalk, NoMouse, keel
from tests.paper.pages import text_of
from tests.sample_once import ONE_EVENING, copy_of_sample
from ui.program import Program

LABELS = {Person.FIRST: FIRST.label, Person.SECOND: SECOND.label}
LINE, UNTICKED = "We laughed on the stairs.", "I have not said this to anybody."
ALEX_LINE, SAM_LINE = "The lamp was on when I came home.", "I was proud of the list on the fridge."
ALEX_RELEASED = "The walk round the reservoir on Sunday. We left both phones at home and did not miss them."
SAM_RELEASED = "I said on Tuesday what I would rather have left out."
PASSWORD = "four lamps in the hall"


class Evening:
    """One pair of hands, whoever they belong to."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program, self.walk, self.folder = program, KeyWalk(program.window), folder

    @property
    def sitting(self) -> Sitting:
        assert self.program.window.workspace is not None
        return self.program.window.workspace.desk.sitting

    def sign_in(self, *people: Person) -> None:
        """Whoever was here before leaves."""
        walk = self.walk
        if self.program.window.workspace is not None:
            walk.lock()
        walk.say_who("Both" if len(people) > 1 else LABELS[people[0]])
        for person in people:
            walk.fill(f"Passphrase of {LABELS[person]}", PASSPHRASES[person])
        walk.press("Return")
        walk.wait_for(lambda: self.program.window.workspace)

    def save(self, name: str, password: str = "") -> bytes:
        """What the open preview shows, as a file."""
        walk, place = self.walk, self.folder / name
        walk.click("Save as PDF")
        if password:
            walk.click("Protect it with a password")
            walk.fill("Password", password)
            walk.fill("The same once more", password)
        walk.click("Choose a place")
        walk.press("Ctrl+A")
        walk.write(str(place))
        walk.press("Return")
        walk.wait_for(lambda: walk.sees(f"Saved as {place}"))
        walk.click("Close")
        return place.read_bytes()


@pytest.fixture
def evening(qapp: QApplication, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    clock, mouse = SetClock(ONE_EVENING), NoMouse()
    copy_of_sample(tmp_path_factory, tmp_path / "vault", ONE_EVENING)
    qapp.installEventFilter(mouse)
    with keel(tmp_path, clock=clock) as program:
        yield Evening(program, tmp_path)
    qapp.removeEventFilter(mouse)
    assert mouse.presses == 0


def test_from_three_months_to_a_marked_celebration_and_a_printed_handout(evening: Evening) -> None:
    alex_ticks_one_more_thing(evening)
    sam_reads_that_and_nothing_else(evening)
    both_mark_what_they_reached(evening)
    both_make_the_handout(evening)


def alex_ticks_one_more_thing(evening: Evening) -> None:
    walk = evening.walk
    evening.sign_in(Person.FIRST)
    walk.open_page("Sessions")
    walk.click("The handout")
    walk.click("Change what goes in")
    walk.fill("The hardest moment since the last time", UNTICKED)
    walk.click("In my own words goes in")
    walk.fill("Something else, in my own words", LINE)
    walk.click("Look at it first")
    assert walk.sees(LINE)
    assert walk.sees(ALEX_RELEASED)
    assert not walk.sees(UNTICKED)
    walk.click("Release it")
    walk.wait_for(lambda: walk.sees("You released this on"))


def sam_reads_that_and_nothing_else(evening: Evening) -> None:
    walk = evening.walk
    evening.sign_in(Person.SECOND)
    walk.open_page("Sessions")
    walk.click("The handout")
    walk.wait_for(lambda: walk.sees(LINE))
    assert not walk.sees(UNTICKED)


def both_mark_what_they_reached(evening: Evening) -> None:
    walk = evening.walk
    evening.sign_in(*Person)
    walk.open_page("Progress")
    walk.click("Mark it together")
    walk.fill("A line from Alex (optional)", ALEX_LINE)
    walk.fill("A line from Sam (optional)", SAM_LINE)
    walk.click("Mark it")
    walk.click("Print the card")
    said = text_of(evening.save("celebration.pdf"))
    assert ALEX_LINE in said
    assert SAM_LINE in said


def both_make_the_handout(evening: Evening) -> None:
    walk = evening.walk
    walk.open_page("Sessions")
    walk.click("The handout")
    walk.click("Make the handout")
    walk.wait_for(lambda: walk.sees("The handout is made"))
    walk.press("Ctrl+P")
    reader = PdfReader(io.BytesIO(evening.save("handout.pdf", PASSWORD)))
    assert reader.decrypt(PASSWORD)
    said = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert LINE in said
    assert SAM_RELEASED in said
    assert UNTICKED not in said
