"""Who the couple is."""

import sqlalchemy as sa

from app.people.entities import PartnerRecord
from app.people.values import Couple
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def couple(sitting: Sitting) -> Couple:
    """Both partners with their names, roles and what each has set up."""
    with sitting.shared.reading() as session:
        return couple_in(session)


def couple_in(session: VaultSession) -> Couple:
    """The same, inside a transaction that is already open."""
    records = {record.person: record.as_value() for record in session.scalars(sa.select(PartnerRecord))}
    return Couple(first=records[Person.FIRST], second=records[Person.SECOND])


def certificate_in(session: VaultSession, person: Person) -> bytes:
    """The signing certificate (DER) of a partner who has joined."""
    certificate = session.get_one(PartnerRecord, person).certificate
    assert certificate is not None, "only asked for once both have joined"
    return certificate
