"""What is signed is one text for one meaning, and comes back whole."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.agreements.content import (
    NotSignableContent,
    canonical_json,
    content_digest,
    fingerprint_groups,
    signable_from_json,
)
from app.agreements.signing_values import SignableText
from app.agreements.values import AgreementText, Terms
from tests.agreements.printing import AGREEMENT, new_pair, signable

PAIR = new_pair()
WHOLE = signable(AGREEMENT, PAIR)

texts = st.builds(
    AgreementText,
    title=st.text(st.characters(exclude_categories=[])),
    purpose=st.text(),
    boundaries=st.just(AGREEMENT.boundaries),
    terms=st.builds(Terms, starts=st.none() | st.dates(), cooling_off=st.integers(0, 168)),
)


@given(texts)
def test_the_way_back_gives_the_same_values(text: AgreementText) -> None:
    whole = replace(WHOLE, text=text)
    assert signable_from_json(canonical_json(whole)) == whole


def test_keys_are_sorted_and_words_kept_as_typed() -> None:
    content = canonical_json(replace(WHOLE, text=replace(AGREEMENT, title="Cafe\u0301 “é”")))
    assert "Cafe\u0301 “é”".encode() in content
    data = json.loads(content)
    assert list(data) == sorted(data)
    assert data["text"]["terms"]["ends"] == "2027-02-20"


@pytest.mark.parametrize(
    "other",
    [
        replace(WHOLE, number=2),
        replace(WHOLE, vault="v-2"),
        replace(WHOLE, text=replace(AGREEMENT, purpose="So that neither of us has to guess!")),
        replace(WHOLE, text=replace(AGREEMENT, boundaries=AGREEMENT.boundaries[::-1])),
        replace(WHOLE, text=replace(AGREEMENT, terms=replace(AGREEMENT.terms, review=date(2026, 12, 24)))),
        replace(WHOLE, signers=WHOLE.signers[::-1]),
    ],
)
def test_any_difference_gives_another_digest(other: SignableText) -> None:
    assert content_digest(canonical_json(other)) != content_digest(canonical_json(WHOLE))


def test_fingerprint_is_six_groups_of_four() -> None:
    assert fingerprint_groups("4f2a91c70bd36e58a1179c40" + "0" * 40) == "4F2A 91C7 0BD3 6E58 A117 9C40"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"\xff\xfe",
        b"[" * 100_000,
        canonical_json(WHOLE).replace(b'"number":1', b'"number":1.0'),
        canonical_json(WHOLE).replace(b'"number":1', b'"number":true'),
        canonical_json(WHOLE).replace(b'"title":"Phones and messages"', b'"title":5'),
        canonical_json(WHOLE).replace(b",", b", ", 1),
        canonical_json(WHOLE).replace(b'"vault"', b'"more":1,"vault"'),
        canonical_json(WHOLE).replace(b'"role":"original"', b'"role":"other"'),
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(NotSignableContent):
        signable_from_json(content)
