"""A clause of the library as a boundary of a draft."""

from dataclasses import replace

from app.agreements.values import Boundary, Cost, Side
from app.library.values import Clause


def boundary_from(clause: Clause, empty: Boundary) -> Boundary:
    """The clause in an empty boundary; who keeps one that is not mutual is left to the couple."""
    return replace(
        empty,
        behaviour=clause.behaviour,
        need=clause.need,
        known_by=clause.known_by,
        if_crossed=clause.if_crossed,
        corrective_step=clause.corrective_step,
        exceptions=clause.exceptions,
        cost=Cost(clause.cost),
        kept_by=Side.BOTH if clause.mutual else None,
    )
