"""What the first page asks the vault, compiled while the passphrase is typed."""

import secrets
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import app.schema  # noqa: F401  an invented vault gets all its tables
from app.agreements.witness import remember_head
from app.clock import Clock
from app.people.entities import PartnerRecord
from app.people.values import Role
from app.tampering.found import unseen_findings
from app.today.actions import FIRST_EVENING, not_now
from app.today.reads import today_page
from app.vault.author_key import public_key
from app.vault.dialect import serve_all_with_statements_of
from app.vault.door_notes import How
from app.vault.files import VaultFolder
from app.vault.in_memory import InMemory
from app.vault.keyslots import PersonKeys
from app.vault.records import Space
from app.vault.schema import is_current
from app.vault.signing_key import new_signing_key
from app.vault.sitting import Changes, Sitting
from app.vault.unlock_log import note_unlock
from app.vault.values import Person

_NOWHERE = VaultFolder(Path("nowhere"))


def prepare_statements() -> None:
    """Come in and read Today in an invented vault, alone and together; for the worker, before anyone is in."""
    with closing(_invented()) as together:
        alone = replace(together, keys={Person.FIRST: together.keys[Person.FIRST]})
        _come_in(alone)
        for sitting in (alone, replace(together, private=None)):
            not_now(sitting, FIRST_EVENING)
            today_page(sitting)
        assert together.private is not None
        serve_all_with_statements_of((together.shared.engine, together.private.engine))


def _come_in(alone: Sitting) -> None:
    """What is asked and written down before the first page."""
    for database, space in ((alone.shared, Space.SHARED), (alone.own, Space.PRIVATE)):
        is_current(database, space)
    remember_head(alone)
    note_unlock(alone, How.PASSPHRASE)
    unseen_findings(alone)


def _invented() -> Sitting:
    """Of two who have joined and written nothing; both spaces are open in it, as they never are."""
    keys = {person: _invented_keys(person) for person in Person}
    clock, changes = Clock(), Changes()
    author_keys = {person: own.author_key for person, own in keys.items()}
    shared = InMemory(_NOWHERE.shared_db, Space.SHARED, clock, changes.announce, author_keys)
    private = InMemory(_NOWHERE.private_db(Person.FIRST), Space.PRIVATE, clock, changes.announce, {})
    signing = new_signing_key("Nobody")
    with shared.transaction(Person.FIRST) as session:
        for person, own in keys.items():
            partner = PartnerRecord(person=person, name=person.value, role=Role.BOTH)
            partner.join(signing.certificate, public_key(own.author_key))
            session.add(partner)
    return Sitting(
        folder=_NOWHERE, vault_id="", shared=shared, private=private, clock=clock, changes=changes, keys=keys
    )


def _invented_keys(person: Person) -> PersonKeys:
    roots = (secrets.token_bytes(32) for _root in range(2))
    return PersonKeys(person=person, shared_root=next(roots), own_root=next(roots), author_key=secrets.token_bytes(32))
