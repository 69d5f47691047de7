"""Who may see which words of a talk, in which sitting, at which moment: through the reads, the search and the rows."""

from collections.abc import Callable
from itertools import product

import pytest
import sqlalchemy as sa

from app.conversations.accountability.actions import add_line_to_heard, begin_talk, end_talk, keep_talk, remove_account
from app.conversations.accountability.reads import (
    heard,
    kept_talks,
    open_things_in,
    session_points_in,
    stopped_talk,
)
from app.conversations.accountability.turns import Event, happen, put
from app.conversations.accountability.values import Kept, Outcome
from app.people.pace import pace_in
from app.search.reads import find
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.opened_bytes import opened_private

ALEX, SAM = Person.FIRST, Person.SECOND
WORDS = {
    "topic": "qztopicxj",
    "turn": "qzturnxj",
    "account of Alex": "qzalexxj",
    "account of Sam": "qzsamxj",
    "for the session": "qzsessionxj",
    "later line": "qzlinexj",
}
Moments = dict[str, Callable[[TestedCouple], None]]


def held(couple: TestedCouple) -> None:
    """A lock comes in the middle; every word but the later line was typed."""
    sitting = couple.together()
    talk = begin_talk(sitting, WORDS["topic"], 20, ALEX)
    for name, word in (
        ("saw", WORDS["turn"]),
        ("account_first", WORDS["account of Alex"]),
        ("account_second", WORDS["account of Sam"]),
        ("session_words", WORDS["for the session"]),
    ):
        talk = put(talk, name, word)
    talk = put(put(talk, "kept", Kept.ACCOUNTS), "outcome", Outcome.SESSION)
    keep_talk(sitting, happen(talk, Event.STOP_HERE))
    sitting.close()


def ended(couple: TestedCouple) -> None:
    held(couple)
    sitting = couple.together()
    talk = stopped_talk(sitting)
    assert talk is not None
    done = end_talk(sitting, talk)
    add_line_to_heard(sitting, SAM, done.id, WORDS["later line"])
    sitting.close()


def removed(couple: TestedCouple) -> None:
    ended(couple)
    sitting = couple.alone(SAM)
    (row,) = kept_talks(sitting, 5)
    found = heard(sitting, row.id)
    assert found is not None
    remove_account(sitting, SAM, found.accounts[1].id)
    sitting.close()


KEPT = frozenset(WORDS) - {"turn"}
SEEN = {
    ("held", "alone"): frozenset[str](),
    ("held", "together"): frozenset(WORDS) - {"later line"},
    ("ended", "alone"): KEPT,
    ("ended", "together"): KEPT,
    ("removed", "alone"): KEPT - {"account of Sam"},
    ("removed", "together"): KEPT - {"account of Sam"},
}
"""What the reads give; while it is held, in a sitting of both alone."""
FOUND = {"held": frozenset[str](), "ended": KEPT, "removed": KEPT - {"account of Sam"}}
IN_ROWS = FOUND | {"held": frozenset(WORDS) - {"later line"}}
"""What lies in the rows of the shared file; while it is held, in the one draft."""
MOMENTS = {"held": held, "ended": ended, "removed": removed}
HERE: dict[str, tuple[Person, ...]] = {"Alex": (ALEX,), "Sam": (SAM,), "both": (ALEX, SAM)}


def told(sitting: Sitting) -> str:
    """Everything that the reads of the room give."""
    with sitting.shared.transaction() as session:
        open_ = open_things_in(session, sitting, pace_in(session, sitting.clock), 9), session_points_in(session, 9)
    rows = kept_talks(sitting, 9)
    return repr((stopped_talk(sitting), rows, [heard(sitting, row.id) for row in rows], open_))


def rows(sitting: Sitting) -> str:
    """Every value of every table of the shared file, read as it lies there."""
    with sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        return repr([session.execute(sa.select(sa.text("*")).select_from(sa.table(name))).all() for name in tables])


@pytest.mark.parametrize(("moment", "here"), sorted(product(MOMENTS, HERE)))
def test_who_may_see_what(couple: TestedCouple, moment: str, here: str) -> None:
    MOMENTS[moment](couple)
    people = HERE[here]
    sitting = couple.together() if len(people) > 1 else couple.alone(people[0])
    said, lying = told(sitting), rows(sitting)
    assert {name for name, word in WORDS.items() if word in said} == SEEN[
        moment, "together" if len(people) > 1 else "alone"
    ]
    assert {name for name, word in WORDS.items() if find(sitting, word)} == FOUND[moment]
    assert {name for name, word in WORDS.items() if word in lying} == IN_ROWS[moment]
    for person in people:
        private = opened_private(sitting, person)
        assert not [name for name, word in WORDS.items() if word.encode() in private]
    sitting.close()
