"""Closeness: one's own present word, changeable at any second, and nothing of the words before it."""

import itertools

import sqlalchemy as sa

from app.common_ground.closeness.actions import say_closeness
from app.common_ground.closeness.entities import ClosenessRecord
from app.common_ground.closeness.reads import closeness
from app.common_ground.closeness.values import CLOSENESS, Closeness, ClosenessWord
from app.open_things.reads import open_things
from app.search.reads import find
from app.vault.history import text_digest
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.closeness_later.conftest import Sittings
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
YES, NOT_YET, NO = ClosenessWord
WORDS: tuple[ClosenessWord | None, ...] = (YES, NOT_YET, NO, None)


def rows(sitting: Sitting) -> list[tuple[object, ...]]:
    with sitting.shared.transaction() as session:
        return [tuple(row) for row in session.execute(sa.text("SELECT person, word, at FROM closeness"))]


def test_each_word_follows_each_other_in_one_press(sittings: Sittings) -> None:
    for before, after in itertools.product(WORDS, WORDS):
        say_closeness(sittings[ALEX], ALEX, before)
        say_closeness(sittings[ALEX], ALEX, after)
        for who in (ALEX, SAM, None):
            assert closeness(sittings[who]) == Closeness(first=after)


def test_each_says_it_for_themself_and_together_by_their_name(sittings: Sittings) -> None:
    say_closeness(sittings[ALEX], ALEX, NOT_YET)
    say_closeness(sittings[None], SAM, YES)
    assert closeness(sittings[SAM]) == Closeness(first=NOT_YET, second=YES)
    say_closeness(sittings[None], SAM, NO)
    assert closeness(sittings[ALEX]).of(SAM) is NO


def test_saying_nothing_looks_like_never_having_said_anything(sittings: Sittings) -> None:
    never = (closeness(sittings[SAM]), rows(sittings[SAM]))
    say_closeness(sittings[ALEX], ALEX, YES)
    say_closeness(sittings[ALEX], ALEX, None)
    assert (closeness(sittings[SAM]), rows(sittings[SAM])) == never


def test_no_time_and_no_count_is_kept_beside_the_word(couple: TestedCouple, sittings: Sittings) -> None:
    say_closeness(sittings[ALEX], ALEX, YES)
    before = rows(sittings[SAM])
    for word in (NO, NOT_YET, YES):
        couple.clock.forward(hours=1)
        say_closeness(sittings[ALEX], ALEX, word)
    assert rows(sittings[SAM]) == before


def test_words_before_it_cannot_be_found_out_from_the_history(couple: TestedCouple, sittings: Sittings) -> None:
    """Every word there is, tried with all that the other can read, fits the newest digest and no other."""
    for word in (YES, NO, NOT_YET):
        couple.clock.forward(hours=1)
        say_closeness(sittings[ALEX], ALEX, word)
    with sittings[SAM].shared.transaction() as session:
        digests = list(
            session.scalars(
                sa.text('SELECT digest FROM history WHERE what = :what ORDER BY "number"'), {"what": CLOSENESS}
            )
        )
        record = session.get_one(ClosenessRecord, ALEX)
        known = {"person": record.person, "salt": record.salt, "author": record.author, "at": record.at}
    tried = {text_digest({**known, "word": word}) for word in ClosenessWord}
    assert len(digests) == 3
    assert [digest in tried for digest in digests] == [False, False, True]


def test_it_waits_for_nobody_and_is_found_by_nobody(sittings: Sittings) -> None:
    for person in Person:
        say_closeness(sittings[person], person, NOT_YET)
    for sitting in sittings.values():
        assert open_things(sitting, 100) == ()
        assert find(sitting, "not_yet") == find(sitting, "yet") == ()
