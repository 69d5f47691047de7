"""Naming one's values, alone: private while they are a draft, with both once they are named."""

from collections.abc import Sequence

import sqlalchemy as sa

from app.common_ground.named_values.entities import NamedValueRecord
from app.common_ground.named_values.values import LONGEST_VALUE, MOST_VALUES, NamedValueId
from app.exchange.lengths import length_problems
from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def name_values(sitting: Sitting, values: Sequence[str]) -> None:
    """In place of those named before by the one who is here alone. Raises FormRefused.

    A problem belongs to the field `value_1` to `value_5`, by the place of its words.
    """
    named = checked_values(values)
    author = _alone(sitting)
    with sitting.shared.transaction(author) as session:
        put_values_in(session, author, named)


def put_values_in(session: VaultSession, author: Person, values: Sequence[str]) -> None:
    """The part of `name_values` inside a transaction; the values were checked."""
    _remove_in(session, author)
    for place, text in enumerate(values):
        session.add(NamedValueRecord(id=NamedValueId(session.fresh_id()), place=place, text=text))


def take_values_back(sitting: Sitting) -> None:
    """As if the one who is here alone had not named them yet."""
    author = _alone(sitting)
    with sitting.shared.transaction(author) as session:
        _remove_in(session, author)


def checked_values(values: Sequence[str]) -> tuple[str, ...]:
    """Those that are not empty, each once. Raises FormRefused."""
    words = {f"value_{place}": text for place, text in enumerate(values, 1)}
    problems = list(length_problems(words, dict.fromkeys(words, LONGEST_VALUE)))
    kept = tuple({alike(text): text.strip() for text in reversed(values) if text.strip()}.values())[::-1]
    if not kept:
        problems.append(FieldProblem("value_1", _("One is enough.")))
    if len(kept) > MOST_VALUES:
        problems.append(FieldProblem(f"value_{MOST_VALUES}", _("Five fit here. Please let some of them go.")))
    if problems:
        raise FormRefused(tuple(problems))
    return kept


def alike(text: str) -> str:
    """What two ways of writing the same word have in common."""
    return " ".join(text.split()).rstrip(".").casefold()


def _remove_in(session: VaultSession, author: Person) -> None:
    for record in session.scalars(sa.select(NamedValueRecord).where(NamedValueRecord.author == author)):
        session.delete(record)
    session.flush()


def _alone(sitting: Sitting) -> Person:
    assert sitting.alone is not None, "values are named alone"
    return sitting.alone
