"""Every event in every state of a letter: what was read stays, what was not read can go as if it had never been."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest

from app.conversations.letters.actions import change_letter, delete_letter, write_letter
from app.conversations.letters.reads import letter_page, own_letters, shared_letters
from app.conversations.letters.sharing import (
    answer_heard,
    open_answer,
    open_heard,
    open_letter,
    show_letter,
    take_answer_away,
    take_heard_away,
    take_letter_away,
    tell_back,
)
from app.conversations.letters.values import (
    LONGEST_LETTER,
    AnsweredAlready,
    CopyId,
    Fit,
    HeardId,
    LetterAnswerId,
    LetterGone,
    LetterPage,
    NotForReader,
    NotForWriter,
    NotReadYet,
)
from app.exchange.values import NoLongerThere, NotYours
from app.refused import FormRefused, Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

ALEX, SAM = Person.FIRST, Person.SECOND
FIRST, SECOND = "What I lost was the ease.", "What I lost was the ease, and sleep."


@dataclass(frozen=True)
class Two:
    """Both at once, each in their own sitting, which stays open."""

    couple: TestedCouple
    alex: Sitting
    sam: Sitting


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    couple = both(tmp_path_factory.mktemp("letters") / "vault")
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        yield Two(couple, alex, sam)
    couple.vault.release()


class Told:
    """One letter of Alex on its way."""

    def __init__(self, two: Two) -> None:
        self.two, self.alex, self.sam = two, two.alex, two.sam
        self.letter = write_letter(two.alex, FIRST)

    def do(self, event: str) -> None:
        self.two.couple.clock.forward(minutes=1)
        EVENTS[event](self)

    @property
    def pages(self) -> tuple[LetterPage, LetterPage]:
        """As Alex and as Sam see it."""
        return letter_page(self.alex, self.letter), letter_page(self.sam, self.letter)

    @property
    def copy(self) -> CopyId:
        copy = self.pages[0].copy
        return CopyId("none") if copy is None else copy.id

    @property
    def heard(self) -> HeardId:
        copy = self.pages[1].copy
        return copy.heard[0].id if copy is not None and copy.heard else HeardId("none")

    @property
    def answer(self) -> LetterAnswerId:
        copy = self.pages[0].copy
        answer = copy.heard[0].answer if copy is not None and copy.heard else None
        return answer.id if answer is not None else LetterAnswerId("none")


Event = Callable[[Told], object]
EVENTS: dict[str, Event] = {
    "changed": lambda told: change_letter(told.alex, told.letter, SECOND),
    "shown": lambda told: show_letter(told.alex, told.letter),
    "opened": lambda told: open_letter(told.sam, told.copy),
    "copy taken away": lambda told: take_letter_away(told.alex, ALEX, told.copy),
    "told back": lambda told: tell_back(told.sam, SAM, told.copy, "You lost ease."),
    "telling opened": lambda told: open_heard(told.alex, told.heard),
    "telling taken away": lambda told: take_heard_away(told.sam, SAM, told.heard),
    "answered": lambda told: answer_heard(told.alex, ALEX, told.heard, Fit.PARTLY, "And the sleep."),
    "answer opened": lambda told: open_answer(told.sam, told.answer),
    "answer taken away": lambda told: take_answer_away(told.alex, ALEX, told.answer),
    "deleted": lambda told: delete_letter(told.alex, told.letter),
}
STATES: dict[str, tuple[str, ...]] = {
    "private": (),
    "shown": ("shown",),
    "opened": ("shown", "opened"),
    "removed": ("shown", "opened", "copy taken away"),
    "told back": ("shown", "opened", "told back"),
    "telling opened": ("shown", "opened", "told back", "telling opened"),
    "answered": ("shown", "opened", "told back", "telling opened", "answered"),
    "answer opened": ("shown", "opened", "told back", "telling opened", "answered", "answer opened"),
    "deleted": ("deleted",),
}
_OF_A_TELLING = ("telling opened", "telling taken away", "answered", "answer opened", "answer taken away")
REFUSED: dict[tuple[str, str], type[Refused]] = {
    ("deleted", "changed"): LetterGone,
    ("deleted", "shown"): LetterGone,
    **{
        (state, event): NoLongerThere
        for state in ("private", "removed", "deleted")
        for event in EVENTS
        if event not in {"changed", "shown", "deleted"}
    },
    ("shown", "told back"): NotReadYet,
    **{
        (state, event): NoLongerThere
        for state in ("shown", "opened")
        for event in ("telling opened", "telling taken away", "answered", "answer opened", "answer taken away")
    },
    ("told back", "answered"): NotReadYet,
    ("told back", "answer opened"): NoLongerThere,
    ("told back", "answer taken away"): NoLongerThere,
    ("telling opened", "answer opened"): NoLongerThere,
    ("telling opened", "answer taken away"): NoLongerThere,
    ("answer opened", "answered"): AnsweredAlready,
}


@pytest.mark.parametrize("event", sorted(EVENTS))
@pytest.mark.parametrize("state", sorted(STATES))
def test_each_event_in_each_state(two: Two, state: str, event: str) -> None:
    told = after(two, *STATES[state])
    refusal = REFUSED.get((state, event))
    if refusal is None:
        told.do(event)
    else:
        before = told.pages
        with pytest.raises(refusal):
            told.do(event)
        assert told.pages == before


def after(two: Two, *events: str) -> Told:
    told = Told(two)
    for event in events:
        told.do(event)
    return told


def test_a_change_does_not_reach_the_copy_until_it_is_shown(two: Two) -> None:
    told = after(two, "shown", "opened", "changed")
    mine, _theirs = told.pages
    assert mine.differs
    assert [copy.text for copy in mine.copies] == [FIRST]
    told.do("shown")
    mine, theirs = told.pages
    assert [copy.text for copy in mine.copies] == [SECOND, FIRST]
    assert [copy.text for copy in theirs.copies] == ["", FIRST]


def test_a_new_text_takes_the_place_of_one_that_nobody_read(two: Two) -> None:
    told = after(two, "shown", "changed", "shown")
    assert [copy.text for copy in told.pages[0].copies] == [SECOND]


def test_taken_back_unopened_the_text_that_was_read_is_the_newest_again(two: Two) -> None:
    told = after(two, "shown", "opened", "changed", "shown", "copy taken away")
    assert [copy.text for copy in told.pages[1].copies] == [FIRST]
    assert FIRST in [row.title for row in shared_letters(told.sam, 1)]


def test_removed_words_are_gone_from_every_copy_and_its_place_says_so(two: Two) -> None:
    told = after(two, "shown", "opened", "changed", "shown", "opened", "copy taken away")
    mine, theirs = told.pages
    assert [(copy.text, copy.sent.removed_at is not None) for copy in theirs.copies] == [("", True), ("", True)]
    assert mine.own is not None


def test_it_can_be_told_back_again_and_both_tellings_stay(two: Two) -> None:
    told = after(two, "shown", "opened", "told back", "telling opened", "answered", "told back")
    copy = told.pages[0].copy
    assert copy is not None
    assert [heard.text for heard in copy.heard] == ["", "You lost ease."]
    assert copy.heard[1].answer is not None


def test_nobody_tells_back_or_answers_for_the_other(two: Two) -> None:
    told = after(two, "shown", "opened", "told back", "telling opened")
    with closing(two.couple.together()) as both_here:
        with pytest.raises(NotForWriter):
            tell_back(both_here, ALEX, told.copy, "I heard myself.")
        with pytest.raises(NotForReader):
            answer_heard(both_here, SAM, told.heard, Fit.YES, "")
        with pytest.raises(NotYours):
            take_letter_away(both_here, SAM, told.copy)


def test_deleting_leaves_the_copy_to_be_taken_back_by_itself(two: Two) -> None:
    told = after(two, "shown", "deleted")
    mine, _theirs = told.pages
    assert mine.own is None
    assert mine.copy is not None
    told.do("copy taken away")
    assert told.pages[0].copies == ()


def test_a_removed_answer_leaves_its_place_and_can_be_given_anew(two: Two) -> None:
    told = after(two, *STATES["answer opened"], "answer taken away")
    for page in told.pages:
        assert page.copy is not None
        (heard,) = page.copy.heard
        assert heard.answer is not None
        assert heard.answer.sent.removed_at is not None
        assert (heard.answer.fit, heard.answer.missed) == (None, "")
    told.do("answered")


def test_where_all_was_heard_nothing_was_missed(two: Two) -> None:
    told = after(two, "shown", "opened", "told back", "telling opened")
    answer_heard(told.alex, ALEX, told.heard, Fit.YES, "left over in the field")
    copy = told.pages[0].copy
    assert copy is not None
    assert copy.heard[0].answer is not None
    assert (copy.heard[0].answer.fit, copy.heard[0].answer.missed) == (Fit.YES, "")


@pytest.mark.parametrize("text", ["", "  \n ", "a" * (LONGEST_LETTER + 1)])
def test_what_is_empty_or_too_long_is_refused(two: Two, text: str) -> None:
    with pytest.raises(FormRefused):
        write_letter(two.alex, text)


def test_a_long_letter_is_kept_and_shown_whole(two: Two) -> None:
    text = ("It was a Tuesday. I still hear the kettle.\n\n" * 1_400)[:LONGEST_LETTER].strip()
    letter = write_letter(two.alex, text)
    show_letter(two.alex, letter)
    page = letter_page(two.alex, letter)
    assert page.copy is not None
    assert page.copy.text == text
    title = own_letters(two.alex)[0].title
    assert title == "It was a Tuesday. I still hear the kettle. It was a Tuesday. I still hear the…"
