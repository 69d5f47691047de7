"""Lines about the other: who reads which when, and no way of their author that loses one."""

from collections.abc import Callable

import pytest

from app.common_ground.appreciations.actions import (
    change_appreciation,
    delete_appreciation,
    keep_appreciation,
    open_appreciation,
    send_line,
    show_appreciation,
    take_appreciation_back,
)
from app.common_ground.appreciations.reads import (
    own_appreciation,
    own_appreciations,
    shown_appreciation,
    shown_appreciations,
)
from app.common_ground.appreciations.values import APPRECIATION, AppreciationGone, AppreciationId, IsShown
from app.exchange.sleeping import sleep_on
from app.exchange.values import NoLongerThere, NotYours
from app.refused import FormRefused
from app.release import release
from app.search.reads import find
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.common_ground.looking_in import ALEX, SAM, raw_words, sitting_of
from tests.couple import TestedCouple

WORDS = "Marigold tea at the door"


def _keep(sitting: Sitting) -> None:
    keep_appreciation(sitting, WORDS)


def _sleep(sitting: Sitting) -> None:
    sleep_on(sitting, APPRECIATION, "appreciation", "new", {"text": WORDS}, WORDS)


def _show(sitting: Sitting) -> None:
    show_appreciation(sitting, keep_appreciation(sitting, WORDS))


def _send(sitting: Sitting) -> None:
    send_line(sitting, ALEX, WORDS)


def _take_back(sitting: Sitting) -> None:
    take_appreciation_back(sitting, ALEX, send_line(sitting, ALEX, WORDS))


def _open(couple: TestedCouple) -> None:
    with sitting_of(couple, SAM) as sitting:
        (shown,) = shown_appreciations(sitting, ALEX).appreciations
        open_appreciation(sitting, shown.id)


def _take_back_opened(couple: TestedCouple) -> None:
    _open(couple)
    with sitting_of(couple, ALEX) as sitting:
        (own,) = own_appreciations(sitting).appreciations
        take_appreciation_back(sitting, ALEX, own.id)


def _nothing(_couple: TestedCouple) -> None:
    """Nobody did anything after."""


Readers = frozenset[Person | None]
NOBODY: Readers = frozenset()
AUTHOR: Readers = frozenset({ALEX})
EVERYBODY: Readers = frozenset({ALEX, SAM, None})
TABLE: dict[str, tuple[Callable[[Sitting], None], Callable[[TestedCouple], None], Readers, bool]] = {
    "kept": (_keep, _nothing, AUTHOR, False),
    "slept on": (_sleep, _nothing, NOBODY, False),
    "shown, not opened": (_show, _nothing, AUTHOR, True),
    "sent, not opened": (_send, _nothing, AUTHOR, True),
    "sent and opened": (_send, _open, EVERYBODY, True),
    "taken back unopened": (_take_back, _nothing, AUTHOR, False),
    "taken back once opened": (_show, _take_back_opened, AUTHOR, False),
}
"""How it came there, what happened then, who reads its words in which sitting, and whether they lie in shared rows."""


@pytest.mark.parametrize("moment", sorted(TABLE))
def test_who_reads_it_in_which_sitting_at_which_moment(couple: TestedCouple, moment: str) -> None:
    begin, then, readers, in_rows = TABLE[moment]
    with sitting_of(couple, ALEX) as sitting:
        begin(sitting)
    then(couple)
    for who in (ALEX, SAM, None):
        with sitting_of(couple, who) as sitting:
            read = f"{own_appreciations(sitting)} {shown_appreciations(sitting)}"
            assert ("Marigold" in read) is (who in readers), who
            if moment != "slept on":  # found as something that is slept on, by its author alone
                assert bool(find(sitting, "marigold")) is (who in readers), who
    with sitting_of(couple, SAM) as sitting:
        assert ("Marigold" in raw_words(sitting)) is in_rows


