"""Looking whether everything shared is as Keel wrote it."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from app.tampering.going_through import BEGINNING, Place, go_through, read_stretch
from app.tampering.guards import look_at_guards
from app.tampering.restorations import salvage_in
from app.tampering.rows import shared_tables
from app.tampering.signed import look_at_signed
from app.tampering.unwritten import look_for_unwritten
from app.tampering.values import Finding, What
from app.tampering.witness import (
    Keys,
    Remembered,
    author_keys,
    compare_head,
    compare_keys,
    compare_mark,
    digests_known,
    keys_in,
    newest_number,
    remembered,
)
from app.vault.apart import apart
from app.vault.sitting import Sitting
from app.vault.values import Person

AT_ONCE = 200
"""Entries or rows looked at in one go, a few thousandths of a second: what others do waits no longer than that."""

Progress = Callable[[float], None]
Witnesses = Mapping[Person, tuple[Remembered, ...]]


def look_over(sitting: Sitting, progress: Progress = lambda _part: None) -> tuple[Finding, ...]:
    """Everything that differs from what Keel wrote; `progress` is told the part that is done, 0 to 1.

    Opens connections of its own, so it is work for the worker. Raises Damaged where a file cannot be read.
    """
    with apart(sitting) as opened:
        witnesses = witnesses_of(opened)
        found = look_at_heads(opened, witnesses)
        found += _look_at_all_entries(opened, witnesses, progress)
        found += look_for_all_unwritten(opened)
    progress(1.0)
    return in_order(found)


def look_at_heads(opened: Sitting, witnesses: Witnesses) -> list[Finding]:
    """What can be told without going through the history: guards, everything signed, keys, and older files."""
    with opened.shared.transaction() as session:
        found = [*look_at_guards(session), *look_at_signed(session)]
        found += compare_keys(known_keys(witnesses), keys_in(session))
        for person in opened.here:
            found += compare_head(session, witnesses[person])
            with opened.letterbox(person) as own:
                found += compare_mark(session, own, person)
    return found


def witnesses_of(opened: Sitting) -> Witnesses:
    """What the files of those who are here remember."""
    witnesses = {}
    for person in opened.here:
        with opened.letterbox(person) as own:
            witnesses[person] = remembered(own)
    return witnesses


def known_keys(witnesses: Witnesses) -> Keys:
    """The keys that those who are here have known."""
    known: dict[str, str] = {}
    for each in witnesses.values():
        known |= each[0].keys if each else {}
    return known


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once, the weightiest first; where a whole file is older, what is missing in it is not named one by one."""
    by_key = {finding.key: finding for finding in found}
    order = list(What)
    return tuple(sorted(by_key.values(), key=lambda finding: (order.index(finding.what), finding.row)))


def _look_at_all_entries(opened: Sitting, witnesses: Witnesses, progress: Progress) -> list[Finding]:
    found: list[Finding] = []
    place, last = BEGINNING, -1
    while place.number != last:
        last = place.number
        some, place = go_on(opened, place, witnesses)
        found += some
        with opened.shared.transaction() as session:
            progress(min(place.number / (newest_number(session) or 1), 1.0))
    return found


def go_on(
    opened: Sitting, start: Place, witnesses: Witnesses, most: int = AT_ONCE, *, compares: bool = True
) -> tuple[list[Finding], Place]:
    """Through up to `most` entries after `start`, and where that ends.

    `compares`: with the digests over all entries that are remembered, for which `start` has the true one.
    """
    tables = shared_tables()
    with opened.shared.transaction() as session:
        stretch = read_stretch(session, tables, start.number, most)
        keys = author_keys(known_keys(witnesses), keys_in(session))
        witnessed = digests_known(session, _within(witnesses, start.number, most)) if compares else {}
        salvage = salvage_in(session)
    return go_through(stretch, tables, start, keys, witnessed, salvage)


def _within(witnesses: Witnesses, after: int, most: int) -> list[Remembered]:
    """Those of the entries that are read now."""
    every = chain.from_iterable(witnesses.values())
    return [witness for witness in every if after < witness.place.number <= after + most]


def look_for_all_unwritten(opened: Sitting, rest: Callable[[], None] = lambda: None) -> list[Finding]:
    """Every row that no entry of the history speaks of; `rest` is called after each stretch.

    Where entries were lost with a damaged file there is no telling, and none is named.
    """
    with opened.shared.transaction() as session:
        if salvage_in(session).unknown_to:
            return []
    found: list[Finding] = []
    for table in shared_tables().values():
        last: int | None = 0
        while last is not None:
            with opened.shared.transaction() as session:
                stretch = look_for_unwritten(session, table, last, AT_ONCE)
            found += stretch.found
            last = stretch.last
            rest()
    return found
