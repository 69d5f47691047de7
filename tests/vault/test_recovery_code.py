"""The recovery code finds slips of the pen, names where they are, and forgives how it is typed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vault.recovery_code import RecoveryCode, new_code, read_code
from app.vault.values import MistypedCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets_of_a_code = st.binary(min_size=16, max_size=16)
places = st.integers(0, 31)


def letters(code: RecoveryCode) -> list[str]:
    return list(code.written.replace("-", ""))


def substituted(text: list[str], place: int, step: int) -> list[str]:
    """Another letter at one place; `step` (1 to 31) says which."""
    other = ALPHABET[(ALPHABET.index(text[place]) + step) % 32]
    return [*text[:place], other, *text[place + 1 :]]


def slip(text: str) -> int | None:
    with pytest.raises(MistypedCode) as refused:
        read_code(text)
    return refused.value.group


@given(secrets_of_a_code)
def test_what_is_written_is_read(secret: bytes) -> None:
    assert read_code(RecoveryCode(secret).written).secret == secret


def test_is_eight_groups_of_four_and_new_each_time() -> None:
    code = new_code()
    groups = code.written.split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert set("".join(groups)) <= set(ALPHABET)
    assert new_code().secret != code.secret
    assert len(code.secret) == 16


def test_the_checksum_is_bech32m_with_the_prefix_keel() -> None:
    """Computed apart from the program, with the reference code of BIP 350 and its letters exchanged."""
    assert RecoveryCode(bytes(16)).written == "0000-0000-0000-0000-0000-0000-00" + reference_checksum([0] * 26)
    data = [31] * 25 + [28]
    assert RecoveryCode(b"\xff" * 16).written.replace("-", "")[26:] == reference_checksum(data).replace("-", "")


def reference_checksum(data: list[int]) -> str:
    def polymod(values: list[int]) -> int:
        generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
        chk = 1
        for value in values:
            top = chk >> 25
            chk = (chk & 0x1FFFFFF) << 5 ^ value
            for i in range(5):
                chk ^= generator[i] if ((top >> i) & 1) else 0
        return chk

    expanded = [ord(x) >> 5 for x in "keel"] + [0] + [ord(x) & 31 for x in "keel"]
    result = polymod(expanded + data + [0] * 6) ^ 0x2BC830A3
    text = "".join(ALPHABET[(result >> 5 * (5 - i)) & 31] for i in range(6))
    return text[:2] + "-" + text[2:]


@given(secrets_of_a_code, places, st.integers(1, 31))
def test_one_wrong_letter_is_noticed_and_its_group_named(secret: bytes, place: int, step: int) -> None:
    wrong = "".join(substituted(letters(RecoveryCode(secret)), place, step))
    assert slip(wrong) == place // 4 + 1


def test_a_wrong_letter_is_noticed_at_every_place() -> None:
    right = letters(RecoveryCode(bytes(range(16))))
    for place in range(32):
        for step in (1, 2, 4, 8, 16, 31):
            assert slip("".join(substituted(right, place, step))) == place // 4 + 1


@given(secrets_of_a_code, st.lists(places, min_size=2, max_size=3, unique=True), st.integers(1, 31))
def test_two_or_three_wrong_letters_are_noticed_and_no_group_is_named(
    secret: bytes, several: list[int], step: int
) -> None:
    wrong = letters(RecoveryCode(secret))
    for place in several:
        wrong = substituted(wrong, place, step)
    assert slip("".join(wrong)) is None


@given(secrets_of_a_code, st.integers(0, 30))
def test_two_letters_exchanged_are_noticed(secret: bytes, place: int) -> None:
    right = letters(RecoveryCode(secret))
    wrong = [*right[:place], right[place + 1], right[place], *right[place + 2 :]]
    if wrong != right:
        slip("".join(wrong))


@pytest.mark.parametrize(
    "typed",
    [
        lambda written: written.lower(),
        lambda written: written.replace("-", ""),
        lambda written: f"  {written.replace('-', ' ')}\n",
        lambda written: written.replace("-", " – "),
        lambda written: written.replace("0", "O").replace("1", "I"),
        lambda written: written.lower().replace("0", "o").replace("1", "l"),
    ],
)
def test_is_read_however_it_is_typed(typed: Callable[[str], str]) -> None:
    code = RecoveryCode(bytes([0b00001_000, 0b01_00000_0]) + bytes(14))
    assert {"0", "1"} <= set(code.written)
    assert read_code(typed(code.written)) == code


def test_a_letter_that_no_code_has_is_named_by_its_group() -> None:
    right = letters(new_code())
    assert slip("".join([*right[:9], "U", *right[10:]])) == 3
    assert slip("".join(["U", *right[1:31], "!"])) is None


def test_a_missing_or_added_letter_is_named_by_its_group() -> None:
    groups = new_code().written.split("-")
    assert slip("-".join([*groups[:4], groups[4][:3], *groups[5:]])) == 5
    assert slip("-".join([*groups[:7], groups[7] + "7"])) == 8
    assert slip("-".join(groups[:7])) is None
    assert slip("") is None


def test_the_sentence_names_the_group() -> None:
    right = letters(new_code())
    with pytest.raises(MistypedCode, match="group 2"):
        read_code("".join(substituted(right, 4, 1)))


def test_unused_bits_have_to_be_zero() -> None:
    slip("0" * 25 + "1" + reference_checksum([0] * 25 + [1]).replace("-", ""))


def test_a_code_is_not_shown_by_accident() -> None:
    code = new_code()
    assert code.secret.hex() not in repr(code)
    assert repr(code.secret) not in repr(code)


def test_the_key_depends_on_code_and_salt() -> None:
    code = new_code()
    keys = {code.wrapping_key(b"a" * 16), code.wrapping_key(b"b" * 16), new_code().wrapping_key(b"a" * 16)}
    assert {len(key) for key in keys} == {32}
    assert len(keys) == 3
