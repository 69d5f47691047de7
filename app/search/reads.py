"""Finding what was written, in everything that the one who looks may read and in nothing else."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from app.people.reads import couple_in
from app.people.values import Couple
from app.search.hits import Hit, Key, hits, snippet
from app.search.places import LOOKS
from app.search.question import questions
from app.search.seen import Reader, Seen
from app.search.values import Found
from app.vault.database import Database
from app.vault.sitting import Sitting

MOST_FOUND = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranked:
    closeness: int
    """0 where the words stand as they were typed."""
    found: Found


def find(sitting: Sitting, words: str, most: int = MOST_FOUND) -> tuple[Found, ...]:
    """What holds all these words, those that stand as typed first, then the newest; the last word may go on.

    Alone, one's own space is searched too; together, only the shared one. Empty for less than two letters.
    """
    if not questions(words):
        return ()
    with sitting.shared.reading() as session:
        couple = couple_in(session)
    ranked = _found_in(sitting, sitting.shared, words, most, couple)
    if sitting.private is not None:
        ranked += _found_in(sitting, sitting.private, words, most, couple)
        ranked.sort(key=lambda each: each.found.at, reverse=True)
        ranked.sort(key=lambda each: each.closeness)
    return tuple(each.found for each in ranked[:most])


def _found_in(sitting: Sitting, database: Database, words: str, most: int, couple: Couple) -> list[_Ranked]:
    ranked: list[_Ranked] = []
    taken: set[int] = set()
    with database.reading() as session:
        reader = Reader(session=session, alone=sitting.alone, couple=couple, clock=sitting.clock)
        for closeness, question in enumerate(questions(words)):
            for some in hits(session, question):
                for hit, seen in _seen(reader, [hit for hit in some if hit.id not in taken]):
                    taken.add(hit.id)
                    line = snippet(session, question, hit)
                    found = _found(seen, line, private=database is sitting.private)
                    ranked.append(_Ranked(closeness=closeness, found=found))
                    if len(ranked) == most:
                        return ranked
    return ranked


def _seen(reader: Reader, some: list[Hit]) -> Iterator[tuple[Hit, Seen]]:
    """Those that may be shown, in their order."""
    keys: dict[str, list[Key]] = defaultdict(list)
    for hit in some:
        keys[hit.what].append(hit.key)
    seen = {what: LOOKS[what](reader, of_one) for what, of_one in keys.items() if what in LOOKS}
    for hit in some:
        shown = seen.get(hit.what, {}).get(hit.key)
        if shown is not None:
            yield hit, shown


def _found(seen: Seen, line: str, *, private: bool) -> Found:
    return Found(title=seen.title, snippet=line, page=seen.page, subject=seen.subject, at=seen.at, private=private)
