"""Ready-made agreements read as a whole, with the default answers and with others."""

import pytest

from app.library import packs
from app.library.occasions import rules_for
from app.library.ready import default_answers, filled_boundaries
from app.library.schema import BOUNDARY_TEXTS
from app.library.values import ReadyAgreement
from app.library.wording import hints_in

READY = packs.ready_agreements()
PAUSE = READY[0]


def texts(agreement: ReadyAgreement, answers: dict[str, str]) -> list[str]:
    boundaries = filled_boundaries(agreement, answers, first="Alex", second="Sam")
    return [text for boundary in boundaries for key in BOUNDARY_TEXTS if (text := getattr(boundary, key))]


@pytest.mark.parametrize("agreement", READY, ids=lambda agreement: agreement.id)
def test_with_every_default_nothing_is_left_open(agreement: ReadyAgreement) -> None:
    written = texts(agreement, {})
    assert not any("{" in text for text in written)
    assert [text for text in written if ".." in text or "  " in text] == []


@pytest.mark.parametrize("agreement", READY, ids=lambda agreement: agreement.id)
def test_every_answer_finds_its_place(agreement: ReadyAgreement) -> None:
    answers = {question.key: f"answer to {question.key}" for question in agreement.questions}
    written = " ".join(texts(agreement, answers))
    assert all(answer in written for answer in answers.values())


@pytest.mark.parametrize("agreement", READY, ids=lambda agreement: agreement.id)
def test_a_ready_agreement_has_no_hints(agreement: ReadyAgreement) -> None:
    rules = rules_for()
    flagged = [(text, hint.rule.id) for text in texts(agreement, {}) for hint in hints_in(text, rules)]
    assert flagged == []


def test_the_names_stand_in_the_default_answers() -> None:
    answers = default_answers(PAUSE, first="Alex", second="Sam")
    assert answers["places"] == "Alex to the bedroom, Sam to the kitchen"


def test_an_answer_is_taken_as_it_is_also_with_braces_and_a_full_stop() -> None:
    written = " ".join(texts(PAUSE, {"signal": " a {second} look. ", "longest": "  "}))
    assert "Our sign is a {second} look." in written
    assert "within 90 minutes." in written


def test_the_pause_agreement_may_hold_at_once_and_says_what_is_needed() -> None:
    written = " ".join(texts(PAUSE, {}))
    assert PAUSE.cooling_off == 0
    for needed in ("in public", "yes, pause", "20 minutes", "children", "messages", "extend", "starts again", "missed"):
        assert needed in written
