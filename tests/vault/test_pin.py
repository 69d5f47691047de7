"""A PIN while the program runs: three tries, twelve hours, the keys of the sitting, and never the signing key."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.keyslots import PersonKeys, signing_private_key, unlock
from app.vault.keyslots_document import Keyslots
from app.vault.opening import open_sitting
from app.vault.passphrase import key_from_passphrase
from app.vault.pin import HOLDS_FOR, Pin, check_pin, keys_under_pin, seconds_since_start
from app.vault.slots import access_by_passphrase
from app.vault.values import Person, PinGone, PinTooEasy, WrongPin
from app.vault.wrapping import unwrap
from tests.couple import PASSPHRASES, WEAK, TestedCouple, both
from tests.front_door import SetSeconds

PIN, OTHER = "271828", "314159"
FIRST, BOTH = (Person.FIRST,), tuple(Person)


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    couple = both(tmp_path / "vault")
    yield couple
    couple.vault.release()


@pytest.fixture
def seconds() -> SetSeconds:
    return SetSeconds()


@pytest.fixture
def keyslots(couple: TestedCouple) -> Keyslots:
    return couple.vault.keyslots()


def keys(keyslots: Keyslots, people: tuple[Person, ...] = FIRST) -> tuple[PersonKeys, ...]:
    return tuple(unlock(keyslots, person, PASSPHRASES[person], WEAK) for person in people)


def held(keyslots: Keyslots, seconds: SetSeconds, people: tuple[Person, ...] = FIRST) -> Pin:
    pin = Pin(seconds)
    pin.hold(keys_under_pin(PIN, keyslots, keys(keyslots, people), WEAK))
    return pin


@pytest.mark.parametrize("people", [FIRST, BOTH])
def test_it_gives_the_keys_of_the_sitting_before(
    keyslots: Keyslots, seconds: SetSeconds, people: tuple[Person, ...]
) -> None:
    pin = held(keyslots, seconds, people)
    assert pin.people == people
    assert pin.open(PIN, keyslots) == keys(keyslots, people)
    assert pin.open(PIN, keyslots) == keys(keyslots, people)


def test_the_third_wrong_one_ends_it(keyslots: Keyslots, seconds: SetSeconds) -> None:
    pin = held(keyslots, seconds)
    for left in (2, 1):
        with pytest.raises(WrongPin) as wrong:
            pin.open(OTHER, keyslots)
        assert wrong.value.left == left
    with pytest.raises(PinGone, match="3 PINs didn't fit"):
        pin.open(OTHER, keyslots)
    assert pin.people == ()
    with pytest.raises(PinGone):
        pin.open(PIN, keyslots)


def test_a_right_one_gives_all_tries_again(keyslots: Keyslots, seconds: SetSeconds) -> None:
    pin = held(keyslots, seconds)
    for _round in range(2):
        for _try in range(2):
            with pytest.raises(WrongPin):
                pin.open(OTHER, keyslots)
        pin.open(PIN, keyslots)


def test_it_runs_out_after_twelve_hours(keyslots: Keyslots, seconds: SetSeconds) -> None:
    pin = held(keyslots, seconds)
    seconds.at += HOLDS_FOR - 1
    pin.open(PIN, keyslots)
    assert pin.seconds_left == 1
    seconds.at += 1
    assert (pin.people, pin.seconds_left) == ((), 0)
    with pytest.raises(PinGone, match="has run out"):
        pin.open(PIN, keyslots)


def test_it_goes_with_sleep_and_when_somebody_else_comes_in(couple: TestedCouple, keyslots: Keyslots) -> None:
    pin = couple.vault.pin
    for drop in (pin.drop, couple.alone(Person.SECOND).close, couple.together().close):
        pin.hold(keys_under_pin(PIN, keyslots, keys(keyslots), WEAK))
        if drop == pin.drop:
            drop()
        else:
            open_sitting(couple.vault, keys(keyslots, BOTH)).close()
            drop()
        assert pin.people == ()
    pin.hold(keys_under_pin(PIN, keyslots, keys(keyslots), WEAK))
    couple.alone(Person.FIRST).close()
    assert pin.people == FIRST


def test_the_passphrase_of_the_same_people_gives_all_tries_again(couple: TestedCouple, keyslots: Keyslots) -> None:
    pin = couple.vault.pin
    pin.hold(keys_under_pin(PIN, keyslots, keys(keyslots), WEAK))
    for _round in range(2):
        with pytest.raises(WrongPin) as wrong:
            pin.open(OTHER, keyslots)
        assert wrong.value.left == 2
        couple.alone(Person.FIRST).close()


def test_new_keys_make_it_useless(
    couple: TestedCouple, keyslots: Keyslots, tmp_path: Path, seconds: SetSeconds
) -> None:
    pin = held(keyslots, seconds)
    other = both(tmp_path / "other")
    pin.open(PIN, other.vault.keyslots())  # the copy of the same vault
    entry = keyslots.people[Person.SECOND]
    with pytest.raises(PinGone):
        pin.open(PIN, keyslots.with_entry(Person.FIRST, entry))
    assert pin.people == ()
    other.vault.release()


def test_what_is_held_has_no_signing_key_in_it(keyslots: Keyslots, seconds: SetSeconds) -> None:
    """From the raw bytes: what the PIN unwraps is the three keys of the bundle and nothing else."""
    wrapped = keys_under_pin(PIN, keyslots, keys(keyslots), WEAK)
    about: dict[str, str | int] = {"vault": keyslots.vault_id, "person": "first", "kind": "pin"}
    secret = unwrap(key_from_passphrase(PIN, wrapped.salt, WEAK), wrapped.wrapped, about)
    (own,) = keys(keyslots)
    assert secret == own.shared_root + own.own_root + own.author_key
    access = access_by_passphrase(keyslots, Person.FIRST, PASSPHRASES[Person.FIRST], WEAK)
    private = signing_private_key(keyslots, Person.FIRST, PASSPHRASES[Person.FIRST], WEAK)
    for kept in (access.signing_key, access.personal_key, private):
        assert kept not in secret
    assert PIN not in repr(wrapped)
    assert own.own_root.hex() not in repr(wrapped)


@pytest.mark.parametrize(
    "pin", ["", "123", "1111", "1234", "34567", "67890", "4321", "123456789", "12a4", "１２８４", "12 84"]
)
def test_a_pin_that_is_easy_or_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(PinTooEasy):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["1284", "271828", "90210847"])
def test_four_to_eight_digits_are_taken(pin: str) -> None:
    check_pin(pin)


def test_time_that_the_computer_slept_counts_where_the_system_says_it() -> None:
    before = seconds_since_start()
    assert 0 <= before <= seconds_since_start()
