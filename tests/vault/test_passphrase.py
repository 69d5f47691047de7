"""Which passphrases are accepted, and what the slow derivation is allowed to cost."""

import unicodedata

import pytest

from app.vault.passphrase import (
    DEFAULT,
    FLOOR,
    Policy,
    calibrated_policy,
    check_new_passphrase,
    check_policy,
    key_from_passphrase,
    strength,
)
from app.vault.values import Damaged, PassphraseTooEasy, PassphraseTooShort

WEAK = Policy(memory_kib=64, iterations=1, lanes=1)
SALT = bytes(16)


def test_ten_characters_are_the_least() -> None:
    with pytest.raises(PassphraseTooShort, match="10"):
        check_new_passphrase("xq7vzKp2m", ())
    check_new_passphrase("xq7vzKp2mw", ())


def test_characters_are_counted_as_they_are_seen() -> None:
    nine = unicodedata.normalize("NFD", "ü" * 9)
    assert len(nine) == 18
    with pytest.raises(PassphraseTooShort):
        check_new_passphrase(nine, ())


@pytest.mark.parametrize("easy", ["password123", "aaaaaaaaaaaa", "          ", "qwertyuiop"])
def test_what_many_people_use_is_too_easy(easy: str) -> None:
    with pytest.raises(PassphraseTooEasy):
        check_new_passphrase(easy, ())


def test_names_that_both_know_add_nothing() -> None:
    passphrase = "Wilhelmina Tchaikovskaya"
    check_new_passphrase(passphrase, ())
    with pytest.raises(PassphraseTooEasy):
        check_new_passphrase(passphrase, ("Wilhelmina Tchaikovskaya",))
    assert strength(passphrase, ("Tchaikovskaya", "Wilhelmina")).score < strength(passphrase, ()).score


def test_strength_grows_and_is_said_in_words() -> None:
    ratings = [strength(text, ()) for text in ("", "password", "lantern gravel", "copper lantern wet gravel moon")]
    assert [rating.score for rating in ratings] == sorted(rating.score for rating in ratings)
    assert (ratings[0].word, ratings[0].enough) == ("Very easy to guess", False)
    assert (ratings[-1].word, ratings[-1].enough) == ("Very hard to guess", True)


def test_a_very_long_passphrase_is_rated_and_accepted() -> None:
    check_new_passphrase("copper lantern wet gravel " * 4000, ())


def test_the_same_letters_composed_differently_give_the_same_key() -> None:
    composed = "Grüße aus Köln im März"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert key_from_passphrase(composed, SALT, WEAK) == key_from_passphrase(decomposed, SALT, WEAK)


def test_passphrase_salt_and_policy_all_count() -> None:
    keys = {
        key_from_passphrase("copper lantern", SALT, WEAK),
        key_from_passphrase("copper lanterN", SALT, WEAK),
        key_from_passphrase("copper lantern", b"x" * 16, WEAK),
        key_from_passphrase("copper lantern", SALT, Policy(memory_kib=64, iterations=2, lanes=1)),
    }
    assert len(keys) == 4
    assert {len(key) for key in keys} == {32}


def test_half_a_character_pair_is_no_crash() -> None:
    assert len(key_from_passphrase("ten letters \ud83d", SALT, WEAK)) == 32


@pytest.mark.parametrize(
    "written",
    [
        Policy(memory_kib=19 * 1024 - 1, iterations=3, lanes=4),
        Policy(memory_kib=1024 * 1024 + 1, iterations=3, lanes=4),
        Policy(memory_kib=2**40, iterations=3, lanes=4),
        Policy(memory_kib=-1, iterations=3, lanes=4),
        Policy(memory_kib=64 * 1024, iterations=0, lanes=4),
        Policy(memory_kib=64 * 1024, iterations=11, lanes=4),
        Policy(memory_kib=64 * 1024, iterations=3, lanes=0),
        Policy(memory_kib=64 * 1024, iterations=3, lanes=9),
    ],
)
def test_a_file_can_ask_for_neither_too_little_work_nor_too_much(written: Policy) -> None:
    with pytest.raises(Damaged):
        check_policy(written, DEFAULT)


@pytest.mark.parametrize("written", [DEFAULT, FLOOR, Policy(memory_kib=19 * 1024, iterations=1, lanes=1)])
def test_what_the_program_writes_is_within_bounds(written: Policy) -> None:
    check_policy(written, DEFAULT)


def test_only_code_can_lower_the_bound() -> None:
    check_policy(WEAK, WEAK)
    with pytest.raises(Damaged):
        check_policy(WEAK, DEFAULT)
    with pytest.raises(Damaged):
        check_policy(Policy(memory_kib=63, iterations=1, lanes=1), WEAK)


@pytest.mark.parametrize(("took", "policy"), [(1.5, DEFAULT), (1.6, FLOOR)])
def test_a_slow_computer_gets_the_floor(took: float, policy: Policy) -> None:
    moments = iter((100.0, 100.0 + took))
    assert calibrated_policy(lambda: next(moments)) == policy
