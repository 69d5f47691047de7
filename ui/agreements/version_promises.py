"""From a boundary in force to a promise: its words are carried over to the form of a new one."""

from app.agreements.page_values import VersionPage
from app.agreements.states import HOLDING
from app.agreements.values import Boundary, Side
from app.promises.values import NewPromise, Origin
from app.vault.values import Person
from ui.agreements.version_boundary import BoundaryCard
from ui.desk import Desk


class PromiseOffers:
    """Alone, only what one keeps oneself is offered; nobody promises for the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page: VersionPage | None = None

    def follow(self, cards: list[BoundaryCard]) -> None:
        """Hear the buttons of new cards."""
        for card in cards:
            card.promise_wanted.connect(lambda card=card: self._carry_over(card.boundary))

    def fill(self, page: VersionPage, cards: list[BoundaryCard]) -> None:
        self._page = page
        for card in cards:
            card.offer_promise(offered=page.state in HOLDING and self._may_promise(card.boundary))

    def _may_promise(self, boundary: Boundary) -> bool:
        alone, today = self._desk.sitting.alone, self._desk.sitting.clock.today()
        holds = boundary.until is None or boundary.until >= today
        return holds and (alone is None or boundary.kept_by in {Side.BOTH, _side(alone)})

    def _carry_over(self, boundary: Boundary) -> None:
        page = self._page
        assert page is not None
        new = NewPromise(
            text=boundary.behaviour,
            rule="FREQ=DAILY",
            until=boundary.until or page.text.terms.ends,
            origin=Origin.CLAUSE,
            origin_id=boundary.id,
            origin_words=boundary.behaviour,
        )
        self._desk.go("promises", ("new", new))


def _side(person: Person) -> Side:
    return Side(person.value)
