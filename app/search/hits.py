"""Rows of one database's index that match a question, the newest first and no more than are asked for."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from app.search.question import WORD, Question, folded
from app.vault.database import VaultSession
from app.vault.search_index import SEPARATOR

Key = tuple[Any, ...]
"""The whole primary key of a row, as its columns are kept."""

AT_ONCE = 40
"""Rows read together."""
MOST_READS = 8
"""After these, what is still not shown is held back from the reader or older copies of what they have seen."""
_LONGEST_SNIPPET = 160
_BEFORE = 40
"""Characters of a snippet before what was found."""
_LOOKED_THROUGH = 20_000
"""Characters of a very long text; what stands later is found, and its beginning is shown."""
_NEWEST = 1 << 62

_BY_INDEX = sa.text(
    'SELECT search_text.id, what, "key" FROM search CROSS JOIN search_text ON search_text.id = search.rowid '
    "WHERE search MATCH :match AND search.rowid < :before ORDER BY search.rowid DESC LIMIT :most"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row that matches."""

    id: int
    """Grows with time."""
    what: str
    """The table of the row."""
    key: Key


def hits(session: VaultSession, question: Question) -> Iterator[tuple[Hit, ...]]:
    """What matches, some rows at a time."""
    before = _NEWEST
    for _read in range(MOST_READS):
        found = _read_hits(session, question, before)
        if found:
            yield found
        if len(found) < AT_ONCE:
            return
        before = found[-1].id


def snippet(session: VaultSession, question: Question, hit: Hit) -> str:
    """The words around what was found, on one line."""
    words = str(session.scalar(sa.text("SELECT words FROM search_text WHERE id = :id"), {"id": hit.id}))
    place = _place_of(words, question)
    first = words.rfind(" ", 0, max(0, place - _BEFORE)) + 1 if place > _BEFORE else 0
    line = _on_one_line(words[first : first + _LONGEST_SNIPPET])
    return ("…" if first else "") + line + ("…" if len(words) > first + _LONGEST_SNIPPET else "")


def _place_of(words: str, question: Question) -> int:
    """Where the first of what was looked for stands."""
    if question.pieces:
        return min(place for place in map(words.find, question.pieces) if place >= 0)
    near = WORD.finditer(words, 0, _LOOKED_THROUGH)
    return next((word.start() for word in near if folded(word[0]).startswith(question.beginnings)), 0)


def _on_one_line(words: str) -> str:
    parts = (" ".join(part.split()) for part in words.split(SEPARATOR))
    return " · ".join(part for part in parts if part)


def _read_hits(session: VaultSession, question: Question, before: int) -> tuple[Hit, ...]:
    limits = {"before": before, "most": AT_ONCE}
    if question.pieces:
        statement, values = _by_pieces(question)
    else:
        statement, values = _BY_INDEX, {"match": question.match}
    rows = session.execute(statement, values | limits)
    return tuple(Hit(id=row.id, what=row.what, key=tuple(json.loads(row.key))) for row in rows)


def _by_pieces(question: Question) -> tuple[sa.TextClause, dict[str, Any]]:
    values = {f"piece_{place}": piece for place, piece in enumerate(question.pieces)}
    tests = [f"instr(words, :{name}) > 0" for name in values]
    if question.match:
        tests.append("id IN (SELECT rowid FROM search WHERE search MATCH :match)")
        values["match"] = question.match
    which = " AND ".join(tests)
    statement = f'SELECT id, what, "key" FROM search_text WHERE {which} AND id < :before ORDER BY id DESC LIMIT :most'  # noqa: S608
    return sa.text(statement), values
