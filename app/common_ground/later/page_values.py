"""What the card about Later is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.common_ground.later.values import LaterForm
from app.people.pace_values import CheckInKind, Rhythm
from app.vault.values import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What becomes of one kind of check-in."""

    check_in: CheckInKind
    before: Rhythm
    after: Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterPage:
    """How far the two have come."""

    said_yes: Mapping[Person, LaterForm]
    form: LaterForm | None
    """What holds; None: nothing does."""
    since: date | None
    asks_again: bool
    """Whether the one who is here alone is asked whether it is still yes."""
    changes: Mapping[LaterForm, tuple[Changed, ...]]
    """What each form would change; empty while one holds."""
