"""Who may see which words of a letter, in which sitting, at which moment; also in the raw rows of the shared file."""

from collections.abc import Callable
from contextlib import closing

import pytest
import sqlalchemy as sa

from app.conversations.letters.actions import change_letter, delete_letter, write_letter
from app.conversations.letters.plain import showing_form
from app.conversations.letters.reads import letter_page, open_things_in, own_letters, shared_letters
from app.conversations.letters.sharing import (
    answer_heard,
    open_answer,
    open_heard,
    open_letter,
    send_letter,
    show_letter,
    take_letter_away,
    tell_back,
)
from app.conversations.letters.values import HEARD as HEARD_SORT
from app.conversations.letters.values import LETTER, SHOWING, CopyId, Fit, HeardId, LetterAnswerId, LetterId
from app.exchange.sleeping import sleep_on, slept_on
from app.people.pace import pace_in
from app.release import release
from app.search.reads import find
from app.vault.database import Database
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
LETTER_WORD, NEWER, HEARD, MISSED = "marigold", "heather", "juniper", "tansy"
WORDS = (LETTER_WORD, NEWER, HEARD, MISSED)


class Way:
    """A letter, gone as far as it is taken; each step in the sitting of the one whose step it is."""

    def __init__(self, couple: TestedCouple) -> None:
        self.couple = couple
        self.letter = LetterId("")
        self.copy, self.heard, self.answer = CopyId(""), HeardId(""), LetterAnswerId("")

    def write(self, alex: Sitting) -> None:
        self.letter = write_letter(alex, LETTER_WORD)

    def sleep(self, alex: Sitting) -> None:
        text = showing_form(self.letter, LETTER_WORD)
        sleep_on(alex, LETTER, SHOWING, self.letter, text, LETTER_WORD)

    def show(self, alex: Sitting) -> None:
        self.copy = show_letter(alex, self.letter)

    def open(self, sam: Sitting) -> None:
        open_letter(sam, self.copy)

    def change(self, alex: Sitting) -> None:
        change_letter(alex, self.letter, NEWER)

    def tell(self, sam: Sitting) -> None:
        self.heard = tell_back(sam, SAM, self.copy, HEARD)

    def hear(self, alex: Sitting) -> None:
        open_heard(alex, self.heard)

    def say(self, alex: Sitting) -> None:
        self.answer = answer_heard(alex, ALEX, self.heard, Fit.PARTLY, MISSED)

    def read_answer(self, sam: Sitting) -> None:
        open_answer(sam, self.answer)

    def take_away(self, alex: Sitting) -> None:
        take_letter_away(alex, ALEX, self.copy)

    def delete(self, alex: Sitting) -> None:
        delete_letter(alex, self.letter)


Step = Callable[[Way, Sitting], None]
TABLE: dict[str, tuple[tuple[tuple[Person, Step], ...], dict[str, set[str]]]] = {
    "written": (((ALEX, Way.write),), {"alex": {LETTER_WORD}, "sam": set(), "both": set(), "rows": set()}),
    "slept on": (
        ((ALEX, Way.write), (ALEX, Way.sleep)),
        {"alex": {LETTER_WORD}, "sam": set(), "both": set(), "rows": set()},
    ),
    "shown": (
        ((ALEX, Way.write), (ALEX, Way.show)),
        {"alex": {LETTER_WORD}, "sam": set(), "both": set(), "rows": {LETTER_WORD}},
    ),
    "taken back": (
        ((ALEX, Way.write), (ALEX, Way.show), (ALEX, Way.take_away)),
        {"alex": {LETTER_WORD}, "sam": set(), "both": set(), "rows": set()},
    ),
    "opened": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open)),
        {"alex": {LETTER_WORD}, "sam": {LETTER_WORD}, "both": {LETTER_WORD}, "rows": {LETTER_WORD}},
    ),
    "changed in private": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open), (ALEX, Way.change)),
        {"alex": {LETTER_WORD, NEWER}, "sam": {LETTER_WORD}, "both": {LETTER_WORD}, "rows": {LETTER_WORD}},
    ),
    "shown anew": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open), (ALEX, Way.change), (ALEX, Way.show)),
        {"alex": {LETTER_WORD, NEWER}, "sam": {LETTER_WORD}, "both": {LETTER_WORD}, "rows": {LETTER_WORD, NEWER}},
    ),
    "told back": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open), (SAM, Way.tell)),
        {
            "alex": {LETTER_WORD},
            "sam": {LETTER_WORD, HEARD},
            "both": {LETTER_WORD},
            "rows": {LETTER_WORD, HEARD},
        },
    ),
    "answered": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open), (SAM, Way.tell), (ALEX, Way.hear), (ALEX, Way.say)),
        {
            "alex": {LETTER_WORD, HEARD, MISSED},
            "sam": {LETTER_WORD, HEARD},
            "both": {LETTER_WORD, HEARD},
            "rows": {LETTER_WORD, HEARD, MISSED},
        },
    ),
    "removed": (
        ((ALEX, Way.write), (ALEX, Way.show), (SAM, Way.open), (ALEX, Way.take_away)),
        {"alex": {LETTER_WORD}, "sam": set(), "both": set(), "rows": set()},
    ),
    "deleted": (
        ((ALEX, Way.write), (ALEX, Way.sleep), (ALEX, Way.delete)),
        {"alex": set(), "sam": set(), "both": set(), "rows": set()},
    ),
}


