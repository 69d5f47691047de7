"""From a boundary in force onwards: its words become a promise, or what happened to it is put right."""

from app.agreements.page_values import VersionPage
from app.agreements.states import HOLDING
from app.agreements.values import Boundary, Side
from app.promises.values import NewPromise, Origin
from app.repair.setbacks.plain import key_of
from app.repair.setbacks.values import ClauseAbout
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
            card.crossed.connect(lambda card=card: self._put_right(card.number))

    def fill(self, page: VersionPage, cards: list[BoundaryCard]) -> None:
        self._page = page
        for card in cards:
            holds = page.state in HOLDING and self._holds(card.boundary)
            card.offer_promise(offered=holds and self._may_promise(card.boundary))
            card.offer_putting_right(offered=holds)

    def _holds(self, boundary: Boundary) -> bool:
        return boundary.until is None or boundary.until >= self._desk.sitting.clock.today()

    def _may_promise(self, boundary: Boundary) -> bool:
        alone = self._desk.sitting.alone
        return alone is None or boundary.kept_by in {Side.BOTH, _side(alone)}

    def _put_right(self, number: int) -> None:
        """Either can say so, with the calm sentence of the boundary in front."""
        page = self._page
        assert page is not None
        about = ClauseAbout(version=page.version, number=number)
        self._desk.go("put_right", ("write", key_of(about)))

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
