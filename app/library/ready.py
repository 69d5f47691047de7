"""Fills a ready-made agreement with the couple's names and answers."""

import re
from collections.abc import Mapping
from dataclasses import replace

from app.library.schema import BOUNDARY_TEXTS, PLACEHOLDER
from app.library.values import ReadyAgreement, ReadyBoundary


def default_answers(agreement: ReadyAgreement, *, first: str, second: str) -> dict[str, str]:
    """An answer to each question that makes sense as it stands, with the partners' names in it."""
    names = {"first": first, "second": second}
    return {question.key: _filled(question.default, names) for question in agreement.questions}


def filled_boundaries(
    agreement: ReadyAgreement, answers: Mapping[str, str], *, first: str, second: str
) -> tuple[ReadyBoundary, ...]:
    """The boundaries with the answers in place; an empty answer counts as the default one."""
    words = default_answers(agreement, first=first, second=second)
    words.update({key: _in_a_sentence(answer) for key, answer in answers.items() if answer.strip()})
    words.update(first=first, second=second)
    return tuple(_filled_boundary(boundary, words) for boundary in agreement.boundaries)


def _in_a_sentence(answer: str) -> str:
    """Without the full stop someone may have typed, for more follows."""
    return re.sub(r"\s+", " ", answer).strip().removesuffix(".")


def _filled_boundary(boundary: ReadyBoundary, words: Mapping[str, str]) -> ReadyBoundary:
    texts = {key: _filled(getattr(boundary, key), words) for key in BOUNDARY_TEXTS}
    return replace(boundary, **texts)


def _filled(text: str, words: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda found: words.get(found[1], found[0]), text)
