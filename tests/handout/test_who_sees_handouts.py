"""Who may see what of a handout, in which sitting, at which moment; also in the raw rows of the shared file."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from app.documents.own_data import gather
from app.handout.actions import (
    release_ticked,
    remove_words,
    say_goes_in,
)
from app.handout.entities import FigureYesRecord, MadeRecord, OwnTickRecord, ReleasedRecord
from app.handout.gathering import own_choices
from app.handout.printing import handout_pdf, own_handout_pdf
from app.handout.reads import has_own_handout, printable_handouts
from app.handout.values import (
    WORDS_FORM,
    Part,
    SharedFigure,
    WordsRemoved,
)
from app.search.reads import find
from app.sessions.values import SessionId
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.documents.makers import all_read
from tests.handout.reaching import (
    ALEX,
    BEST,
    NOTE,
    SAM,
    SAY,
    UNTICKED,
    behind,
    made,
    never_made,
    own,
    page_of,
    raw_rows,
    release,
    released,
    removed,
    taken_back,
    ticked,
)
from tests.paper.pages import text_of

MOMENTS: dict[str, tuple[Callable[[TestedCouple, SessionId], None], bool, int]] = {
    "behind": (behind, False, 2),
    "made": (made, True, 2),
    "never made": (never_made, False, 0),
    "own": (own, False, 0),
    "released": (released, True, 2),
    "removed": (removed, False, 2),
    "taken back": (taken_back, False, 0),
    "ticked": (ticked, False, 0),
}
"""What happened, whether the words are there for both now, and how many parts are known of."""


def sittings(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.alone(SAM)) as sam:
        yield sam
    with closing(couple.together()) as both:
        yield both


@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_the_other_sees_what_was_released_and_nothing_else(
    couple: TestedCouple, session: SessionId, moment: str
) -> None:
    happen, shown, parts = MOMENTS[moment]
    happen(couple, session)
    for sitting in sittings(couple):
        page = page_of(sitting, session)
        pieces = [each.piece for each in page.of(ALEX) if each.piece is not None]
        assert len(page.of(ALEX)) == parts
        assert bool(pieces) == shown
        rows = raw_rows(sitting.shared)
        assert (NOTE in rows, BEST in rows) == (shown, shown)
        assert UNTICKED not in rows
        assert page.of(SAM) == ()


@pytest.mark.parametrize("moment", sorted(MOMENTS))
def test_paper_has_what_is_there_in_every_sitting(couple: TestedCouple, session: SessionId, moment: str) -> None:
    happen, shown, _parts = MOMENTS[moment]
    happen(couple, session)
    for sitting in sittings(couple):
        if moment in {"behind", "removed"}:
            with pytest.raises(WordsRemoved):
                handout_pdf(sitting, session)
            continue
        text = text_of(handout_pdf(sitting, session)("en_GB"))
        assert (NOTE in text, BEST in text) == (shown, shown)
        assert UNTICKED not in text
        assert ("nothing was ticked" in text) == (not shown)


def test_ticks_leave_no_trace_in_the_shared_file(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.together()) as both:
        before = raw_rows(both.shared)
    ticked(couple, session)
    own(couple, session)
    with closing(couple.together()) as both:
        assert raw_rows(both.shared) == before


@pytest.mark.parametrize("here", [SAM, None], ids=["Sam", "together"])
def test_ticks_are_nowhere_in_the_program_of_the_other(
    couple: TestedCouple, session: SessionId, here: Person | None
) -> None:
    shared = couple.vault.folder.shared_db
    with closing(couple.alone(SAM)) as sam:
        size, told = shared.stat().st_size, _told(sam)
    ticked(couple, session)
    own(couple, session)
    with closing(couple.together() if here is None else couple.alone(here)) as sitting:
        assert shared.stat().st_size == size
        assert not printable_handouts(sitting)
        assert not has_own_handout(sitting)
        for words in (NOTE, BEST, UNTICKED):
            assert not find(sitting, words)
        if here is SAM:
            assert _told(sitting) == told


def _told(sitting: Sitting) -> dict[str, int]:
    """How much of each kind one's own data holds."""
    return {table.name: len(table.rows) for table in all_read(gather(sitting)).tables}


