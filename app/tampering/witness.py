"""What each partner's own file remembers: the history's newest entry, both keys, and how often it was opened."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count

import sqlalchemy as sa

from app.people.entities import PartnerRecord
from app.tampering.entities import HistoryWitness, OwnMark, PartnersMark
from app.tampering.going_through import BEGINNING, Place, entry_at, entry_digest, read_entries, running
from app.tampering.restorations import restoration_after, salvage_in
from app.tampering.values import Finding, What
from app.tampering.ways_in import compare_ways_in, ways_in
from app.vault.database import Database, VaultSession
from app.vault.files import VaultFolder
from app.vault.history import HistoryEntry
from app.vault.records import order_of_entry
from app.vault.signing_key import fingerprint
from app.vault.sitting import Sitting
from app.vault.values import Person

Keys = Mapping[str, str]
"""By what it is, such as "first certificate": the fingerprint of the certificate, or the author's public key in hex.

In what is remembered also "first ways in": marks of what opened that part, one after the other (ways_in.py).
"""

AT_ONCE = 500
"""Entries read in one transaction."""

_A_FEW = 10
"""Witnesses fetched together, where the first is nearly always the one."""

Rest = Callable[[], None]
"""Called between two transactions of something long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """One witness."""

    place: Place
    entry: bytes
    keys: Keys
    at: datetime


def newest_remembered(own: Database) -> Remembered | None:
    """The newest witness in one partner's own file."""
    with own.reading() as session:
        newest = session.scalars(_NEWEST_FIRST.limit(1)).first()
        return _as_value(newest) if newest else None


def remembered_within(own: Database, after: int, last: int) -> tuple[Remembered, ...]:
    """The witnesses of entries after one number, up to another."""
    wanted = sa.select(HistoryWitness).where(HistoryWitness.number > after, HistoryWitness.number <= last)
    with own.reading() as session:
        return tuple(map(_as_value, session.scalars(wanted)))


_NEWEST_FIRST = sa.select(HistoryWitness).order_by(order_of_entry(HistoryWitness).desc())


def _as_value(record: HistoryWitness) -> Remembered:
    place = Place(record.number, record.digest)
    return Remembered(place=place, entry=record.entry, keys=json.loads(record.keys), at=record.at)


def keys_in(session: VaultSession) -> Keys:
    """The public keys of those who have joined, as the shared file has them now."""
    keys = {}
    rows = sa.select(PartnerRecord.person, PartnerRecord.certificate, PartnerRecord.author_public_key)
    for person, certificate, author in session.execute(rows):
        if certificate is not None and author is not None:
            keys[f"{person} certificate"] = fingerprint(certificate)
            keys[f"{person} author"] = author.hex()
    return keys


def compare_keys(known: Keys, now: Keys) -> list[Finding]:
    """What is not the key that was known."""
    whats = {"certificate": What.CERTIFICATE_CHANGED, "author": What.AUTHOR_KEY_CHANGED}
    return [
        Finding(
            what=whats[what], table="partner", row=f"partner/{person}", person=Person(person), trace=now.get(name, "")
        )
        for name, key in sorted(known.items())
        for person, what in [name.split(maxsplit=1)]
        if what in whats and now.get(name) != key
    ]


def author_keys(known: Keys, now: Keys) -> dict[Person, bytes]:
    """What the history is checked with: the keys that were known first."""
    return {
        Person(name.split()[0]): bytes.fromhex(key)
        for name, key in {**now, **known}.items()
        if name.endswith(" author")
    }


def compare_head(shared: Database, own: Database) -> list[Finding]:
    """Whether the history still has the entry that was its newest, and whether a copy was put back since."""
    newest = newest_remembered(own)
    if newest is None:
        return []
    before = last_there(shared, own)
    with shared.reading() as session:
        named = restoration_after(session, before.place.number if before else 0)
    if named is not None:
        return [named]
    if before == newest:
        return []
    since = before.at if before else None
    return [Finding(what=What.SHARED_OLDER, since=since, trace=newest.place.digest.hex())]


def compare_head_and_ways_in(shared: Database, own: Database, folder: VaultFolder, person: Person) -> list[Finding]:
    """Both of what a witness is compared with; a copy that was put back may have brought its own ways in."""
    found, newest = compare_head(shared, own), newest_remembered(own)
    if newest is None or any(each.what is What.RESTORED for each in found):
        return found
    return [*found, *compare_ways_in(folder, newest.keys, person)]


