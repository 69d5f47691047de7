"""A computer clock that is set back loses no event, no answer and no document."""

from app.agreements.actions import take_back_signature
from app.agreements.reads import document_of, version_page
from app.agreements.values import Keeping, Stance, State
from app.agreements.verdict import Outcome
from app.agreements.verify import check_document
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, answered, proposed, signed
from tests.couple import TestedCouple


def test_a_signature_is_taken_back_all_the_same(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    couple.clock.forward(days=-2)
    signed(couple, together, Person.SECOND, version)
    couple.clock.forward(days=-2)
    take_back_signature(together, Person.FIRST, version)
    couple.clock.forward(days=30)
    assert version_page(together, version).state is State.PROPOSED


def test_the_completed_document_is_the_one_that_is_given(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    signed(couple, together, Person.FIRST, version)
    couple.clock.forward(days=-2)
    signed(couple, together, Person.SECOND, version)
    document = document_of(together, version)
    assert document is not None
    assert check_document(document).outcome is Outcome.UNCHANGED


def test_the_later_answer_counts(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    version = proposed(alex, PHONES)
    answered(alex, Person.FIRST, version, Stance.AGREE)
    couple.clock.forward(days=-2)
    answered(alex, Person.FIRST, version, Stance.DECLINE)
    mine = version_page(alex, version).answers[0].of[Person.FIRST]
    alex.close()
    assert (mine.stance, mine.keeping) == (Stance.DECLINE, Keeping.CAN)
