"""Ideas chosen ahead: one puts it there and the other wants it too, or both at once; a no leaves nothing behind."""

import pytest

from app.progress.celebrations.checks import idea_of
from app.progress.celebrations.ideas import agree_to, put_idea, take_off
from app.progress.celebrations.reads import ideas, reason_for
from app.progress.celebrations.values import (
    LONGEST_IDEA,
    MOST_IDEAS,
    IdeaGone,
    IdeaId,
    ListFull,
    NewIdea,
    Occasion,
    OwnIdea,
)
from app.refused import FormRefused
from app.search.reads import find
from tests.celebrations.reached import ALEX, SAM, choose, reach
from tests.common_ground.looking_in import raw_words, sitting_of
from tests.couple import TestedCouple

PANCAKES = NewIdea(text="Pancakes on Saturday")


def test_one_puts_it_there_and_the_other_wants_it_too(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        idea = put_idea(sitting, ALEX, PANCAKES)
        with pytest.raises(OwnIdea):
            agree_to(sitting, ALEX, idea)
        assert [each.what for each in ideas(sitting).waiting] == [PANCAKES]
    with sitting_of(couple, SAM) as sitting:
        agree_to(sitting, SAM, idea)
        agree_to(sitting, SAM, idea)
        page = ideas(sitting)
        assert ([each.id for each in page.agreed], page.waiting) == ([idea], ())
        assert page.agreed[0].author is ALEX


def test_together_both_want_it_at_once(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting:
        waiting = put_idea(sitting, SAM, NewIdea(text="A walk"))
    with sitting_of(couple, None) as sitting:
        idea = put_idea(sitting, SAM, PANCAKES)
        agree_to(sitting, ALEX, waiting)
        assert [each.id for each in ideas(sitting).agreed] == [idea, waiting]


def test_the_same_words_from_the_other_are_a_yes(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        idea = put_idea(sitting, ALEX, PANCAKES)
        assert put_idea(sitting, ALEX, PANCAKES) == idea
        assert ideas(sitting).agreed == ()
    with sitting_of(couple, SAM) as sitting:
        assert put_idea(sitting, SAM, PANCAKES) == idea
        assert [each.id for each in ideas(sitting).agreed] == [idea]


def test_a_no_is_nothing_but_its_not_being_there(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        idea = put_idea(sitting, ALEX, NewIdea(text="Marigold"))
    with sitting_of(couple, SAM) as sitting:
        take_off(sitting, SAM, idea)
        take_off(sitting, SAM, idea)
        with pytest.raises(IdeaGone):
            agree_to(sitting, SAM, idea)
        assert "Marigold" not in raw_words(sitting)
        assert find(sitting, "Marigold") == ()
    with sitting_of(couple, ALEX) as sitting:
        assert (ideas(sitting).agreed, ideas(sitting).waiting) == ((), ())
        assert put_idea(sitting, ALEX, NewIdea(text="Marigold")) != idea


def test_one_for_a_milestone_goes_before_one_for_anything(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        week, month = reach(sitting), reach(sitting, "A month of replies")
        chosen = choose(sitting, "Ten weekly conversations")
        put_idea(sitting, ALEX, NewIdea(text="For the week", occasion=week, about="A week"))
        put_idea(sitting, ALEX, NewIdea(text="For ten", occasion=chosen))
        put_idea(sitting, SAM, NewIdea(text="Any"))
        offers = [reason_for(sitting, occasion) for occasion in (week, month)]
        assert [offer and offer.idea for offer in offers] == ["For the week", "Any"]
        assert [each.what.text for each in ideas(sitting, week).agreed] == ["For the week"]
        assert reason_for(sitting, chosen) is None
        assert reason_for(sitting, Occasion("nothing")) is None


def test_what_only_one_wants_is_nobodys_idea_yet(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        week = reach(sitting)
        put_idea(sitting, ALEX, NewIdea(text="Mine", occasion=week))
        offer = reason_for(sitting, week)
        assert offer is not None
        assert offer.idea == ""


def test_a_full_list_refuses_and_names_the_next_step(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        for number in range(MOST_IDEAS):
            put_idea(sitting, ALEX, NewIdea(text=f"Idea {number}"))
        with pytest.raises(ListFull, match="take an idea off"):
            put_idea(sitting, ALEX, NewIdea(text="One more"))


@pytest.mark.parametrize("text", ["", "   ", "a" * (LONGEST_IDEA + 1), "word " * 4000])
def test_words_that_do_not_fit_are_refused_beside_the_field(text: str) -> None:
    with pytest.raises(FormRefused) as refused:
        idea_of({"text": text})
    assert [problem.field for problem in refused.value.problems] == ["text"]


def test_spaces_around_an_idea_do_not_count() -> None:
    assert idea_of({"text": f"  {'a' * LONGEST_IDEA} "}).text == "a" * LONGEST_IDEA


def test_nothing_is_found_that_is_not_there(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting, pytest.raises(IdeaGone):
        agree_to(sitting, SAM, IdeaId("nothing"))
