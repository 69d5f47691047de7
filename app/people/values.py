"""The two partners as pages and documents are given them."""

from dataclasses import dataclass
from enum import StrEnum

from app.vault.values import Kind, Person

PARTNERS = Kind("partners")

LONGEST_NAME = 60
LONGEST_LABEL = 24
"""Characters; also of the couple's own word for a role."""


class Role(StrEnum):
    """What each brings to the repair; shown in set-up and settings only."""

    HURT = "hurt"
    BROKE_TRUST = "broke_trust"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One of the two, as far as both may know."""

    person: Person
    name: str
    role: Role
    role_name: str
    """The couple's own word for the role; empty while they use ours."""
    joined: bool
    """Whether this partner has a passphrase yet."""
    recovery_confirmed: bool
    """Whether the code of the newest recovery sheet was typed back."""
    certificate_fingerprint: str
    """SHA-256 of the signing certificate, 64 hex digits; empty until joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """A partner as described in set-up or settings."""

    name: str
    label: str
    """What stands on the lock screen, in the clear."""
    role: Role
    role_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Both partners, in the order in which they were named."""

    first: Partner
    second: Partner

    def partner(self, person: Person) -> Partner:
        return self.first if person is Person.FIRST else self.second

    def name(self, person: Person) -> str:
        """What a partner is called on screen."""
        first, second = self.names
        return first if person is Person.FIRST else second

    @property
    def names(self) -> tuple[str, str]:
        """What both are called on screen, in their order."""
        return called(self.first.name, self.second.name)

    def full_name(self, person: Person) -> str:
        """The whole name as it was given, for paper and signatures."""
        return self.partner(person).name

    @property
    def partners(self) -> tuple[Partner, Partner]:
        return (self.first, self.second)


def called(first: str, second: str) -> tuple[str, str]:
    """The first names, where they are enough to tell the two apart; else both names as they were given."""
    short = _first_name(first), _first_name(second)
    return short if short[0].casefold() != short[1].casefold() else (first, second)


def _first_name(name: str) -> str:
    """The first word, or all of it where that is only a letter or a title such as "Dr."."""
    first = name.split(maxsplit=1)[0] if name.strip() else name
    return first if len(first) > 1 and not first.endswith(".") else name
