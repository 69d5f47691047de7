"""Who may read which answer, in which sitting, at which moment: through the reads, and in the rows of shared.db."""

import pytest
import sqlalchemy as sa

from app.checkins.alone import answer_alone, waiting_alone
from app.checkins.page_values import DayPage
from app.checkins.reads import conversations_page, offered
from app.checkins.summaries import (
    change_summary,
    hand_in_summary,
    open_day,
    take_back_summary,
)
from app.checkins.summary_reads import day_page
from app.checkins.talk_reads import agenda, sheet
from app.checkins.talks import begin_talk, finish_talk
from app.checkins.values import (
    AlreadyOpened,
    CheckIn,
    How,
    Keep,
    NewSummary,
    NotOpenYet,
)
from app.vault.values import Person
from tests.checkins.one_day import ALEX, BEFORE, FIELDS, GROUPS, MONDAY, SAM, Day, Field, Group, answer_to
from tests.couple import TestedCouple


def expected(field: Field, moment: str, reader: str) -> bool:
    """Whether the reader finds the words of Alex's field."""
    if moment in {"before", "withheld"}:
        return False
    if reader == "alex":
        return True
    return field.after_opening and moment in {"opened", "changed", "added"}


def finds(page: DayPage, field: Field) -> bool:
    """Whether anything on the page holds what the field holds."""
    everything = repr(page)
    if field.word:
        return field.word in everything
    assert field.answer is not None
    return f"question='{field.answer.question}'" in everything


def test_every_field_has_its_place_in_the_table() -> None:
    assert sorted(field.name for group in GROUPS for field in group) == sorted(field.name for field in FIELDS)


@pytest.mark.parametrize("moment", BEFORE)
@pytest.mark.parametrize("group", GROUPS, ids=("shown", "kept", "agenda"))
def test_who_may_read_a_field(couple: TestedCouple, group: Group, moment: str) -> None:
    day = Day(couple)
    day.bring_to(moment, *group)
    pages = {reader: day.page(person) for reader, person in (("alex", ALEX), ("sam", SAM), ("together", None))}
    for field in group:
        for reader, page in pages.items():
            assert finds(page, field) is expected(field, moment, reader), (field.name, reader)


@pytest.mark.parametrize("moment", BEFORE)
@pytest.mark.parametrize("group", GROUPS, ids=("shown", "kept", "agenda"))
def test_what_lies_in_the_rows_of_the_shared_file(couple: TestedCouple, group: Group, moment: str) -> None:
    Day(couple).bring_to(moment, *group)
    rows = shared_rows(couple)
    for field in group:
        is_there = moment not in {"before", "withheld"} and (field.after_opening or field.on_agenda)
        assert not field.word or (field.word in rows) is is_there, field.name
        assert is_there or field.answer is None or field.answer.question not in rows, field.name


def test_an_answer_kept_private_looks_exactly_like_one_left_blank(couple: TestedCouple) -> None:
    kept = next(field for field in FIELDS if field.name == "need kept")
    day = Day(couple)
    day.bring_to("both in", kept)
    with_answer = summary_row(couple)
    day.alone(ALEX, lambda sitting: take_back_summary(sitting, MONDAY))
    day.alone(ALEX, lambda sitting: hand_in_summary(sitting, NewSummary(day=MONDAY, how=How.HARD)))
    assert summary_row(couple) == with_answer


def test_a_doubt_for_the_agenda_is_read_in_the_next_weekly_conversation(couple: TestedCouple) -> None:
    doubt = next(field for field in FIELDS if field.on_agenda)
    day = Day(couple)
    day.bring_to("one in", doubt)
    together = couple.together()
    opened = sheet(together, begin_talk(together, CheckIn.WEEKLY))
    assert [(each.person, each.text) for each in agenda(together, opened).doubts] == [(ALEX, "teasel")]
    together.close()
    with pytest.raises(AlreadyOpened):
        day.withheld((doubt,))


