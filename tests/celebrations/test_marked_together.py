"""Marking something: a line from each that nobody else changes, alone by turns or together, and who reads it when."""

from datetime import date, timedelta

import pytest

from app.progress.celebrations.actions import (
    change_celebration,
    mark,
    put_line,
    remove_celebration,
    remove_line,
)
from app.progress.celebrations.checks import celebration_of as celebration_of_form
from app.progress.celebrations.reads import celebration, celebrations
from app.progress.celebrations.values import (
    LONGEST_HOW,
    LONGEST_LINE,
    LONGEST_TITLE,
    CelebrationId,
    NewCelebration,
    OthersCelebration,
)
from app.refused import FormRefused
from app.search.reads import find
from app.vault.sitting import Sitting
from tests.celebrations.reached import ALEX, SAM, TODAY, marks, reach
from tests.common_ground.looking_in import raw_words, sitting_of
from tests.couple import TestedCouple

OWN = NewCelebration(title="One whole quiet Sunday", day=TODAY, how="A walk to the water")


def lines_of(sitting: Sitting, which: CelebrationId) -> dict[str, str]:
    found = celebration(sitting, which)
    assert found is not None
    return {person.name: text for person, text in found.lines.items()}


def test_each_in_turn(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = mark(sitting, ALEX, OWN, {ALEX: " You whistled. "})
        assert lines_of(sitting, made) == {"FIRST": "You whistled."}
    with sitting_of(couple, SAM) as sitting:
        assert lines_of(sitting, made) == {"FIRST": "You whistled."}
        put_line(sitting, SAM, made, "I was nervous all week.")
        put_line(sitting, SAM, made, "I was nervous, and then not.")
        found = celebration(sitting, made)
        assert found is not None
        assert (found.author, found.together, found.what) == (ALEX, False, OWN)
        assert lines_of(sitting, made) == {"FIRST": "You whistled.", "SECOND": "I was nervous, and then not."}


def test_both_at_once_each_in_their_own_name(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        made = mark(sitting, SAM, OWN, {ALEX: "Hers", SAM: "Theirs"})
        found = celebration(sitting, made)
        assert found is not None
        assert found.together
        assert dict(found.lines) == {ALEX: "Hers", SAM: "Theirs"}
        with sitting.shared.transaction() as session:
            rows = session.connection().exec_driver_sql("SELECT author, text FROM celebration_line ORDER BY author")
            assert rows.all() == [("first", "Hers"), ("second", "Theirs")]
        change_celebration(sitting, ALEX, made, NewCelebration(title="Sunday", day=TODAY))
    with sitting_of(couple, SAM) as sitting:
        with pytest.raises(OthersCelebration):
            change_celebration(sitting, SAM, made, OWN)
        with pytest.raises(OthersCelebration):
            remove_celebration(sitting, SAM, made)
        remove_line(sitting, SAM, made)
        assert lines_of(sitting, made) == {"FIRST": "Hers"}


def test_nobody_writes_for_the_other(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting, pytest.raises(AssertionError):
        mark(sitting, ALEX, OWN, {SAM: "Words in a mouth"})


def test_empty_lines_are_left_out(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        made = mark(sitting, SAM, OWN, {ALEX: "  ", SAM: "Mine"})
        assert lines_of(sitting, made) == {"SECOND": "Mine"}


def test_the_title_of_a_milestone_stays(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        week = reach(sitting)
        made = mark(sitting, ALEX, marks(week), {})
        change_celebration(sitting, ALEX, made, NewCelebration(title="Other", day=TODAY, how="Waffles"))
        found = celebration(sitting, made)
        assert found is not None
        assert found.what == marks(week, how="Waffles")


def test_what_its_author_removes_is_nowhere_and_the_others_line_stays(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        what = NewCelebration(title="Marigold one", day=TODAY, how="Marigold two")
        made = mark(sitting, ALEX, what, {ALEX: "Marigold three"})
        assert find(sitting, "marigold") != ()
    with sitting_of(couple, SAM) as sitting:
        put_line(sitting, SAM, made, "Heather")
        assert "Marigold three" in raw_words(sitting)
    with sitting_of(couple, ALEX) as sitting:
        remove_celebration(sitting, ALEX, made)
        remove_celebration(sitting, ALEX, made)
        assert "Marigold" not in raw_words(sitting)
        assert find(sitting, "marigold") == ()
        assert len(find(sitting, "heather")) == 1
    with sitting_of(couple, SAM) as sitting:
        found = celebration(sitting, made)
        assert found is not None
        assert (found.removed, dict(found.lines)) == (True, {SAM: "Heather"})
        remove_line(sitting, SAM, made)
        assert celebration(sitting, made) is None
        assert "Heather" not in raw_words(sitting)


def test_what_is_typed_and_not_sent_is_in_no_shared_row(couple: TestedCouple) -> None:
    from app.vault.drafts import save_draft

    with sitting_of(couple, ALEX) as sitting:
        save_draft(sitting.own, "celebration", "new", {"title": "Marigold"})
        assert "Marigold" not in raw_words(sitting)


def test_a_list_holds_no_more_than_it_shows(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for number in range(5):
            mark(sitting, ALEX, NewCelebration(title=f"{number}", day=TODAY - timedelta(days=number)), {})
        page = celebrations(sitting, most=3)
        assert ([each.what.title for each in page.celebrations], page.more) == (["0", "1", "2"], True)
        assert not celebrations(sitting, most=5).more


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ({"title": "A", "day": ""}, ["day"]),
        ({"title": "A", "day": "the day after"}, ["day"]),
        ({"title": " ", "day": "2026-11-23"}, ["title"]),
        ({"title": "a" * (LONGEST_TITLE + 1), "how": "b" * (LONGEST_HOW + 1), "day": ""}, ["title", "how", "day"]),
        ({"title": "A", "day": "2026-11-23", "line": "c" * (LONGEST_LINE + 1)}, ["line"]),
        ({"title": "A", "day": "2026-11-23", "how": "word " * 4000}, ["how"]),
    ],
)
def test_every_field_that_needs_another_look_is_named_at_once(form: dict[str, str], named: list[str]) -> None:
    with pytest.raises(FormRefused) as refused:
        celebration_of_form(form, ("line",))
    assert [problem.field for problem in refused.value.problems] == named


def test_a_form_with_the_title_of_a_milestone_is_taken_as_it_is() -> None:
    what = celebration_of_form({"title": "a" * 300, "day": "2026-11-23", "occasion": "x"})
    assert (len(what.title), what.day) == (300, date(2026, 11, 23))


@pytest.mark.parametrize("text", ["", "  ", "a" * (LONGEST_LINE + 1), "word " * 4000])
def test_a_line_that_does_not_fit_is_refused(couple: TestedCouple, text: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        made = mark(sitting, ALEX, OWN, {})
        with pytest.raises(FormRefused):
            put_line(sitting, ALEX, made, text)
