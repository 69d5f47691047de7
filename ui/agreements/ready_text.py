"""A ready-made agreement, with the couple's answers, as the text of a draft."""

from collections.abc import Mapping
from datetime import timedelta

from app.agreements import drafting
from app.agreements.values import AgreementText, Area, Boundary, BoundaryId, Cost, Side, Terms
from app.library.ready import filled_boundaries
from app.library.values import ReadyAgreement, ReadyBoundary
from app.people.values import Couple
from app.vault.sitting import Sitting


def ready_text(sitting: Sitting, couple: Couple, ready: ReadyAgreement, answers: Mapping[str, str]) -> AgreementText:
    filled = filled_boundaries(ready, answers, first=couple.names[0], second=couple.names[1])
    review = sitting.clock.today() + timedelta(days=ready.review_days)
    return AgreementText(
        title=ready.title,
        area=Area(ready.area),
        purpose=ready.purpose,
        boundaries=tuple(_boundary(sitting, boundary) for boundary in filled),
        terms=Terms(review=review, cooling_off=ready.cooling_off),
    )


def _boundary(sitting: Sitting, ready: ReadyBoundary) -> Boundary:
    return Boundary(
        id=BoundaryId(ready.part) if ready.part else drafting.empty_boundary(sitting).id,
        behaviour=ready.behaviour,
        kept_by=Side(ready.kept_by),
        if_crossed=ready.if_crossed,
        corrective_step=ready.corrective_step,
        need=ready.need,
        known_by=ready.known_by,
        exceptions=ready.exceptions,
        meanwhile=ready.meanwhile,
        cost=Cost(ready.cost) if ready.cost else None,
    )
