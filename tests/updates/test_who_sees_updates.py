"""Who may read an update in which sitting at which moment: on its page, in the list, by a search, and in raw rows."""

import pytest
import sqlalchemy as sa

from app.conversations.updates.actions import open_update, send_update, take_update_away
from app.conversations.updates.plain import update_of, words_of
from app.conversations.updates.reads import read_update, updates_page
from app.conversations.updates.values import UPDATE, UpdateId
from app.exchange.sleeping import sleep_on, take_back
from app.release import release
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.updates.conftest import SitDown

ALEX, SAM = Person.FIRST, Person.SECOND
FORM = {
    "changed": "juniper",
    "came_up": "marigold",
    "decided": "hawthorn",
    "what_1": "snowdrop",
    "asked_1": "foxglove",
}
WORDS = tuple(FORM.values())

BEFORE = ("draft", "slept_on", "taken_back_asleep")
READABLE: dict[str, frozenset[Person | None]] = {
    "draft": frozenset(),
    "opened": frozenset({ALEX, SAM, None}),
    "removed": frozenset(),
    "sent": frozenset({SAM}),
    "slept_and_sent": frozenset({SAM}),
    "slept_on": frozenset(),
    "taken_back": frozenset(),
    "taken_back_asleep": frozenset(),
}
"""In whose sitting its words stand; what is not sent is nowhere but in its author's own file."""
IN_RAW_ROWS = {"opened", "sent", "slept_and_sent"}


def bring_to(sit: SitDown, couple: TestedCouple, moment: str) -> UpdateId:
    with sit(SAM) as sitting:
        save_draft(sitting.own, "update", "new", FORM)
        if moment in BEFORE or moment == "slept_and_sent":
            return UpdateId(_kept_back(sitting, moment)) if moment != "slept_and_sent" else _slept(sitting, couple)
        update = send_update(sitting, SAM, update_of(FORM))
    if moment in {"opened", "removed"}:
        with sit(ALEX) as sitting:
            open_update(sitting, update)
    if moment in {"removed", "taken_back"}:
        with sit(SAM) as sitting:
            take_update_away(sitting, SAM, update)
    return update


def _kept_back(sitting: Sitting, moment: str) -> str:
    if moment == "draft":
        return ""
    slept = sleep_on(sitting, UPDATE, "update", "new", FORM, words_of(FORM))
    if moment == "taken_back_asleep":
        take_back(sitting, slept)
    return slept


def _slept(sitting: Sitting, couple: TestedCouple) -> UpdateId:
    slept = sleep_on(sitting, UPDATE, "update", "new", FORM, words_of(FORM))
    couple.clock.forward(days=1)
    release(sitting)
    return UpdateId(slept)


def raw_rows(sitting: Sitting) -> str:
    """Everything in the shared database, opened with the keys of whoever is here."""
    with sitting.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        return "\n".join(str(row) for table in tables for row in session.execute(_all_of(table)))


@pytest.mark.parametrize("moment", sorted(READABLE))
def test_who_may_read_it(sit: SitDown, couple: TestedCouple, moment: str) -> None:
    update = bring_to(sit, couple, moment)
    for who in (ALEX, SAM, None):
        with sit(who) as sitting:
            readable = who in READABLE[moment]
            found = read_update(sitting, update)
            assert (found is not None and found.what is not None) is readable
            rows = [row for row in updates_page(sitting).rows if row.id == update]
            assert [row.title for row in rows] == ([] if found is None else ["juniper" if readable else ""])
            in_shared = {word for word in WORDS if any(not each.private for each in find(sitting, word))}
            assert in_shared == (set(WORDS) if readable else set())
            if who is not SAM:
                assert not any(find(sitting, word) for word in WORDS if not readable)


@pytest.mark.parametrize("moment", sorted(READABLE))
def test_what_is_in_the_raw_rows_for_the_key_of_the_other(sit: SitDown, couple: TestedCouple, moment: str) -> None:
    bring_to(sit, couple, moment)
    with sit(ALEX) as sitting:
        rows = raw_rows(sitting)
    assert [word for word in WORDS if word in rows] == (list(WORDS) if moment in IN_RAW_ROWS else [])


def test_a_place_is_left_where_words_were_removed_and_none_where_it_was_taken_back(
    sit: SitDown, couple: TestedCouple
) -> None:
    removed, gone = bring_to(sit, couple, "removed"), bring_to(sit, couple, "taken_back")
    with sit(ALEX) as sitting:
        found = read_update(sitting, removed)
        assert found is not None
        assert (found.what, found.sent.removed_at is not None) == (None, True)
        assert read_update(sitting, gone) is None


def _all_of(table: str) -> sa.Select[tuple[object, ...]]:
    return sa.select(sa.text("*")).select_from(sa.table(table))
