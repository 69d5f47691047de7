"""Going through the history, a stretch at a time: every entry, and the row it speaks of last."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from app.tampering.restorations import NEVER, Salvage
from app.tampering.rows import SharedTable, digests_of, table_of
from app.tampering.values import Finding, What
from app.vault.author_key import signature_holds
from app.vault.database import VaultSession
from app.vault.history import HistoryEntry, signed_bytes
from app.vault.values import Person

_SPOKEN_OF = ("what", "row", "act", "who", "when", "digest")
_COLUMNS = sa.select(*(getattr(HistoryEntry, name) for name in ("number", *_SPOKEN_OF, "signature")))

Entry = Mapping[str, Any]
Tables = Mapping[str, SharedTable]


@dataclass(frozen=True, slots=True)
class Place:
    """How far the history was gone through: the number of an entry, and a digest over all up to it."""

    number: int
    digest: bytes


BEGINNING = Place(0, bytes(32))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some entries that follow each other, and what the rows are like that they speak of last, all of one moment."""

    entries: Sequence[Entry]
    newest: Mapping[str, int]
    """By the name of a row: the number of the newest entry about it."""
    rows: Mapping[str, bytes]
    """By the name of a row that is there: its digest."""


def read_stretch(session: VaultSession, tables: Tables, after: int, most: int) -> Stretch:
    """Up to `most` entries that come after the one of this number, with the rows they speak of last."""
    entries = read_entries(session, after, most)
    names = {entry["row"] for entry in entries}
    newest = newest_entries(session, names)
    spoken_of = {entry["row"] for entry in entries if newest[entry["row"]] == entry["number"]}
    return Stretch(entries, newest, _rows(session, tables, spoken_of))


def read_entries(session: VaultSession, after: int, most: int) -> list[Entry]:
    """Up to `most` entries that come after the one of this number."""
    wanted = _COLUMNS.where(HistoryEntry.number > after).order_by(HistoryEntry.number).limit(most)
    return [dict(row) for row in session.execute(wanted).mappings()]


def last_of(session: VaultSession, after: int, most: int) -> int:
    """The number of the last of up to `most` entries that come after the one of this number."""
    numbers = sa.select(HistoryEntry.number).where(HistoryEntry.number > after).order_by(HistoryEntry.number)
    return session.scalar(sa.select(sa.func.max(numbers.limit(most).subquery().c.number))) or after


def newest_entries(session: VaultSession, names: set[str]) -> dict[str, int]:
    """The number of the newest entry about each of these rows; those without any are left out."""
    found = sa.select(HistoryEntry.row, sa.func.max(HistoryEntry.number)).where(HistoryEntry.row.in_(names))
    return dict(session.execute(found.group_by(HistoryEntry.row)).all())


def go_through(
    stretch: Stretch,
    tables: Tables,
    start: Place,
    author_keys: Mapping[Person, bytes],
    witnessed: Mapping[int, bytes] = MappingProxyType({}),
    salvage: Salvage = NEVER,
) -> tuple[list[Finding], Place]:
    """What differs in a stretch that begins after `start`, and where it ends. Touches no database.

    `witnessed` has, by the number of an entry, the digest over all entries up to it, as it was known before. What is
    missing since a damaged file was saved is said once by that, not by each of its entries.
    """
    found: list[Finding] = []
    number, digest = start.number, start.digest
    for entry in stretch.entries:
        if entry["number"] != number + 1 and entry["number"] > salvage.lost_to:
            found.append(Finding(what=What.HISTORY_GONE, trace=str(number + 1), since=entry["when"]))
        number, digest = entry["number"], running(digest, entry, salvage)
        found += (
            each for each in _of_entry(entry, stretch, author_keys, tables) if not _is_lost(each, number, salvage)
        )
        if witnessed.get(number, digest) != digest:
            found.append(Finding(what=What.HISTORY_CHANGED, trace=digest.hex()))
    return found, Place(number, digest)


def running(digest: bytes, entry: Entry, salvage: Salvage = NEVER) -> bytes:
    """The digest over all entries up to this one, from the one over all before it."""
    before = BEGINNING.digest if entry["row"] in salvage.afresh else digest
    return hashlib.sha256(before + entry_digest(entry)).digest()


def entry_digest(entry: Entry) -> bytes:
    """SHA-256 of one entry with its number and signature."""
    return hashlib.sha256(b"%d\n%s\n%s" % (entry["number"], signed_bytes(entry), entry["signature"])).digest()


def entry_at(session: VaultSession, number: int) -> Entry | None:
    """The entry of one number."""
    row = session.execute(_COLUMNS.where(HistoryEntry.number == number)).mappings().first()
    return dict(row) if row else None


def _of_entry(entry: Entry, stretch: Stretch, author_keys: Mapping[Person, bytes], tables: Tables) -> Iterator[Finding]:
    name = entry["row"]
    table = table_of(name)
    key = author_keys.get(entry["who"])
    if key is None or not signature_holds(key, signed_bytes(entry), entry["signature"]):
        yield Finding(what=What.HISTORY_CHANGED, table=table if table in tables else "", row=name, person=entry["who"])
        return
    if table not in tables or stretch.newest[name] != entry["number"]:
        return
    there = stretch.rows.get(name)
    expected = None if entry["act"] == "removed" else entry["digest"]
    if there != expected:
        yield Finding(
            what=_difference(table, expected, there),
            table=table,
            row=name,
            person=entry["who"],
            since=entry["when"],
            trace=there.hex() if there else "",
        )


def _is_lost(finding: Finding, number: int, salvage: Salvage) -> bool:
    """Whether it is what a damaged file took along: a row of that time, or the entry that says how it was changed."""
    gone = finding.what in {What.ENTRY_GONE, What.SIGNATURE_GONE} and number <= salvage.lost_to
    unknown = finding.what in {What.ENTRY_CHANGED, What.ENTRY_ADDED} and number <= salvage.unknown_to
    return gone or unknown


def _difference(table: str, expected: bytes | None, there: bytes | None) -> What:
    if there is None:
        return What.SIGNATURE_GONE if table == "signature" else What.ENTRY_GONE
    return What.ENTRY_CHANGED if expected else What.ENTRY_ADDED


def _rows(session: VaultSession, tables: Tables, names: set[str]) -> dict[str, bytes]:
    by_table: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_table[table_of(name)].append(name)
    found: dict[str, bytes] = {}
    for table, of_table in by_table.items():
        if table in tables:
            found |= digests_of(session, tables[table], of_table)
    return found
