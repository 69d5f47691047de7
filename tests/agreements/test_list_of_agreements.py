"""The list of agreements reads a bounded number of rows, and what holds before what is newer."""

from dataclasses import replace

from app.agreements.actions import take_back_signature
from app.agreements.list_reads import agreements_page
from app.agreements.states import Event
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import PAUSE, PHONES, proposed, signed, signed_by_both
from tests.couple import TestedCouple


def propose_more(couple: TestedCouple, together: Sitting, count: int) -> None:
    for number in range(count):
        couple.clock.forward(minutes=1)
        proposed(together, replace(PHONES, title=f"Agreement {number}"))


def test_the_list_reads_no_more_rows_than_it_shows(couple: TestedCouple, together: Sitting) -> None:
    propose_more(couple, together, 8)
    page = agreements_page(together, most_current=5)
    assert [row.title for row in page.open] == [f"Agreement {number}" for number in (7, 6, 5, 4, 3)]
    assert page.more_open
    assert not page.more_holding


def test_an_old_agreement_in_force_waits_behind_nothing_newer(couple: TestedCouple, together: Sitting) -> None:
    old = signed_by_both(couple, together, PAUSE)
    propose_more(couple, together, 6)
    page = agreements_page(together, most_current=3)
    assert [row.version for row in page.holding] == [old]
    assert len(page.open) == 3
    assert (page.more_open, page.more_holding) == (True, False)


def test_a_signature_taken_back_makes_it_one_of_the_open_ones(couple: TestedCouple, together: Sitting) -> None:
    waiting = signed_by_both(couple, together, PHONES)
    holding = signed_by_both(couple, together, PAUSE)
    couple.clock.forward(minutes=1)
    alex = couple.alone(Person.FIRST)
    take_back_signature(alex, Person.FIRST, waiting)
    alex.close()
    page = agreements_page(together, most_current=1)
    assert ([row.version for row in page.open], [row.version for row in page.holding]) == ([waiting], [holding])
    assert (page.more_open, page.more_holding) == (False, False)
    for person in Person:
        couple.clock.forward(minutes=1)
        signed(couple, together, person, waiting)
    couple.clock.forward(days=2)
    assert {row.version for row in agreements_page(together).holding} == {waiting, holding}


def test_open_rows_tell_what_happened_to_them(couple: TestedCouple, together: Sitting) -> None:
    version = proposed(together, PHONES)
    couple.clock.forward(minutes=1)
    signed(couple, together, Person.FIRST, version)
    proposed(together, PAUSE)
    of_pause, of_phones = agreements_page(together).open
    assert of_pause.events == ()
    assert [(event.what, event.person) for event in of_phones.events] == [(Event.SIGNED, Person.FIRST)]
