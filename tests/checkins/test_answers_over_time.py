"""One's own answers over time: by month for the pulse, by week for the rest, deleted for good, and for nobody else."""

from datetime import date

from app.checkins.alone import answered_alone, delete_own_answer
from app.checkins.over_time import answered_scales, is_pulse, over_time
from app.checkins.own_answers import keep_answers, settled_among
from app.checkins.values import Answer, QuestionId
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
SAFE, HEARD = QuestionId("pulse.safe"), QuestionId("alone.felt-heard")


def answer(sitting: Sitting, question: QuestionId, day: date, number: int) -> None:
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        keep_answers(session, f"{question} {day}", day, [Answer(question=question, number=number)])


def test_the_pulse_is_told_by_month_and_what_follows_a_talk_by_week(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    for day, number in ((date(2025, 11, 30), 1), (date(2025, 12, 1), 2), (date(2026, 9, 7), 4), (date(2026, 11, 2), 6)):
        answer(sitting, SAFE, day, number)
    for day, number in ((date(2026, 11, 15), 5), (date(2026, 11, 23), 7)):
        answer(sitting, HEARD, day, number)
    safe, heard = answered_scales(sitting)
    assert (safe.id, heard.id) == (SAFE, HEARD)
    assert (is_pulse(safe.id), is_pulse(heard.id)) == (True, False)
    months, weeks = over_time(sitting, safe), over_time(sitting, heard)
    assert months is not None
    assert weeks is not None
    assert [(each.begins.month, each.value) for each in months.stretches if each.value is not None] == [
        (12, 2),
        (9, 4),
        (11, 6),
    ]
    assert months.stretches[-1].line == 5
    assert months.newest == ((date(2026, 11, 2), 6), (date(2026, 9, 7), 4))
    assert [each.value for each in weeks.stretches[-3:]] == [5, None, 7]
    assert weeks.stretches[-1].line == 6
    sitting.close()


def test_deleted_it_is_gone_and_does_not_wait_again(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    day = date(2026, 11, 2)
    answer(sitting, SAFE, day, 6)
    (before,) = answered_alone(sitting)
    delete_own_answer(sitting, before.id)
    delete_own_answer(sitting, before.id)
    assert answered_alone(sitting) == ()
    assert answered_scales(sitting) == ()
    assert sitting.private is not None
    with sitting.private.transaction() as session:
        assert settled_among(session, [f"{SAFE} {day}"]) == {f"{SAFE} {day}"}
    sitting.close()


def test_nobody_else_sees_any(couple: TestedCouple) -> None:
    sitting = couple.alone(ALEX)
    answer(sitting, SAFE, date(2026, 11, 2), 6)
    (question,) = answered_scales(sitting)
    sitting.close()
    other = couple.alone(SAM)
    assert answered_scales(other) == ()
    other.close()
    together = couple.together()
    assert answered_scales(together) == ()
    assert over_time(together, question) is None
    together.close()
