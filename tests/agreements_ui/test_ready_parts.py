"""A ready-made agreement keeps the parts of its boundaries, so that a pause finds them in every version."""

from app.agreements.pausing import LENGTH, PLACES, RESTART, SIGNAL, terms_in
from app.agreements.values import AgreementText
from app.library.packs import ready_agreements
from app.people.reads import couple as read_couple
from tests.agreements_ui.house import House
from ui.agreements.ready_text import ready_text


def written(house: House) -> AgreementText:
    sitting = house.enter()
    pause = next(each for each in ready_agreements() if each.id == "how-we-pause")
    return ready_text(sitting, read_couple(sitting), pause, {"signal": "a blue cup", "longest": "one hour"})


def test_the_parts_are_the_ids_of_their_boundaries(house: House) -> None:
    ids = [boundary.id for boundary in written(house).boundaries]
    assert {SIGNAL, LENGTH, PLACES, RESTART} < set(ids)
    assert len(set(ids)) == len(ids)


def test_a_pause_finds_the_answers(house: House) -> None:
    terms = terms_in(written(house).boundaries)
    assert (terms.signal, terms.shortest, terms.longest) == ("Our sign is a blue cup.", 20, 60)
    assert terms.restart == "I'm here again. Are you ready to listen to me, and I to you?"