def test_the_preview_is_what_is_released(couple: TestedCouple, session: SessionId) -> None:
    ticked(couple, session)
    with closing(couple.alone(ALEX)) as alex:
        choices = own_choices(alex, session, SAY)
        before = handout_pdf(alex, session, choices)("en_GB")
        release_ticked(alex, session, choices)
        assert handout_pdf(alex, session)("en_GB") == before


def test_what_is_released_stays_as_it_was_looked_at(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    with closing(couple.alone(ALEX)) as alex:
        assert alex.private is not None
        save_draft(alex.private, WORDS_FORM, session, {"best": "changed since"})
        assert "changed since" not in text_of(handout_pdf(alex, session)("en_GB"))
        release(alex, session)
        assert "changed since" in text_of(handout_pdf(alex, session)("en_GB"))
        assert len(page_of(alex, session).of(ALEX)) == 2


def test_ones_own_handout_holds_own_parts_and_no_figure_of_both(couple: TestedCouple, session: SessionId) -> None:
    released(couple, session)
    own(couple, session)
    with closing(couple.together()) as both:
        for person in Person:
            say_goes_in(both, person, session, SharedFigure.PROMISES, yes=True)
    with closing(couple.alone(ALEX)) as alex:
        assert has_own_handout(alex)
        text = text_of(own_handout_pdf(alex, own_choices(alex, None, SAY))("en_GB"))
    assert NOTE in text
    assert "Sam" not in text
    assert "Promises" not in text
    with closing(couple.alone(SAM)) as sam:
        assert not has_own_handout(sam)
        assert NOTE not in text_of(own_handout_pdf(sam, own_choices(sam, None, SAY))("en_GB"))


@pytest.mark.parametrize("said_by", [(), (ALEX,), (SAM,), (ALEX, SAM)], ids=["nobody", "Alex", "Sam", "both"])
def test_a_figure_goes_in_where_both_say_so(
    couple: TestedCouple, session: SessionId, said_by: tuple[Person, ...]
) -> None:
    with closing(couple.together()) as both:
        for person in said_by:
            say_goes_in(both, person, session, SharedFigure.TALKS, yes=True)
        text = text_of(handout_pdf(both, session)("en_GB"))
        assert ("Conversations" in text) == (len(said_by) == 2)
        for person in said_by:
            say_goes_in(both, person, session, SharedFigure.TALKS, yes=False)
        assert "Conversations" not in text_of(handout_pdf(both, session)("en_GB"))


def test_nobody_says_it_for_the_other(couple: TestedCouple, session: SessionId) -> None:
    with closing(couple.alone(ALEX)) as alex, pytest.raises(AssertionError):
        say_goes_in(alex, SAM, session, SharedFigure.TALKS, yes=True)


def test_the_record_keeps_who_released_which_parts_and_when(couple: TestedCouple, session: SessionId) -> None:
    removed(couple, session)
    with closing(couple.alone(SAM)) as sam:
        page = page_of(sam, session)
        rows = raw_rows(sam.shared)
    assert [(each.author, each.part, each.piece) for each in page.released] == [
        (ALEX, Part.BEST, None),
        (ALEX, Part.NOTE, None),
    ]
    assert page.made is not None
    assert (page.made.by, page.made.cleared) == (SAM, True)
    assert NOTE not in rows


def test_alone_one_removes_ones_own_words_and_leaves_the_others(couple: TestedCouple, session: SessionId) -> None:
    made(couple, session)
    with closing(couple.alone(SAM)) as sam:
        remove_words(sam, SAM, session)
        assert NOTE in raw_rows(sam.shared)
    with closing(couple.alone(ALEX)) as alex:
        remove_words(alex, ALEX, session)
        page = page_of(alex, session)
    assert page.made is not None
    assert page.made.cleared


def test_no_copy_is_found_by_a_search() -> None:
    for record in (OwnTickRecord, ReleasedRecord, FigureYesRecord, MadeRecord):
        assert record.searchable == ()
