"""Looking whether everything shared is as Keel wrote it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.tampering.going_through import BEGINNING, Place, Stretch, go_through, read_stretch
from app.tampering.guards import look_at_guards
from app.tampering.restorations import salvage_in
from app.tampering.rows import shared_tables
from app.tampering.signed import all_versions, look_at_chain, look_at_version
from app.tampering.unwritten import look_for_unwritten
from app.tampering.values import Finding, What
from app.tampering.witness import (
    Keys,
    Remembered,
    Rest,
    author_keys,
    compare_head_and_ways_in,
    compare_keys,
    compare_mark,
    digests_known,
    keys_in,
    newest_number,
    newest_remembered,
    remembered_within,
)
from app.vault.apart import apart
from app.vault.database import Database
from app.vault.sitting import Sitting

AT_ONCE = 200
"""Entries or rows looked at in one go, a few thousandths of a second: what others do waits no longer than that."""

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Known:
    """What the files of those who are here remember of some entries, and the keys that they have known."""

    keys: Keys
    witnesses: tuple[Remembered, ...] = ()

    def of(self, stretch: Stretch) -> list[Remembered]:
        """The witnesses of its entries."""
        numbers = {entry["number"] for entry in stretch.entries}
        return [witness for witness in self.witnesses if witness.place.number in numbers]


def look_over(sitting: Sitting, progress: Progress = lambda _part: None) -> tuple[Finding, ...]:
    """Everything that differs from what Keel wrote; `progress` is told the part that is done, 0 to 1.

    Opens connections of its own, so it is work for the worker. Raises Damaged where a file cannot be read.
    """
    with apart(sitting) as opened:
        found = look_at_heads(opened)
        found += _look_at_all_entries(opened, progress)
        found += look_for_all_unwritten(opened)
    progress(1.0)
    return in_order(found)


def look_at_heads(opened: Sitting, rest: Rest = lambda: None) -> list[Finding]:
    """What can be told without going through the history: guards, everything signed, keys, and older files."""
    known: dict[str, str] = {}
    found: list[Finding] = []
    for person in opened.here:
        with opened.letterbox(person) as own:
            known |= _keys_known(own)
            found += compare_head_and_ways_in(opened.shared, own, opened.folder, person)
            found += compare_mark(opened.shared, own, person)
    with opened.shared.reading() as session:
        found += [*look_at_guards(session), *look_at_chain(session), *compare_keys(known, keys_in(session))]
        versions = all_versions(session)
    for version in versions:
        rest()
        with opened.shared.reading() as session:
            found += look_at_version(session, version)
    return found


def known_of(opened: Sitting, after: int, last: int) -> Known:
    """With the witnesses of the entries after one number, up to another."""
    keys: dict[str, str] = {}
    witnesses: list[Remembered] = []
    for person in opened.here:
        with opened.letterbox(person) as own:
            keys |= _keys_known(own)
            witnesses += remembered_within(own, after, last)
    return Known(keys, tuple(witnesses))


def _keys_known(own: Database) -> Keys:
    newest = newest_remembered(own)
    return newest.keys if newest else {}


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once, the weightiest first; where a whole file is older, what is missing in it is not named one by one."""
    by_key = {finding.key: finding for finding in found}
    order = list(What)
    return tuple(sorted(by_key.values(), key=lambda finding: (order.index(finding.what), finding.row)))


def _look_at_all_entries(opened: Sitting, progress: Progress) -> list[Finding]:
    with opened.shared.reading() as session:
        newest = newest_number(session)
    known = known_of(opened, BEGINNING.number, newest)
    found: list[Finding] = []
    place, last = BEGINNING, -1
    while place.number != last:
        last = place.number
        some, place = go_on(opened, place, known)
        found += some
        progress(min(place.number / (newest or 1), 1.0))
    return found


def go_on(opened: Sitting, start: Place, known: Known, most: int = AT_ONCE) -> tuple[list[Finding], Place]:
    """Through up to `most` entries after `start`, and where that ends."""
    tables = shared_tables()
    with opened.shared.reading() as session:
        stretch = read_stretch(session, tables, start.number, most)
        keys = author_keys(known.keys, keys_in(session))
        witnessed = digests_known(session, known.of(stretch))
        salvage = salvage_in(session)
    return go_through(stretch, tables, start, keys, witnessed, salvage)


def look_for_all_unwritten(opened: Sitting, rest: Rest = lambda: None) -> list[Finding]:
    """Every row that no entry of the history speaks of; `rest` is called after each stretch.

    Where entries were lost with a damaged file there is no telling, and none is named.
    """
    with opened.shared.reading() as session:
        if salvage_in(session).unknown_to:
            return []
    found: list[Finding] = []
    for table in shared_tables().values():
        last: int | None = 0
        while last is not None:
            with opened.shared.reading() as session:
                stretch = look_for_unwritten(session, table, last, AT_ONCE)
            found += stretch.found
            last = stretch.last
            rest()
    return found
