"""Looking whether everything shared is as Keel wrote it."""

from collections.abc import Callable, Iterable

from app.tampering.going_through import BEGINNING, go_through, read_stretch
from app.tampering.guards import look_at_guards
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


def look_over(sitting: Sitting, progress: Progress = lambda _part: None) -> tuple[Finding, ...]:
    """Everything that differs from what Keel wrote; `progress` is told the part that is done, 0 to 1.

    Opens connections of its own, so it is work for the worker. Raises Damaged where a file cannot be read.
    """
    with apart(sitting) as opened:
        witnesses = {person: witnesses_of(opened, person) for person in opened.here}
        found = look_at_heads(opened, witnesses)
        found += _look_at_all_entries(opened, known_keys(witnesses), progress)
        found += look_for_all_unwritten(opened)
    progress(1.0)
    return in_order(found)


def look_at_heads(opened: Sitting, witnesses: dict[Person, tuple[Remembered, ...]]) -> list[Finding]:
    """What can be told without going through the history: guards, everything signed, keys, and older files."""
    with opened.shared.transaction() as session:
        found = [*look_at_guards(session), *look_at_signed(session)]
        found += compare_keys(known_keys(witnesses), keys_in(session))
        for person in opened.here:
            found += compare_head(session, witnesses[person])
            with opened.letterbox(person) as own:
                found += compare_mark(session, own, person)
    return found


def witnesses_of(opened: Sitting, person: Person) -> tuple[Remembered, ...]:
    with opened.letterbox(person) as own:
        return remembered(own)


def known_keys(witnesses: dict[Person, tuple[Remembered, ...]]) -> Keys:
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


def _look_at_all_entries(opened: Sitting, known: Keys, progress: Progress) -> list[Finding]:
    found: list[Finding] = []
    place, tables = BEGINNING, shared_tables()
    while True:
        with opened.shared.transaction() as session:
            stretch = read_stretch(session, tables, place.number, AT_ONCE)
            keys = author_keys(known, keys_in(session))
            last = newest_number(session)
        some, place = go_through(stretch, tables, place, keys)
        found += some
        progress(min(place.number / last, 1.0) if last else 1.0)
        if len(stretch.entries) < AT_ONCE:
            return found


def look_for_all_unwritten(opened: Sitting) -> list[Finding]:
    """Every row that no entry of the history speaks of."""
    found: list[Finding] = []
    for table in shared_tables().values():
        last: int | None = 0
        while last is not None:
            with opened.shared.transaction() as session:
                stretch = look_for_unwritten(session, table, last, AT_ONCE)
            found += stretch.found
            last = stretch.last
    return found
