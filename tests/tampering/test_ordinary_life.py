"""What is done in Keel is never taken for something altered: also what is taken back, and what goes along with it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.agreements.actions import take_back_signature
from app.agreements.values import VersionId
from app.conversations.letters.actions import write_letter
from app.conversations.letters.sharing import open_letter, show_letter, take_letter_away
from app.handout.actions import say_goes_in, take_session_back
from app.handout.values import SharedFigure
from app.people.actions import describe_partner, join
from app.tampering.checking import look_over
from app.tampering.found import unseen_findings
from app.tampering.looking import go_out
from app.vault.values import Person
from tests.agreements.texts import PHONES, proposed, signed
from tests.couple import PASSPHRASES, SAM, TestedCouple, both, first_only
from tests.sessions.meeting import session_in_days
from tests.tampering.conftest import looked_on


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def looks_well(couple: TestedCouple) -> None:
    for person in Person:
        with closing(couple.alone(person)) as sitting:
            assert look_over(sitting) == ()
            looked_on(sitting)
            assert unseen_findings(sitting) == ()
            go_out(sitting)


def test_the_second_partner_joins(tmp_path: Path) -> None:
    couple = first_only(tmp_path / "vault")
    with closing(couple.alone(Person.FIRST)) as sitting:
        looked_on(sitting)
        go_out(sitting)
    with closing(couple.alone(Person.FIRST)) as sitting:
        join(couple.vault, sitting, PASSPHRASES[Person.SECOND])
    looks_well(couple)
    couple.vault.release()


def test_a_name_is_changed(couple: TestedCouple) -> None:
    looks_well(couple)
    with closing(couple.alone(Person.SECOND)) as sitting:
        describe_partner(couple.vault, sitting, Person.SECOND, replace(SAM, name="Sam Lind"))
    looks_well(couple)


def test_letters_are_taken_back_unopened_and_opened(couple: TestedCouple) -> None:
    with closing(couple.alone(Person.FIRST)) as alex:
        copies = [show_letter(alex, write_letter(alex, words)) for words in ("One.", "Another.")]
    with closing(couple.alone(Person.SECOND)) as sam:
        open_letter(sam, copies[0])
    with closing(couple.alone(Person.FIRST)) as alex:
        for copy in copies:
            take_letter_away(alex, Person.FIRST, copy)
    looks_well(couple)


def test_a_session_is_taken_back_with_what_was_said_to_its_handout(couple: TestedCouple) -> None:
    with closing(couple.alone(Person.FIRST)) as alex:
        session = session_in_days(alex, 2)
        say_goes_in(alex, Person.FIRST, session, next(iter(SharedFigure)), yes=True)
        looks_well(couple)
        take_session_back(alex, Person.FIRST, session)
    looks_well(couple)


def test_a_signature_is_taken_back(couple: TestedCouple) -> None:
    with closing(couple.together()) as together:
        version: VersionId = proposed(together, PHONES)
        signed(couple, together, Person.FIRST, version)
        take_back_signature(together, Person.FIRST, version)
    looks_well(couple)