def digests_known(session: VaultSession, witnesses: Iterable[Remembered]) -> dict[int, bytes]:
    """By number: the digest over all entries up to it, of the witnesses whose entry is still there.

    What was remembered before a damaged file was saved is not compared: entries were lost before it.
    """
    since = salvage_in(session).lost_to
    there = (each for each in witnesses if each.place.number >= since and is_there(session, each))
    return {each.place.number: each.place.digest for each in there}


def is_there(session: VaultSession, witness: Remembered) -> bool:
    if witness.place == BEGINNING:
        return True
    entry = entry_at(session, witness.place.number)
    return entry is not None and entry_digest(entry) == witness.entry


def last_there(shared: Database, own: Database) -> Remembered | None:
    """The newest witness whose entry is still there; of ten years of them no more are read than it takes."""
    for few in _newest_first(own):
        with shared.reading() as session:
            there = next((each for each in few if is_there(session, each)), None)
        if there is not None:
            return there
    return None


def _newest_first(own: Database) -> Iterator[list[Remembered]]:
    """A few at a time."""
    for read in count(0, _A_FEW):
        with own.reading() as session:
            few = [_as_value(record) for record in session.scalars(_NEWEST_FIRST.offset(read).limit(_A_FEW))]
        if not few:
            return
        yield few


def compare_mark(shared: Database, own: Database, person: Person) -> list[Finding]:
    """Whether the private file is the newest one of its owner; one that was made anew knows of none before."""
    with own.reading() as session:
        here = session.scalar(sa.select(OwnMark.mark).where(OwnMark.person == person))
    with shared.reading() as session:
        there = session.scalar(sa.select(PartnersMark.mark).where(PartnersMark.person == person))
    if here is None or there is None or here >= there:
        return []
    return [Finding(what=What.PRIVATE_OLDER, person=person, trace=str(there))]


def count_mark(sitting: Sitting, person: Person, own: Database) -> None:
    """Note in both files that this private file is in use; the private one first, so that it is never behind."""
    with sitting.shared.reading() as session:
        shared = session.get(PartnersMark, person)
        next_mark = (shared.mark if shared else 0) + 1
    with own.transaction() as session:
        record = session.get(OwnMark, person)
        if record is None:
            session.add(OwnMark(person=person, mark=next_mark))
        else:
            record.mark = next_mark = max(next_mark, record.mark + 1)
    with sitting.shared.transaction() as session:
        session.merge(PartnersMark(person=person, mark=next_mark, at=session.now))


def write_witness(
    sitting: Sitting, person: Person, own: Database, rest: Rest = lambda: None, most: int | None = None
) -> None:
    """Remember the newest entry, from the newest witness that is still there on; one witness for each day.

    Where more than `most` entries came after that, it is left to the next time.
    """
    newest, before = newest_remembered(own), last_there(sitting.shared, own)
    start = before.place if before else BEGINNING
    with sitting.shared.reading() as session:
        known = newest.keys if newest else {}
        keys = {**keys_in(session), **known, **ways_in(sitting.folder, known, person)}
        if most is not None and newest_number(session) - start.number > most:
            return
    place, entry = _head(sitting, start, rest)
    if before is not None and before == newest and (before.place, before.keys) == (place, keys):
        return
    with own.transaction() as session:
        if newest is not None and before == newest and newest.at.date() == session.now.date():
            session.delete(session.scalars(_NEWEST_FIRST.limit(1)).one())
        session.add(
            HistoryWitness(
                id=session.fresh_id(),
                number=place.number,
                entry=entry or (before.entry if before else b""),
                digest=place.digest,
                keys=json.dumps(keys, sort_keys=True),
            )
        )


def _head(sitting: Sitting, start: Place, rest: Rest) -> tuple[Place, bytes]:
    """The newest entry, gone to from a place that is known; a stretch at a time. Its digest is empty at the start."""
    place, newest = start, b""
    while True:
        with sitting.shared.reading() as session:
            entries, salvage = read_entries(session, place.number, AT_ONCE), salvage_in(session)
        for entry in entries:
            place, newest = Place(entry["number"], running(place.digest, entry, salvage)), entry_digest(entry)
        if len(entries) < AT_ONCE:
            return place, newest
        rest()


def newest_number(session: VaultSession) -> int:
    """The number of the newest entry; 0 before the first."""
    return session.scalar(sa.select(sa.func.max(HistoryEntry.number))) or 0
