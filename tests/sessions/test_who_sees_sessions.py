"""Who may see which session: those of both by both, one's own in one's own sitting and in no shared row."""

from collections.abc import Callable
from datetime import time

import pytest

from app.refused import FormRefused
from app.search.reads import find
from app.sessions.afterwards import write_heard
from app.sessions.agenda import put_point, rank_point
from app.sessions.own import (
    HEARD_FORM,
    enter_own_session,
    keep_heard,
    move_own_session,
    next_own_session,
    own_session,
    own_sessions,
    take_own_session_back,
)
from app.sessions.reads import agenda, next_session, sessions
from app.sessions.values import LONGEST_HEARD, OwnSessionId, OwnSessionsPage, SessionGone
from app.vault.drafts import read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import in_days, page_of, session_in_days

OWN_WORDS = ("Walrus", "Marigold")


def _own(sitting: Sitting) -> OwnSessionId:
    own = enter_own_session(sitting, in_days(sitting, 4, time(9), with_whom="Walrus"))
    keep_heard(sitting, own, "Marigold at noon.")
    return own


def _found(sitting: Sitting, words: str) -> list[object]:
    return [hit.subject for hit in find(sitting, words)]


@pytest.mark.parametrize("who", [SAM, None], ids=["the other", "together"])
def test_nothing_tells_of_a_session_of_ones_own(couple: TestedCouple, who: Person | None) -> None:
    with sitting_of(couple, ALEX) as sitting:
        own = _own(sitting)
        before = raw_words(sitting)
        assert own_session(sitting, own) is not None
        assert [subject for word in OWN_WORDS for subject in _found(sitting, word)] == [("own_session", own)] * 2
    with sitting_of(couple, who) as sitting:
        rows = raw_words(sitting)
        assert [word for word in (*OWN_WORDS, own) if word in rows or word in before] == []
        assert own_sessions(sitting) == OwnSessionsPage()
        assert own_session(sitting, own) is None
        assert next_own_session(sitting) is None
        assert [subject for word in OWN_WORDS for subject in _found(sitting, word)] == []


@pytest.mark.parametrize("who", [ALEX, SAM, None], ids=["one", "the other", "together"])
def test_what_is_of_both_is_read_and_found_by_both(couple: TestedCouple, who: Person | None) -> None:
    with sitting_of(couple, ALEX) as sitting:
        behind = session_in_days(sitting, 0)
        coming = session_in_days(sitting, 5)
        point = put_point(sitting, ALEX, "Tortoise mornings.")
        rank_point(sitting, ALEX, point, 1)
        write_heard(sitting, ALEX, behind, "Heron heard.", "Otter homework.")
    with sitting_of(couple, who) as sitting:
        assert [each.id for each in sessions(sitting).coming] == [behind, coming]
        assert agenda(sitting).points[0].ranks == ((ALEX, 1),)
        assert page_of(sitting, behind).heard[0].text == "Heron heard."
        assert _found(sitting, "Heron") == [("session", behind)]
        assert _found(sitting, "Otter") == [("session", behind)]
        assert _found(sitting, "Tortoise") == [("sessions", None)]
        assert ("session", coming) in _found(sitting, "Lind")


def test_ones_own_is_moved_changed_and_taken_away_with_what_was_begun(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        own = _own(sitting)
        move_own_session(sitting, own, in_days(sitting, -1, with_whom=""))
        found = own_session(sitting, own)
        assert found is not None
        assert (found.at, found.with_whom, found.heard) == (None, "", "Marigold at noon.")
        assert [each.id for each in own_sessions(sitting).earlier] == [own]
        save_draft(sitting.own, HEARD_FORM, own, {"heard": "half a sent"})
        take_own_session_back(sitting, own)
        assert own_sessions(sitting) == OwnSessionsPage()
        assert read_draft(sitting.own, HEARD_FORM, own) is None


GONE: dict[str, Callable[[Sitting, OwnSessionId], None]] = {
    "change": lambda sitting, own: move_own_session(sitting, own, in_days(sitting, 1)),
    "keep": lambda sitting, own: keep_heard(sitting, own, "words"),
    "take away": take_own_session_back,
}


@pytest.mark.parametrize("what", sorted(GONE))
def test_ones_own_that_is_gone_is_refused(couple: TestedCouple, what: str) -> None:
    with sitting_of(couple, ALEX) as sitting, pytest.raises(SessionGone):
        GONE[what](sitting, OwnSessionId("gone"))


def test_ones_own_words_may_be_long_and_no_longer_than_fits(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        own = _own(sitting)
        keep_heard(sitting, own, "w" * LONGEST_HEARD)
        with pytest.raises(FormRefused) as refused:
            keep_heard(sitting, own, "w" * 50_000)
        assert [problem.field for problem in refused.value.problems] == ["heard"]
        found = own_session(sitting, own)
        assert found is not None
        assert len(found.heard) == LONGEST_HEARD


def test_the_next_of_both_and_the_next_of_ones_own_are_apart(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        own, joint = _own(sitting), session_in_days(sitting, 9)
        next_own, next_joint = next_own_session(sitting), next_session(sitting)
        assert (next_own and next_own.id, next_joint and next_joint.id) == (own, joint)
