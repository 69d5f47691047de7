"""Who may see which words in which sitting at which moment, on the pages, in the search and in the file itself."""

from collections.abc import Callable, Iterator

import pytest

from app.open_things.reads import open_things
from app.release import release
from app.repair.apologies.actions import open_apology
from app.repair.apologies.reads import apologies, apology_page, begun_apologies
from app.repair.apologies.values import APOLOGY, APOLOGY_TEXTS, ApologyId
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.values import Person
from tests.apologies.apologising import (
    ALEX,
    FULL,
    MISSING,
    SAM,
    TOGETHER,
    in_state,
    sent,
    shared_rows,
    sitting_of,
    slept,
)
from tests.couple import TestedCouple, both

WHO = (ALEX, SAM, TOGETHER)
WORDS = [getattr(FULL, name) for name in APOLOGY_TEXTS if name != "repair"]


@pytest.fixture(scope="module")
def couple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestedCouple]:
    """One vault for all: each case looks at an apology of its own."""
    made = both(tmp_path_factory.mktemp("seen") / "vault")
    yield made
    made.vault.release()


def readers(couple: TestedCouple, reads: Callable[[Person | None], bool]) -> set[Person | None]:
    return {who for who in WHO if reads(who)}


def words_read(couple: TestedCouple, identity: ApologyId) -> set[Person | None]:
    def reads(who: Person | None) -> bool:
        with sitting_of(couple, who) as sitting:
            page = apology_page(sitting, identity)
            rows = [row.did for row in apologies(sitting) if row.id == identity]
        on_page = page is not None and page.words is not None
        assert ([FULL.did] == rows) is on_page
        return on_page

    return readers(couple, reads)


def standing_read(couple: TestedCouple, identity: ApologyId) -> set[Person | None]:
    def reads(who: Person | None) -> bool:
        with sitting_of(couple, who) as sitting:
            page = apology_page(sitting, identity)
        return page is not None and page.standing is not None

    return readers(couple, reads)


def missing_read(couple: TestedCouple, identity: ApologyId) -> set[Person | None]:
    def reads(who: Person | None) -> bool:
        with sitting_of(couple, who) as sitting:
            page = apology_page(sitting, identity)
        return page is not None and page.answered is not None and page.answered.missing == MISSING

    return readers(couple, reads)


TABLE: dict[str, tuple[set[Person | None], set[Person | None], set[Person | None]]] = {
    # who reads: the words, how the promise stands, what is missing
    "gone": (set(), set(), set()),
    "opened": (set(WHO), set(WHO), set()),
    "partly": (set(WHO), set(WHO), {ALEX}),
    "removed": (set(), set(WHO), {ALEX}),
    "unopened": ({SAM}, {SAM}, set()),
}


@pytest.mark.parametrize("state", sorted(TABLE))
def test_who_reads_what_when(couple: TestedCouple, state: str) -> None:
    identity = in_state(couple, state)
    words, standing, missing = TABLE[state]
    assert words_read(couple, identity) == words
    assert standing_read(couple, identity) == standing
    assert missing_read(couple, identity) == missing
    if state == "partly":
        with sitting_of(couple, SAM) as sam:
            open_apology(sam, identity)
        assert missing_read(couple, identity) == set(WHO)


def test_opened_together_it_is_open_to_each(couple: TestedCouple) -> None:
    identity = sent(couple)
    with sitting_of(couple, TOGETHER) as both_here:
        page = apology_page(both_here, identity)
        assert page is not None
        assert page.words is None
        open_apology(both_here, identity)
    assert words_read(couple, identity) == set(WHO)


def test_it_is_found_by_those_who_may_read_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    fresh = both(tmp_path_factory.mktemp("found") / "vault")
    try:
        identity = sent(fresh)
        assert found_by(fresh, "deleted the messages") == {SAM}
        assert found_by(fresh, "phone bill") == set(WHO)  # the promise is there for both
        with sitting_of(fresh, ALEX) as alex:
            open_apology(alex, identity)
        assert found_by(fresh, "deleted the messages") == set(WHO)
        with sitting_of(fresh, SAM) as sam:
            assert ("conversations", ("apology", identity)) in {
                (each.page, each.subject) for each in find(sam, "could not sleep")
            }
    finally:
        fresh.vault.release()


def found_by(couple: TestedCouple, words: str) -> set[Person | None]:
    def reads(who: Person | None) -> bool:
        with sitting_of(couple, who) as sitting:
            return bool(find(sitting, words))

    return readers(couple, reads)


def test_what_lies_open_says_its_words_to_its_author_alone(couple: TestedCouple) -> None:
    identity = sent(couple)
    titles = {}
    for who in WHO:
        with sitting_of(couple, who) as sitting:
            (thing,) = [each for each in open_things(sitting, 50) if each.id == identity]
        titles[who] = thing.title
        assert (thing.sort, thing.author, thing.waits_for, thing.opened) == (APOLOGY, SAM, ALEX, False)
    assert titles == {ALEX: "", SAM: FULL.did, TOGETHER: ""}
    with sitting_of(couple, ALEX) as alex:
        open_apology(alex, identity)
        assert [each for each in open_things(alex, 50) if each.id == identity] == []


def test_it_stands_on_today_for_three_days_and_never_again(couple: TestedCouple) -> None:
    identity = sent(couple)
    stands = []
    with sitting_of(couple, ALEX) as alex:
        for _day in range(5):
            stands += [each.on_today for each in open_things(alex, 50) if each.id == identity]
            couple.clock.forward(days=1)
        couple.clock.forward(days=-5)
    assert stands == [True, True, True, False, False]


def test_raw_rows_hold_nothing_before_it_is_sent(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Drafts and what is slept on lie in their author's own file."""
    fresh = both(tmp_path_factory.mktemp("raw") / "vault")
    try:
        with sitting_of(fresh, SAM) as sam:
            save_draft(sam.own, "apology", "two", {"did": "A draft of mine."})
            slept(sam)
            assert len(begun_apologies(sam)) == 1
        rows = shared_rows(fresh, ALEX)
        assert not any(words in rows for words in [*WORDS, FULL.repair, "A draft of mine"])
        with sitting_of(fresh, ALEX) as alex:
            assert begun_apologies(alex) == ()
        fresh.clock.forward(days=1)
        with sitting_of(fresh, SAM) as sam:
            release(sam)
            (row,) = apologies(sam)
        assert all(words in shared_rows(fresh, ALEX, but=("promise",)) for words in [*WORDS, FULL.repair])
        assert FULL.did not in shared_rows(fresh, ALEX, but=TEXT_OF_APOLOGY)
        with sitting_of(fresh, ALEX) as alex:
            open_apology(alex, row.id)
    finally:
        fresh.vault.release()


TEXT_OF_APOLOGY = ("apology", "search_text", "search_content", "search_data", "search_idx", "search_docsize", "search")


@pytest.mark.parametrize("state", ["gone", "removed"])
def test_raw_rows_hold_none_of_its_words_afterwards(tmp_path_factory: pytest.TempPathFactory, state: str) -> None:
    fresh = both(tmp_path_factory.mktemp("after") / "vault")
    try:
        in_state(fresh, state)
        rows = shared_rows(fresh, ALEX)
        assert not any(words in rows for words in WORDS)
        assert (FULL.repair in rows) is (state == "removed")  # the promise that stays
    finally:
        fresh.vault.release()