def test_taking_back_what_was_opened_leaves_its_place_and_unopened_leaves_nothing(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        opened, unopened = send_line(sitting, ALEX, "one"), send_line(sitting, ALEX, "two")
    with sitting_of(couple, SAM) as sitting:
        open_appreciation(sitting, opened)
    with sitting_of(couple, ALEX) as sitting:
        for which in (opened, unopened):
            take_appreciation_back(sitting, ALEX, which)
        assert {each.text for each in own_appreciations(sitting).appreciations} == {"one", "two"}
        assert all(each.sent is None for each in own_appreciations(sitting).appreciations)
    with sitting_of(couple, SAM) as sitting:
        (left,) = shown_appreciations(sitting, ALEX).appreciations
        assert (left.id, left.text) == (opened, "")
        assert left.sent.removed_at is not None
        assert shown_appreciation(sitting, unopened) is None


def test_it_goes_both_ways_as_often_as_its_author_likes(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = keep_appreciation(sitting, WORDS)
        show_appreciation(sitting, which)
        with pytest.raises(IsShown):
            change_appreciation(sitting, which, "other words")
        with pytest.raises(IsShown):
            delete_appreciation(sitting, which)
    _take_back_opened(couple)
    with sitting_of(couple, ALEX) as sitting:
        change_appreciation(sitting, which, "Other words")
        show_appreciation(sitting, which)
        (own,) = own_appreciations(sitting).appreciations
        assert (own.id, own.text) == (which, "Other words")
        assert own.sent is not None
        assert not own.sent.opened
        take_appreciation_back(sitting, ALEX, which)
        delete_appreciation(sitting, which)
        assert own_appreciation(sitting, which) is None
        with pytest.raises(AppreciationGone):
            change_appreciation(sitting, which, "again")


def test_together_it_is_read_at_once_and_comes_back_to_its_author_alone(couple: TestedCouple) -> None:
    with sitting_of(couple, None) as sitting:
        which = send_line(sitting, SAM, WORDS)
        found = shown_appreciation(sitting, which)
        assert found is not None
        assert (found.text, found.sent.opened) == (WORDS, True)
        take_appreciation_back(sitting, SAM, which)
        assert own_appreciations(sitting).appreciations == ()
    with sitting_of(couple, SAM) as sitting:
        assert [each.text for each in own_appreciations(sitting).appreciations] == [WORDS]


def test_nobody_takes_the_others_back(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        which = send_line(sitting, ALEX, WORDS)
    with sitting_of(couple, SAM) as sitting:
        with pytest.raises(NotYours):
            take_appreciation_back(sitting, SAM, which)
        with pytest.raises(NoLongerThere):
            open_appreciation(sitting, AppreciationId("gone"))


def test_what_is_slept_on_goes_once_in_the_morning(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        _sleep(sitting)
    couple.clock.forward(days=1)
    with sitting_of(couple, ALEX) as sitting:
        release(sitting)
        release(sitting)
        assert len(shown_appreciations(sitting, ALEX).appreciations) == 1


@pytest.mark.parametrize("words", ["", "  ", "x" * 50_000])
def test_nothing_and_too_much_are_refused(couple: TestedCouple, words: str) -> None:
    with sitting_of(couple, ALEX) as sitting:
        with pytest.raises(FormRefused):
            keep_appreciation(sitting, words)
        with pytest.raises(FormRefused):
            send_line(sitting, ALEX, words)


def test_a_list_holds_no_more_than_it_shows(couple: TestedCouple) -> None:
    with sitting_of(couple, ALEX) as sitting:
        for number in range(4):
            act = keep_appreciation if number % 2 else lambda where, words: send_line(where, ALEX, words)
            act(sitting, str(number))
            couple.clock.forward(minutes=1)
        page = own_appreciations(sitting, most=3)
        assert ([each.text for each in page.appreciations], page.more) == (["3", "2", "1"], True)
