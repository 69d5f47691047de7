"""The present words of both, for whoever is here."""

from app.common_ground.closeness.entities import ClosenessRecord
from app.common_ground.closeness.values import Closeness
from app.vault.sitting import Sitting
from app.vault.values import Person


def closeness(sitting: Sitting) -> Closeness:
    """Said to each other, so both read it in any sitting."""
    with sitting.shared.reading() as session:
        first, second = (session.get(ClosenessRecord, person) for person in Person)
        return Closeness(first=first.word if first else None, second=second.word if second else None)
