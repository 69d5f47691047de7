"""Who may read which side in which sitting at which moment: on its page, in the list, by a search, and in raw rows."""

import pytest
import sqlalchemy as sa

from app.conversations.clearing.actions import (
    open_clearing,
    say_what_i_meant,
    send_clearing,
    take_clearing_away,
    take_meant_away,
)
from app.conversations.clearing.plain import clearing_of, words_of
from app.conversations.clearing.reads import clearings, read_clearing
from app.conversations.clearing.values import CLEARED, MEANT, ClearingId
from app.exchange.sleeping import sleep_on
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.clearing.conftest import SitDown

ALEX, SAM = Person.FIRST, Person.SECOND
FORM = {"saw": "juniper", "effect": "marigold", "asked": "hawthorn"}
LINES = tuple(FORM.values())
ANSWER = "snowdrop"
EVERYBODY = frozenset({ALEX, SAM, None})
NOBODY: frozenset[Person | None] = frozenset()

READABLE: dict[str, tuple[frozenset[Person | None], frozenset[Person | None]]] = {
    "answer_opened": (EVERYBODY, EVERYBODY),
    "answer_removed": (EVERYBODY, NOBODY),
    "answer_sent": (EVERYBODY, frozenset({SAM})),
    "answer_slept_on": (EVERYBODY, NOBODY),
    "answer_taken_back": (EVERYBODY, NOBODY),
    "draft": (NOBODY, NOBODY),
    "opened": (EVERYBODY, NOBODY),
    "removed": (NOBODY, EVERYBODY),
    "sent": (frozenset({ALEX}), NOBODY),
    "slept_on": (NOBODY, NOBODY),
    "taken_back": (NOBODY, NOBODY),
}
"""In whose sitting the three lines stand, and the answer."""
LINES_IN_ROWS = set(READABLE) - {"draft", "removed", "slept_on", "taken_back"}
ANSWER_IN_ROWS = {"answer_opened", "answer_sent", "removed"}


def bring_to(sit: SitDown, moment: str) -> ClearingId:
    with sit(ALEX) as sitting:
        save_draft(sitting.own, "clear_up", "new", FORM)
        if moment in {"draft", "slept_on"}:
            if moment == "draft":
                return ClearingId("")
            return ClearingId(sleep_on(sitting, CLEARED, "clear_up", "new", FORM, words_of(FORM)))
        clearing = send_clearing(sitting, ALEX, clearing_of(FORM))
        if moment == "taken_back":
            take_clearing_away(sitting, ALEX, clearing)
    if moment not in {"sent", "taken_back"}:
        with sit(SAM) as sitting:
            open_clearing(sitting, clearing)
            _answer(sitting, clearing, moment)
    if moment in {"answer_opened", "answer_removed", "removed"}:
        with sit(ALEX) as sitting:
            open_clearing(sitting, clearing)
            if moment == "removed":
                take_clearing_away(sitting, ALEX, clearing)
    if moment in {"answer_removed", "answer_taken_back"}:
        with sit(SAM) as sitting:
            take_meant_away(sitting, SAM, clearing)
    return clearing


def _answer(sitting: Sitting, clearing: ClearingId, moment: str) -> None:
    if moment == "answer_slept_on":
        sleep_on(sitting, MEANT, "meant", clearing, {"meant": ANSWER}, ANSWER)
    elif moment != "opened":
        say_what_i_meant(sitting, SAM, clearing, ANSWER)


@pytest.mark.parametrize("moment", sorted(READABLE))
def test_who_may_read_which_side(sit: SitDown, moment: str) -> None:
    clearing = bring_to(sit, moment)
    lines, answer = READABLE[moment]
    for who in (ALEX, SAM, None):
        with sit(who) as sitting:
            found = read_clearing(sitting, clearing)
            assert (found is not None and found.what is not None) is (who in lines)
            assert (found is not None and found.meant is not None and found.meant.text is not None) is (who in answer)
            titles = [row.title for row in clearings(sitting)]
            assert titles == ([] if found is None else ["juniper" if who in lines else ""])
            shared = {word for word in (*LINES, ANSWER) if any(not each.private for each in find(sitting, word))}
            assert shared == {*(LINES if who in lines else ()), *((ANSWER,) if who in answer else ())}


@pytest.mark.parametrize("moment", sorted(READABLE))
@pytest.mark.parametrize("who", sorted(Person))
def test_what_is_in_the_raw_rows_for_either_key(sit: SitDown, moment: str, who: Person) -> None:
    bring_to(sit, moment)
    with sit(who) as sitting, sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = "\n".join(str(row) for table in tables for row in session.execute(_all_of(table)))
    assert all((word in rows) is (moment in LINES_IN_ROWS) for word in LINES)
    assert (ANSWER in rows) is (moment in ANSWER_IN_ROWS)


def _all_of(table: str) -> sa.Select[tuple[object, ...]]:
    return sa.select(sa.text("*")).select_from(sa.table(table))
