"""Our account: two columns, nobody edits the other's words, what was read stays readable, and order is the couple's."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date

import pytest

from app.conversations.account.actions import open_text, take_text_away, tell
from app.conversations.account.agreeing import agree, agree_no_more
from app.conversations.account.order import GAP, move_part
from app.conversations.account.plain import form_of, part_of, since, subject_of, words_of
from app.conversations.account.reads import account_page, account_part, earlier_texts
from app.conversations.account.values import (
    LONGEST_PART_TEXT,
    AccountPart,
    PartGone,
    PartId,
    PartNotRead,
    Since,
    TextId,
    Words,
)
from app.exchange.values import NoLongerThere, NotYours
from app.refused import FormRefused, Refused
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple, both

ALEX, SAM = Person.FIRST, Person.SECOND


@dataclass(frozen=True)
class Two:
    """Both at once, each in their own sitting, which stays open."""

    couple: TestedCouple
    alex: Sitting
    sam: Sitting


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    couple = both(tmp_path_factory.mktemp("account") / "vault")
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        yield Two(couple, alex, sam)
    couple.vault.release()


class Telling:
    """One part that Alex began."""

    def __init__(self, two: Two, text: str = "I found the messages.") -> None:
        self.two, self.alex, self.sam = two, two.alex, two.sam
        self.part = tell(two.alex, ALEX, None, Words(when_words="In March", text=text))

    def of(self, person: Person) -> AccountPart:
        part = account_part(self.alex if person is ALEX else self.sam, self.part)
        assert part is not None
        return part

    def newest(self, person: Person) -> TextId:
        part = account_part(self.alex, self.part)
        found = None if part is None else part.column(person).newest
        return TextId("none") if found is None else found

    def do(self, event: str) -> None:
        self.two.couple.clock.forward(minutes=1)
        EVENTS[event](self)

    def words(self, reader: Person, column: Person) -> str | None:
        text = self.of(reader).column(column).text
        return None if text is None else text.words.text


EVENTS: dict[str, Callable[[Telling], object]] = {
    "opened by Sam": lambda t: open_text(t.sam, t.newest(ALEX)),
    "changed by Alex": lambda t: tell(t.alex, ALEX, t.part, Words(text="I found two messages.")),
    "told by Sam": lambda t: tell(t.sam, SAM, t.part, Words(text="I was afraid.")),
    "opened by Alex": lambda t: open_text(t.alex, t.newest(SAM)),
    "taken away by Alex": lambda t: take_text_away(t.alex, ALEX, t.newest(ALEX)),
    "taken away by Sam": lambda t: take_text_away(t.sam, SAM, t.newest(SAM)),
    "agreed by Alex": lambda t: agree(t.alex, ALEX, t.part),
    "agreed by Sam": lambda t: agree(t.sam, SAM, t.part),
}
STATES: dict[str, tuple[str, ...]] = {
    "sent": (),
    "opened": ("opened by Sam",),
    "changed": ("opened by Sam", "changed by Alex"),
    "told by both": ("opened by Sam", "told by Sam"),
    "read by both": ("opened by Sam", "told by Sam", "opened by Alex"),
    "agreed": ("opened by Sam", "told by Sam", "opened by Alex", "agreed by Alex", "agreed by Sam"),
    "removed": ("opened by Sam", "taken away by Alex"),
    "taken back": ("taken away by Alex",),
}
REFUSED: dict[tuple[str, str], type[Refused]] = {
    ("sent", "told by Sam"): PartNotRead,
    ("sent", "opened by Alex"): NoLongerThere,
    ("sent", "taken away by Sam"): NoLongerThere,
    ("sent", "agreed by Sam"): PartNotRead,
    ("opened", "opened by Alex"): NoLongerThere,
    ("opened", "taken away by Sam"): NoLongerThere,
    ("changed", "opened by Alex"): NoLongerThere,
    ("changed", "taken away by Sam"): NoLongerThere,
    ("changed", "agreed by Sam"): PartNotRead,
    ("told by both", "agreed by Alex"): PartNotRead,
    ("removed", "opened by Sam"): NoLongerThere,
    ("removed", "taken away by Alex"): NoLongerThere,
    ("removed", "opened by Alex"): NoLongerThere,
    ("removed", "taken away by Sam"): NoLongerThere,
    **{("taken back", event): NoLongerThere for event in EVENTS},
    ("taken back", "changed by Alex"): PartGone,
    ("taken back", "told by Sam"): PartGone,
    ("taken back", "agreed by Alex"): PartGone,
    ("taken back", "agreed by Sam"): PartGone,
}


def after(two: Two, *events: str) -> Telling:
    telling = Telling(two)
    for event in events:
        telling.do(event)
    return telling


@pytest.mark.parametrize("event", sorted(EVENTS))
@pytest.mark.parametrize("state", sorted(STATES))
def test_each_event_in_each_state(two: Two, state: str, event: str) -> None:
    telling = after(two, *STATES[state])
    refusal = REFUSED.get((state, event))
    if refusal is None:
        telling.do(event)
        return
    before = [account_part(sitting, telling.part) for sitting in (two.alex, two.sam)]
    with pytest.raises(refusal):
        telling.do(event)
    assert [account_part(sitting, telling.part) for sitting in (two.alex, two.sam)] == before


def test_words_are_the_others_to_read_once_they_opened_them(two: Two) -> None:
    telling = after(two)
    assert telling.words(ALEX, ALEX) == "I found the messages."
    assert telling.words(SAM, ALEX) is None
    assert telling.of(SAM).head == Words()
    telling.do("opened by Sam")
    assert telling.words(SAM, ALEX) == "I found the messages."


def test_until_then_a_change_takes_their_place(two: Two) -> None:
    telling = after(two, "changed by Alex", "opened by Sam")
    assert telling.words(SAM, ALEX) == "I found two messages."
    assert earlier_texts(two.sam, telling.part, ALEX) == ()


def test_afterwards_what_was_read_stands_until_the_new_words_are_opened_and_stays_readable(two: Two) -> None:
    telling = after(two, "opened by Sam", "changed by Alex")
    assert telling.words(SAM, ALEX) == "I found the messages."
    assert telling.of(SAM).first.waiting == telling.newest(ALEX)
    assert not telling.of(SAM).first.has_earlier
    assert earlier_texts(two.sam, telling.part, ALEX) == ()
    telling.do("opened by Sam")
    assert telling.words(SAM, ALEX) == "I found two messages."
    assert telling.of(SAM).first.has_earlier
    for reader in (two.alex, two.sam):
        assert [text.words.text for text in earlier_texts(reader, telling.part, ALEX)] == ["I found the messages."]


def test_both_columns_stay_side_by_side_and_nobody_removes_the_other(two: Two) -> None:
    telling = after(two, "opened by Sam", "told by Sam", "opened by Alex")
    with pytest.raises(NotYours):
        take_text_away(two.alex, ALEX, telling.newest(SAM))
    telling.do("taken away by Alex")
    part = telling.of(SAM)
    assert part.first.text is not None
    assert part.first.text.sent.removed_at is not None
    assert part.first.text.words == Words()
    assert telling.words(ALEX, SAM) == "I was afraid."


def test_a_removal_takes_the_words_of_every_day(two: Two) -> None:
    telling = after(two, "opened by Sam", "changed by Alex", "opened by Sam", "taken away by Alex")
    assert [text.words.text for text in earlier_texts(two.sam, telling.part, ALEX)] == [""]


def test_taken_back_the_words_from_before_stand_again(two: Two) -> None:
    telling = after(two, "opened by Sam", "changed by Alex", "taken away by Alex")
    assert telling.words(SAM, ALEX) == telling.words(ALEX, ALEX) == "I found the messages."
    assert telling.of(SAM).first.waiting is None


@pytest.mark.parametrize("change", ["changed by Alex", "told by Sam", "taken away by Sam"])
def test_any_change_clears_that_both_tell_it_so(two: Two, change: str) -> None:
    telling = after(two, *STATES["agreed"])
    assert telling.of(SAM).agreed == {ALEX, SAM}
    telling.do(change)
    assert telling.of(SAM).agreed == frozenset()


def test_each_says_so_for_themself_once_and_can_take_it_back(two: Two) -> None:
    telling = after(two, "opened by Sam", "agreed by Sam", "agreed by Sam")
    assert telling.of(ALEX).agreed == {SAM}
    agree_no_more(two.sam, SAM, telling.part)
    assert telling.of(ALEX).agreed == frozenset()


def test_a_draft_knows_what_changed_since_it_was_begun(two: Two) -> None:
    telling = after(two, "opened by Sam", "told by Sam", "opened by Alex")
    begun = form_of(telling.of(ALEX), ALEX)
    assert words_of(begun) == Words(when_words="In March", text="I found the messages.")
    assert since(begun, telling.of(ALEX), ALEX) == Since(own=False, other=False)
    telling.do("told by Sam")
    assert since(begun, telling.of(ALEX), ALEX) == Since(own=False, other=True)
    with closing(two.couple.together()) as both_here:
        tell(both_here, ALEX, telling.part, Words(text="Said together."))
    assert since(begun, telling.of(ALEX), ALEX) == Since(own=True, other=True)
    assert telling.words(SAM, SAM) == "I was afraid."


def test_the_subject_of_a_draft_says_which_column(two: Two) -> None:
    part = PartId("0199")
    assert part_of(subject_of(part, None)) == (part, None)
    assert part_of(subject_of(part, SAM)) == (part, SAM)
    assert part_of(subject_of(None, None)) == part_of(None) == (None, None)


@pytest.mark.parametrize(
    "words",
    [Words(), Words(when_words="In March"), Words(text="a" * (LONGEST_PART_TEXT + 1)), Words(title="a" * 121)],
    ids=["empty", "only when", "long text", "long title"],
)
def test_what_says_nothing_or_too_much_is_refused(two: Two, words: Words) -> None:
    with pytest.raises(FormRefused):
        tell(two.alex, ALEX, None, words)


def test_a_day_that_cannot_be_read_is_said_beside_its_field() -> None:
    with pytest.raises(FormRefused) as refused:
        words_of({"text": "x", "when_day": "the 40th"})
    assert [problem.field for problem in refused.value.problems] == ["when_day"]


@pytest.fixture
def fresh(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.alone(ALEX)) as sitting:
        yield sitting


def titles(sitting: Sitting, page: int = 0) -> list[str]:
    return [part.head.title for part in account_page(sitting, page).parts]


def begin(sitting: Sitting, title: str, day: date | None = None) -> PartId:
    return tell(sitting, ALEX, None, Words(title=title, when_day=day))


def test_parts_stand_in_the_order_of_what_they_tell_and_can_be_moved(fresh: Sitting) -> None:
    begin(fresh, "May", date(2026, 5, 1))
    begin(fresh, "March", date(2026, 3, 1))
    begin(fresh, "no day")
    last = begin(fresh, "April", date(2026, 4, 1))
    assert titles(fresh) == ["March", "April", "May", "no day"]
    move_part(fresh, ALEX, last, 1)
    assert titles(fresh) == ["March", "May", "April", "no day"]
    move_part(fresh, ALEX, last, -1)
    move_part(fresh, ALEX, last, -1)
    move_part(fresh, ALEX, last, -1)
    assert titles(fresh) == ["April", "March", "May", "no day"]
    with pytest.raises(PartGone):
        move_part(fresh, ALEX, PartId("none"), 1)


def test_there_is_always_room_between_two_parts(fresh: Sitting) -> None:
    begin(fresh, "first", date(2026, 1, 1))
    begin(fresh, "last", date(2026, 12, 1))
    for number in range(GAP.bit_length() + 2):
        tell(fresh, ALEX, None, Words(title=f"{number:02}", when_day=date(2026, 6, 1)))
    shown = titles(fresh, 0) + titles(fresh, 1) + titles(fresh, 2)
    assert shown == ["first", *[f"{number:02}" for number in range(GAP.bit_length() + 2)], "last"]


def test_many_parts_come_page_by_page(fresh: Sitting) -> None:
    for number in range(25):
        tell(fresh, ALEX, None, Words(title=f"{number}"))
    page = account_page(fresh, 99)
    assert (page.page, page.pages, len(page.parts)) == (2, 3, 5)
