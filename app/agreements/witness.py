"""What each partner's own file remembers of the chain, so that an older file put back can be noticed."""

import sqlalchemy as sa

from app.agreements.chain import Link
from app.agreements.entities import ChainRecord, Witness
from app.people.reads import couple_in
from app.people.values import Couple
from app.vault.database import Database
from app.vault.sitting import Sitting


def write_witness(own: Database, number: int, digest: bytes, couple: Couple) -> None:
    """Remember the head of the chain and both certificates in one partner's private database."""
    with own.transaction() as session:
        if session.get(Witness, number) is None:
            session.add(
                Witness(
                    number=number,
                    digest=digest,
                    first_certificate=couple.first.certificate_fingerprint,
                    second_certificate=couple.second.certificate_fingerprint,
                )
            )


def remember_head(sitting: Sitting) -> None:
    """Catch up, alone and with the own file open, with what was chained while this partner was away."""
    if sitting.private is None or sitting.quick:
        return
    with sitting.shared.reading() as session:
        head = session.scalar(sa.select(ChainRecord).order_by(ChainRecord.number.desc()).limit(1))
        couple = couple_in(session)
    if head is not None:
        write_witness(sitting.private, head.number, head.digest, couple)


def remember_link(sitting: Sitting, link: Link, couple: Couple) -> None:
    """Remember a link that was just written, for everyone who is here."""
    for person in sitting.here:
        with sitting.letterbox(person) as own:
            write_witness(own, link.number, link.digest(), couple)
