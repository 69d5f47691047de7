"""After a session: what each heard, homework, and the promises that come of it."""

from datetime import timedelta

import pytest

from app.promises.actions import mark_day
from app.promises.promise_reads import promise_page
from app.promises.values import Kept, Origin
from app.refused import FormRefused
from app.sessions.afterwards import let_homework_go, remove_heard, remove_homework, take_homework, write_heard
from app.sessions.values import (
    LONGEST_HEARD,
    LONGEST_HOMEWORK,
    MOST_HOMEWORK,
    Homework,
    LineGone,
    LineId,
    NotYourLine,
    PromiseStands,
    SessionId,
)
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, sitting_of
from tests.couple import TestedCouple
from tests.sessions.meeting import page_of, session_in_days

BOWL = "A bowl for both phones."


def _homework(sitting: Sitting, which: SessionId, text: str = BOWL) -> LineId:
    write_heard(sitting, sitting.alone or ALEX, which, "", text)
    return _of(sitting, which).id


def _of(sitting: Sitting, which: SessionId) -> Homework:
    return page_of(sitting, which).homework[-1]


def test_each_writes_what_they_heard_and_both_read_it(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        write_heard(sitting, ALEX, which, " Slower. ", "One\n\n  Two  \n")
    with sitting_of(couple, SAM) as sitting:
        write_heard(sitting, SAM, which, "Shorter.", "")
        page = page_of(sitting, which)
        assert [(line.author, line.text) for line in page.heard] == [(ALEX, "Slower."), (SAM, "Shorter.")]
        assert [(each.author, each.text) for each in page.homework] == [(ALEX, "One"), (ALEX, "Two")]


BAD: dict[str, tuple[str, str, list[str]]] = {
    "nothing": (" ", "\n ", ["heard"]),
    "heard too long": ("w" * (LONGEST_HEARD + 1), "", ["heard"]),
    "a page of words": ("w" * 50_000, "", ["heard"]),
    "a line too long": ("", "ok\n" + "w" * (LONGEST_HOMEWORK + 1), ["homework"]),
    "too many lines": ("", "a\n" * (MOST_HOMEWORK + 1), ["homework"]),
    "both": ("w" * 50_000, "w" * 50_000, ["heard", "homework"]),
}


@pytest.mark.parametrize("case", sorted(BAD))
def test_what_needs_another_look_is_said_at_once(couple: TestedCouple, case: str) -> None:
    heard, homework, fields = BAD[case]
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        with pytest.raises(FormRefused) as refused:
            write_heard(sitting, ALEX, which, heard, homework)
        assert [problem.field for problem in refused.value.problems] == fields
        assert page_of(sitting, which).heard == ()


@pytest.mark.parametrize("days_to_next", [None, 1, 14], ids=["none entered", "tomorrow", "in two weeks"])
def test_homework_is_promised_until_the_next_session_or_for_a_week(
    couple: TestedCouple, days_to_next: int | None
) -> None:
    with sitting_of(couple, SAM) as sitting:
        which, today = session_in_days(sitting, 0), sitting.clock.today()
        if days_to_next is not None:
            session_in_days(sitting, days_to_next)
            session_in_days(sitting, 30)
        promise = take_homework(sitting, SAM, _homework(sitting, which))
        made = promise_page(sitting, promise).promise
        assert (made.text, made.by, made.to, made.rule) == (BOWL, SAM, ALEX, "")
        assert made.starts == today + timedelta(days=days_to_next or 7)
        assert (made.origin, made.origin_id, made.origin_words) == (Origin.CONVERSATION, which, BOWL)


def test_homework_says_how_its_promise_goes_on(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting:
        which = session_in_days(sitting, 0)
        promise = take_homework(sitting, SAM, _homework(sitting, which))
        couple.clock.forward(days=7)
        mark_day(sitting, SAM, promise, sitting.clock.today(), Kept.PARTLY)
    with sitting_of(couple, ALEX) as sitting:
        taken = _of(sitting, which).taken_by(SAM)
        assert taken is not None
        assert (taken.standing.promise, taken.standing.dot.mark) == (promise, Kept.PARTLY)
        assert _of(sitting, which).taken_by(ALEX) is None


def test_both_may_take_the_same_and_each_once(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        which = session_in_days(sitting, 0)
        line = _homework(sitting, which)
        promises = [take_homework(sitting, person, line) for person in (*Person, *Person)]
        assert promises[:2] == promises[2:]
        assert [taken.by for taken in _of(sitting, which).taken] == list(Person)


def test_a_promise_nothing_was_said_of_is_taken_back(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        line = _homework(sitting, which)
        take_homework(sitting, ALEX, line)
        let_homework_go(sitting, ALEX, line)
        assert _of(sitting, which).taken == ()
        with pytest.raises(LineGone):
            let_homework_go(sitting, ALEX, line)


def test_a_promise_that_was_marked_stays(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = session_in_days(sitting, 0)
        line = _homework(sitting, which)
        promise = take_homework(sitting, ALEX, line)
        couple.clock.forward(days=7)
        mark_day(sitting, ALEX, promise, sitting.clock.today(), Kept.KEPT)
        with pytest.raises(PromiseStands):
            let_homework_go(sitting, ALEX, line)
        assert _of(sitting, which).taken_by(ALEX) is not None
        assert promise_page(sitting, promise).promise.origin is Origin.CONVERSATION


def test_lines_are_removed_by_who_wrote_them_and_promises_stay(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        which = session_in_days(sitting, 0)
        write_heard(sitting, ALEX, which, "Slower.", BOWL)
        page = page_of(sitting, which)
        heard, line = page.heard[0].id, page.homework[0].id
        promise = take_homework(sitting, SAM, line)
        with pytest.raises(NotYourLine):
            remove_heard(sitting, SAM, heard)
        with pytest.raises(NotYourLine):
            remove_homework(sitting, SAM, line)
        remove_heard(sitting, ALEX, heard)
        remove_homework(sitting, ALEX, line)
        page = page_of(sitting, which)
        assert (page.heard, page.homework) == ((), ())
        assert promise_page(sitting, promise).promise.text == BOWL
        for gone in (remove_heard, remove_homework):
            with pytest.raises(LineGone):
                gone(sitting, ALEX, line)
        with pytest.raises(LineGone):
            take_homework(sitting, ALEX, line)