def test_what_was_read_is_not_changed_any_more_and_private_answers_can_be(couple: TestedCouple) -> None:
    line = FIELDS[0]
    day = Day(couple)
    day.bring_to("opened", line)
    with pytest.raises(AlreadyOpened, match="Sam has read this"):
        day.changed((line,))
    private = NewSummary(day=MONDAY, how=How.HARD, line=line.word, answers=(answer_to("daily.felt-safe", number=8),))
    day.alone(ALEX, lambda sitting: change_summary(sitting, private))
    own = day.page(ALEX).own
    assert own is not None
    assert [answer.number for answer in own.answers] == [8]
    with pytest.raises(AlreadyOpened):
        day.alone(ALEX, lambda sitting: take_back_summary(sitting, MONDAY))


def test_a_refused_change_moves_nothing(couple: TestedCouple) -> None:
    shown = next(field for field in FIELDS if field.name == "need shared")
    day = Day(couple)
    day.bring_to("opened", shown)
    kept = NewSummary(day=MONDAY, how=How.HARD, answers=(answer_to("daily.need", "bergamot"),))
    with pytest.raises(AlreadyOpened):
        day.alone(ALEX, lambda sitting: change_summary(sitting, kept))
    own = day.page(ALEX).own
    assert own is not None
    assert [(answer.text, answer.keep) for answer in own.answers] == [("bergamot", Keep.SHOWN)]


def test_nothing_opens_before_both_are_in(couple: TestedCouple) -> None:
    day = Day(couple)
    day.bring_to("one in", FIELDS[0])
    for person in Person:
        with pytest.raises(NotOpenYet):
            day.alone(person, lambda sitting: open_day(sitting, MONDAY))
    assert not day.page(None).can_open


def test_together_both_are_opened_by_one_press(couple: TestedCouple) -> None:
    day = Day(couple)
    day.bring_to("both in", FIELDS[0])
    assert day.page(None).shown == ()
    together = couple.together()
    open_day(together, MONDAY)
    open_day(together, MONDAY)
    together.close()
    assert [summary.person for summary in day.page(None).shown] == [ALEX, SAM]
    assert len(day.page(SAM).shown) == 1


@pytest.mark.parametrize("question", ["alone.felt-heard"])
def test_private_questions_are_read_by_nobody_else(couple: TestedCouple, question: str) -> None:
    together = couple.together()
    finish_talk(together, begin_talk(together, CheckIn.WEEKLY), ())
    assert waiting_alone(together) == ()
    before = rows_of(couple)
    together.close()
    alex = couple.alone(ALEX)
    (waiting,) = waiting_alone(alex)
    assert [each.id for each in waiting.questions] == [question]
    answer_alone(alex, waiting, (answer_to(question, "verbena", 2),))
    assert waiting_alone(alex) == ()
    alex.close()
    sam = couple.alone(SAM)
    assert len(waiting_alone(sam)) == 1
    assert "verbena" not in repr((conversations_page(sam, 4), offered(sam), day_page(sam, MONDAY)))
    sam.close()
    assert rows_of(couple) == before


def shared_rows(couple: TestedCouple) -> str:
    """Every value of every row of the shared file, as its key opens it."""
    return repr(list(rows_of(couple).items()))


def rows_of(couple: TestedCouple) -> dict[str, object]:
    together = couple.together()
    with together.shared.transaction() as session:
        tables = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = {table: session.execute(sa.text(f'SELECT * FROM "{table}"')).all() for table in tables}  # noqa: S608
    together.close()
    return {table: [tuple(row) for row in found] for table, found in rows.items()}


def summary_row(couple: TestedCouple) -> tuple[object, ...]:
    together = couple.together()
    with together.shared.transaction() as session:
        row = session.execute(
            sa.text("SELECT author, day, how, line, answers, on_agenda FROM summary WHERE author = 'first'")
        ).one()
    together.close()
    return tuple(row)
