"""Nothing in the keyslots file can be changed, moved or weakened without being noticed."""

import json
from typing import Any

import pytest

from app.vault.keyslots import (
    Keyslots,
    signing_private_key,
    unlock,
    unlock_with_code,
)
from app.vault.keyslots_document import as_json, from_json
from app.vault.values import (
    Damaged,
    NewerVault,
    WrongCode,
    WrongPassphrase,
)
from tests.vault.two_keyslots import ALEX, ALEX_PASSPHRASE, SAM, SAM_PASSPHRASE, WEAK, Couple


@pytest.fixture(scope="module")
def couple() -> Couple:
    return Couple()


Place = tuple[str, ...]


def fields(document: Any, place: Place = ()) -> list[Place]:
    if isinstance(document, dict):
        return [found for name, inner in document.items() for found in fields(inner, (*place, name))]
    return [place]


def at(document: Any, place: Place) -> Any:
    for name in place:
        document = document[name]
    return document


def edited(keyslots: Keyslots, place: Place, value: object) -> bytes:
    document = json.loads(as_json(keyslots))
    at(document, place[:-1])[place[-1]] = value
    return json.dumps(document).encode()


def changed_a_little(value: object) -> object:
    if isinstance(value, str):
        return value[:-1] + ("0" if value[-1] != "0" else "1")
    assert isinstance(value, int | None)
    return 1 if value is None else value + 1


BOUND = [place for place in fields(json.loads(as_json(Couple().keyslots))) if "label" not in place]


def opens_everything(data: bytes, couple: Couple) -> bool:
    """Whether all four ways in and both signing keys still give what they gave; refusals are raised."""
    keyslots = from_json(data)
    return (
        unlock(keyslots, ALEX, ALEX_PASSPHRASE, WEAK) == unlock_with_code(keyslots, ALEX, couple.alex_code)
        and unlock(keyslots, SAM, SAM_PASSPHRASE, WEAK) == unlock_with_code(keyslots, SAM, couple.sam_code)
        and signing_private_key(keyslots, ALEX, ALEX_PASSPHRASE, WEAK) == couple.signing[ALEX].private
        and signing_private_key(keyslots, SAM, SAM_PASSPHRASE, WEAK) == couple.signing[SAM].private
    )


def test_untouched_it_opens_and_spacing_does_not_matter(couple: Couple) -> None:
    assert opens_everything(as_json(couple.keyslots), couple)
    assert opens_everything(json.dumps(json.loads(as_json(couple.keyslots))).encode(), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
def test_no_field_can_be_edited(couple: Couple, place: Place) -> None:
    was = at(json.loads(as_json(couple.keyslots)), place)
    with pytest.raises((ValueError, Damaged, NewerVault, WrongPassphrase, WrongCode)):
        opens_everything(edited(couple.keyslots, place, changed_a_little(was)), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
@pytest.mark.parametrize("value", [None, True, 1.0, -1, 10**30, "", "é", [], {}])
def test_a_value_of_another_kind_is_no_keyslots_file(couple: Couple, place: Place, value: object) -> None:
    if value != at(json.loads(as_json(couple.keyslots)), place) or isinstance(value, bool | float):
        with pytest.raises((ValueError, Damaged, NewerVault, WrongPassphrase, WrongCode)):
            opens_everything(edited(couple.keyslots, place, value), couple)


@pytest.mark.parametrize("place", BOUND, ids=".".join)
def test_a_missing_or_added_field_is_no_keyslots_file(couple: Couple, place: Place) -> None:
    document = json.loads(as_json(couple.keyslots))
    at(document, place[:-1])["added"] = 1
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(json.dumps(document).encode())
    del at(document, place[:-1])["added"], at(document, place[:-1])[place[-1]]
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(json.dumps(document).encode())


@pytest.mark.parametrize("part", ["slots", "bundle", "signing"])
def test_nothing_can_be_moved_from_one_partner_to_the_other(couple: Couple, part: str) -> None:
    document = json.loads(as_json(couple.keyslots))
    document["people"]["first"]["part"][part] = document["people"]["second"]["part"][part]
    with pytest.raises((Damaged, WrongPassphrase)):
        opens_everything(json.dumps(document).encode(), couple)


def test_behind_an_open_slot_there_is_damage_and_never_a_wrong_passphrase(couple: Couple) -> None:
    for part, open_it in (("bundle", unlock), ("signing", signing_private_key)):
        place = ("people", "first", "part", part)
        was = at(json.loads(as_json(couple.keyslots)), place)
        keyslots = from_json(edited(couple.keyslots, place, changed_a_little(was)))
        with pytest.raises(Damaged, match=r"keyslots\.json"):
            open_it(keyslots, ALEX, ALEX_PASSPHRASE, WEAK)


def test_a_file_cannot_lower_the_work_of_a_try(couple: Couple) -> None:
    with pytest.raises(Damaged):
        unlock(couple.keyslots, ALEX, ALEX_PASSPHRASE)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"null", b"[]", b"7", b'"x"', b"{}", b"\xff\xfe", b"[" * 100_000, b'{"format": 1e999}']
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a keyslots file"):
        from_json(data)
