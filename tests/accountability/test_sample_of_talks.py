"""What the sample couple kept of their talks: enough to look at in three months, one in each later round."""

import pytest

from app.conversations.accountability.reads import heard, kept_talks, open_things_in, session_points_in
from app.conversations.accountability.values import Kept
from app.people.pace import pace_in
from app.sample.accountability import live_day
from app.sample.days import THREE_MONTHS, sessions_in, three_databases
from app.vault.values import Person
from tests.couple import TestedCouple


@pytest.mark.parametrize(("rounds", "kept"), [(1, 4), (3, 6)])
def test_talks_of_every_kind(couple: TestedCouple, rounds: int, kept: int) -> None:
    last, sitting = rounds * (THREE_MONTHS + 1) - 1, couple.together()
    with three_databases(sitting, couple.clock) as (shared, private), sessions_in(shared, private) as sessions:
        for number in range(last + 1):
            live_day(sessions.day(number, last, couple.clock.now()))
    rows = kept_talks(sitting, 50)
    assert len(rows) == kept
    assert {row.kept for row in rows} == {Kept.SUMMARY, Kept.ACCOUNTS}
    assert [row.at for row in rows] == sorted((row.at for row in rows), reverse=True)
    assert {len(found.confirmed) for row in rows if (found := heard(sitting, row.id)) and found.summary} == {2}
    assert any(found.added for row in rows if (found := heard(sitting, row.id)))
    with sitting.shared.transaction() as session:
        assert len(open_things_in(session, sitting, pace_in(session, sitting.clock), 10)) == 1
        assert [point.author for point in session_points_in(session, 10)] == [Person.SECOND]
    sitting.close()