@pytest.mark.parametrize("moment", sorted(TABLE))
def test_who_sees_what(couple: TestedCouple, moment: str) -> None:
    steps, sees = TABLE[moment]
    way = Way(couple)
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        for person, step in steps:
            step(way, alex if person is ALEX else sam)
        assert seen(alex, way) == sees["alex"]
        assert seen(sam, way) == sees["sam"]
        assert {word for word in WORDS if word in everything_in(sam.shared)} == sees["rows"]
        assert not own_letters(sam)
    with closing(couple.together()) as both:
        assert seen(both, way) == sees["both"]
        assert not own_letters(both)


def seen(reader: Sitting, way: Way) -> set[str]:
    """On the page, in the lists and by a search, which agree."""
    page = letter_page(reader, way.letter)
    on_page = repr((page, shared_letters(reader), own_letters(reader)))
    with reader.shared.transaction() as session:
        waiting = repr(list(open_things_in(session, reader, pace_in(session, reader.clock), 9)))
    assert not any(word in waiting for word in WORDS)
    found = {word for word in WORDS if word in on_page}
    assert {word for word in WORDS if find(reader, word)} == found
    return found


def everything_in(database: Database) -> str:
    """Every value of every table, search tables included, as one text."""
    with database.transaction() as session:
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [session.execute(sa.text(f'SELECT * FROM "{name}"')).all() for name in names]  # noqa: S608
    return repr(rows)


def test_what_was_slept_on_goes_in_the_morning_once(couple: TestedCouple) -> None:
    way = Way(couple)
    with closing(couple.alone(ALEX)) as alex:
        way.write(alex)
        way.sleep(alex)
        assert release(alex) is not None
        (slept,) = slept_on(alex)
        couple.clock.forward(days=1)
        assert release(alex) is None
        with alex.shared.transaction(ALEX) as session:
            send_letter(session, slept)
        page = letter_page(alex, way.letter)
        assert [(str(copy.id), copy.text) for copy in page.copies] == [(str(slept.id), LETTER_WORD)]


def test_a_telling_that_was_slept_on_stays_with_its_author_where_the_letter_was_removed(couple: TestedCouple) -> None:
    way = Way(couple)
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        way.write(alex)
        way.show(alex)
        way.open(sam)
        form = {"of": way.copy, "heard": HEARD}
        sleep_on(sam, HEARD_SORT, HEARD_SORT, way.letter, form, HEARD)
        way.take_away(alex)
        couple.clock.forward(days=1)
        release(sam)
        (kept,) = slept_on(sam)
        assert kept.form == form
        assert "taken back" in kept.kept_back


def test_what_waits_is_named_without_its_words_and_only_until_it_is_opened(couple: TestedCouple) -> None:
    way = Way(couple)
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:

        def waits() -> list[tuple[str, str, Person | None]]:
            with sam.shared.transaction() as session:
                return [
                    (each.sort, each.id, each.waits_for)
                    for each in open_things_in(session, sam, pace_in(session, sam.clock), 9)
                ]

        way.write(alex)
        assert waits() == []
        way.show(alex)
        assert waits() == [("letter", way.letter, SAM)]
        way.open(sam)
        assert waits() == []
        way.tell(sam)
        assert waits() == [("letter_heard", way.letter, ALEX)]
        way.hear(alex)
        assert waits() == []
        way.say(alex)
        assert waits() == [("letter_answer", way.letter, SAM)]
        way.read_answer(sam)
        assert waits() == []
