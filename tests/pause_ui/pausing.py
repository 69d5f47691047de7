"""What a person does in pause mode, and what is left of it in the logs."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.agreements.values import Boundary, BoundaryId, Side
from app.triggers.log_reads import log_page
from app.triggers.values import Moment
from app.vault.drafts import read_draft
from app.vault.values import Person
from tests.agreements.texts import PAUSE, signed_by_both
from tests.agreements_ui.house import House
from ui.desk import Desk
from ui.page import Page
from ui.pause.notes import PLACE, SUBJECT
from ui.pause_clock import PauseClock
from ui.walk import Walk

AGREED = replace(
    PAUSE,
    boundaries=tuple(
        Boundary(id=BoundaryId(part), behaviour=words, kept_by=Side.BOTH, if_crossed="We agreed.")
        for part, words in (
            ("signal", "A hand on the table means pause. In public it is a nod."),
            ("length", "A pause lasts at least 25 minutes and at most an hour."),
            ("places", "Kitchen for Alex, garden for Sam."),
            ("restart", "Whoever asked begins again: “Here I am. Tea?”"),
        )
    ),
)


class HelpingPage(Page):
    """Stands where the plans for hard moments are."""

    name = "hard_moments"
    icon = "agreements"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.subjects: list[object] = []

    @staticmethod
    def label() -> str:
        return "Hard moments"

    def reload(self) -> None:
        pass

    def show_subject(self, subject: object) -> None:
        self.subjects.append(subject)


class Pausing:
    """The clock stands at 19:30 where the couple lives."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.walk = Walk(house.window)

    @property
    def clock(self) -> PauseClock:
        return self.house.window.parts.pause

    def is_shown(self) -> bool:
        return self.house.window.pause.shown is not None

    def forward(self, **by: float) -> None:
        self.house.couple.clock.forward(**by)
        self.clock.look_at_clock()
        self.walk.settle()

    def agree(self) -> None:
        """The agreement on pausing is in force."""
        sitting = self.house.couple.together()
        signed_by_both(self.house.couple, sitting, AGREED)
        sitting.close()

    def words(self) -> str:
        """Everything that can be read now."""
        self.walk.settle()
        return "\n".join(self.walk.texts())

    def log_of(self, person: Person) -> tuple[Moment, ...]:
        """Read in that person's own sitting; whoever is here leaves."""
        self.house.window.lock()
        sitting = self.house.couple.alone(person)
        moments = log_page(sitting).moments
        sitting.close()
        return moments

    def is_kept(self, person: Person) -> bool:
        """Whether notes of a pause wait in that person's own file."""
        sitting = self.house.couple.alone(person)
        assert sitting.private is not None
        kept = read_draft(sitting.private, PLACE, SUBJECT) is not None
        sitting.close()
        return kept
