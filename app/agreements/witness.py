"""What each partner's own file remembers of the chain, so that an older file put back can be noticed."""

from app.agreements.chain import Link
from app.agreements.entities import Witness
from app.people.values import Couple
from app.vault.database import Database


def write_witness(own: Database, link: Link, couple: Couple) -> None:
    """Remember the head of the chain and both certificates in one partner's private database."""
    with own.transaction() as session:
        if session.get(Witness, link.number) is None:
            session.add(
                Witness(
                    number=link.number,
                    digest=link.digest(),
                    first_certificate=couple.first.certificate_fingerprint,
                    second_certificate=couple.second.certificate_fingerprint,
                )
            )
