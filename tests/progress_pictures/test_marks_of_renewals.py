"""An agreement that goes on with the same text is marked on the day it holds anew, and not while it is open."""

from app.agreements.values import VersionRole
from app.progress.pictures.reads import pictures
from app.progress.pictures.values import Mark, Outstanding
from app.progress.values import Period
from app.vault.apart import apart
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PHONES, followed, signed, signed_by_both
from tests.couple import TestedCouple


def marks(sitting: Sitting, period: Period = Period.FOUR_WEEKS) -> set[tuple[Mark, ...]]:
    """The same on every picture."""
    return {figures.marks for figures in pictures(sitting, period)}


def test_a_renewal_is_marked_from_the_day_it_holds(couple: TestedCouple) -> None:
    sitting = couple.together()
    version = signed_by_both(couple, sitting, PHONES)
    couple.clock.forward(days=2)
    assert marks(sitting) == {()}
    renewed = followed(sitting, version, VersionRole.RENEWAL, PHONES)
    for person in Person:
        signed(couple, sitting, person, renewed)
    assert marks(sitting) == {()}
    couple.clock.forward(days=2)
    ((mark,),) = marks(sitting)
    assert (mark.what, mark.title) == (Outstanding.RENEWAL, PHONES.title)
    couple.clock.forward(days=40)
    assert marks(sitting) == {()}
    assert marks(sitting, Period.THREE_MONTHS) == {(mark,)}
    sitting.close()


def test_another_thread_sees_the_same_without_holding_anything_open(couple: TestedCouple) -> None:
    for here in (couple.alone(Person.FIRST), couple.together()):
        with apart(here) as beside:
            assert (beside.alone, beside.here) == (here.alone, here.here)
            assert (beside.private is None) == (here.private is None)
            assert pictures(beside, Period.ALL) == pictures(here, Period.ALL)
        here.close()
