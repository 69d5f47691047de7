"""Values: named alone, held back until both have named theirs, and the overlap that follows each change."""

from collections.abc import Callable

import pytest

from app.common_ground.named_values.actions import name_values, take_values_back
from app.common_ground.named_values.reads import named_values
from app.common_ground.named_values.values import LONGEST_VALUE, NamedValues
from app.refused import FormRefused
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple

NOTHING = NamedValues(mine=(), shown=None)


def name_as(couple: TestedCouple, person: Person, *values: str) -> None:
    with sitting_of(couple, person) as sitting:
        name_values(sitting, values)


def test_what_both_named_stands_in_one_list_and_the_rest_side_by_side(couple: TestedCouple) -> None:
    name_as(couple, ALEX, "Honesty", "Family", " Calm ")
    name_as(couple, SAM, "calm.", "Play", "honesty")
    for who in (ALEX, SAM, None):
        with sitting_of(couple, who) as sitting:
            shown = named_values(sitting).shown
            assert shown is not None
            assert shown.both == ("Honesty", "Calm")
            assert dict(shown.besides) == {ALEX: ("Family",), SAM: ("Play",)}


def test_the_overlap_follows_a_change_and_goes_when_one_takes_theirs_back(couple: TestedCouple) -> None:
    name_as(couple, ALEX, "Honesty")
    name_as(couple, SAM, "Play")
    with sitting_of(couple, ALEX) as sitting:
        name_values(sitting, ["Play", "Honesty"])
        shown = named_values(sitting).shown
        assert shown is not None
        assert shown.both == ("Play",)
        take_values_back(sitting)
        assert named_values(sitting) == NOTHING
    with sitting_of(couple, SAM) as sitting:
        assert named_values(sitting) == NamedValues(mine=("Play",), shown=None)


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ([], ["value_1"]),
        (["  ", ""], ["value_1"]),
        (["x" * 50_000, "Calm"], ["value_1"]),
        (["Calm", "x" * (LONGEST_VALUE + 1), "y" * 50_000], ["value_2", "value_3"]),
        (list("abcdef"), ["value_5"]),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(
    couple: TestedCouple, values: list[str], fields: list[str]
) -> None:
    with sitting_of(couple, ALEX) as sitting:
        with pytest.raises(FormRefused) as refused:
            name_values(sitting, values)
        assert [problem.field for problem in refused.value.problems] == fields
        assert named_values(sitting) == NOTHING


def test_the_same_word_twice_is_once(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        name_values(sitting, ["Calm", "calm ", "Play", ""])
        assert named_values(sitting).mine == ("Calm", "Play")


def _draft(sitting: Sitting) -> None:
    save_draft(sitting.own, "values", "mine", {"value_1": "Marigold"})


def _name(sitting: Sitting) -> None:
    name_values(sitting, ["Marigold"])


def _take_back(sitting: Sitting) -> None:
    name_values(sitting, ["Marigold"])
    take_values_back(sitting)


@pytest.mark.parametrize("who", ["author", "other", "together"])
@pytest.mark.parametrize(
    ("moment", "other_named", "seen_by"),
    [
        (_draft, False, ()),
        (_draft, True, ()),
        (_name, False, ("author",)),
        (_name, True, ("author", "other", "together")),
        (_take_back, True, ()),
    ],
)
def test_who_may_see_them_when(
    couple: TestedCouple,
    moment: Callable[[Sitting], None],
    other_named: bool,  # noqa: FBT001
    seen_by: tuple[str, ...],
    who: str,
) -> None:
    if other_named:
        name_as(couple, SAM, "Play")
    with sitting_of(couple, ALEX) as sitting:
        moment(sitting)
    with sitting_of(couple, {"author": ALEX, "other": SAM, "together": None}[who]) as sitting:
        assert ("Marigold" in str(named_values(sitting))) is (who in seen_by)
        assert bool(find(sitting, "marigold")) is (who in seen_by)


def test_what_is_not_named_yet_is_in_no_row_that_the_other_can_open(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        _draft(sitting)
    with sitting_of(couple, SAM) as sitting:
        assert "Marigold" not in raw_words(sitting)
    with sitting_of(couple, ALEX) as sitting:
        _take_back(sitting)
    with sitting_of(couple, SAM) as sitting:
        assert "Marigold" not in raw_words(sitting)
