"""One's own values, and what both named once both are in."""

from collections.abc import Sequence

import sqlalchemy as sa

from app.common_ground.named_values.actions import alike
from app.common_ground.named_values.entities import NamedValueRecord
from app.common_ground.named_values.values import BothNamed, NamedValues
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def named_values(sitting: Sitting) -> NamedValues:
    """What whoever is here may know: before both have named theirs, nobody but their author."""
    with sitting.shared.reading() as session:
        named = {person: _of(session, person) for person in Person}
    mine = () if sitting.alone is None else named[sitting.alone]
    return NamedValues(mine=mine, shown=_both_named(named[Person.FIRST], named[Person.SECOND]))


def both_have_named_in(session: VaultSession) -> bool:
    authors = session.scalars(sa.select(NamedValueRecord.author).distinct())
    return len(set(authors)) == len(Person)


def _of(session: VaultSession, person: Person) -> tuple[str, ...]:
    of_person = sa.select(NamedValueRecord.text).where(NamedValueRecord.author == person)
    return tuple(session.scalars(of_person.order_by(NamedValueRecord.place)))


def _both_named(first: Sequence[str], second: Sequence[str]) -> BothNamed | None:
    if not first or not second:
        return None
    of_first, of_second = set(map(alike, first)), set(map(alike, second))
    return BothNamed(
        both=tuple(text for text in first if alike(text) in of_second),
        besides={
            Person.FIRST: tuple(text for text in first if alike(text) not in of_second),
            Person.SECOND: tuple(text for text in second if alike(text) not in of_first),
        },
    )
