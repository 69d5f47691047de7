"""Who the couple is: names and labels checked together, changes, recovery sheets and passphrases."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.people.actions import (
    begin_vault,
    change_passphrase,
    check_partners,
    describe_partner,
)
from app.people.reads import couple as read_couple
from app.people.recovery import mark_recovery, recover, renew_recovery
from app.people.values import LONGEST_LABEL, NewPartner, Role, called
from app.refused import FormRefused
from app.vault.opening import unlock
from app.vault.values import (
    PassphraseTooEasy,
    PassphraseTooShort,
    Person,
    WaitBeforeTrying,
    WrongCode,
    WrongPassphrase,
)
from app.vault.vault import take_vault
from tests.couple import ALEX, PASSPHRASES, SAM, WEAK, SetClock, TestedCouple, both


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path)
    yield made
    made.vault.release()


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        (replace(ALEX, name=" "), SAM, {"first.name"}),
        (ALEX, replace(SAM, name="alex rivera", label="a."), {"second.name", "second.label"}),
        (replace(ALEX, label=""), replace(SAM, name="x" * 61), {"first.label", "second.name"}),
        (ALEX, replace(SAM, label="x" * 25), {"second.label"}),
    ],
)
def test_every_field_to_look_at_again_is_named_at_once(first: NewPartner, second: NewPartner, fields: set[str]) -> None:
    with pytest.raises(FormRefused) as refused:
        check_partners(first, second)
    assert {problem.field for problem in refused.value.problems} == fields


@pytest.mark.parametrize(("passphrase", "refusal"), [("short", PassphraseTooShort), ("alexrivera", PassphraseTooEasy)])
def test_a_weak_passphrase_begins_no_vault(tmp_path: Path, passphrase: str, refusal: type[Exception]) -> None:
    vault = take_vault(tmp_path / "vault", SetClock(), WEAK)
    with pytest.raises(refusal):
        begin_vault(vault, ALEX, SAM, passphrase)
    assert not vault.exists()
    vault.release()


def test_names_and_roles_can_be_changed(couple: TestedCouple) -> None:
    sitting = couple.together()
    describe_partner(
        couple.vault, sitting, Person.SECOND, NewPartner(name="Sam", label="Sam", role=Role.BOTH, role_name="us")
    )
    partner = read_couple(sitting).second
    assert (partner.name, partner.role, partner.role_name) == ("Sam", Role.BOTH, "us")
    assert couple.vault.keyslots().people[Person.SECOND].label == "Sam"
    sitting.close()


def test_a_word_for_a_role_that_is_too_long_is_refused_where_it_is_typed(couple: TestedCouple) -> None:
    sitting = couple.together()
    long = NewPartner(name="Sam", label="S.", role=Role.BOTH, role_name="x" * (LONGEST_LABEL + 1))
    with pytest.raises(FormRefused) as refused:
        describe_partner(couple.vault, sitting, Person.SECOND, long)
    (problem,) = refused.value.problems
    assert (problem.field, problem.sentence) == ("second.role_name", "Please use at most 24 characters.")
    assert read_couple(sitting).second.role_name == ""
    sitting.close()


def test_a_new_passphrase_takes_the_place_of_the_old_one(couple: TestedCouple) -> None:
    new = "nine umbrellas near the old lighthouse"
    with pytest.raises(WrongPassphrase):
        change_passphrase(couple.vault, Person.FIRST, new, new)
    change_passphrase(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], new)
    assert unlock(couple.vault, Person.FIRST, new).person is Person.FIRST
    with pytest.raises(WrongPassphrase):
        unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])


def test_a_code_that_opens_nothing_leaves_the_sheet_confirmed(couple: TestedCouple) -> None:
    code = renew_recovery(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    with pytest.raises(PassphraseTooShort):
        recover(couple.vault, Person.FIRST, code, "short")
    alex = couple.alone(Person.FIRST)
    assert read_couple(alex).first.recovery_confirmed
    alex.close()


def test_guessing_behind_the_sign_in_waits_like_at_the_sign_in(couple: TestedCouple) -> None:
    guess, new = "not the one at all", "nine umbrellas near the old lighthouse"
    for _time in range(2):
        with pytest.raises(WrongPassphrase):
            change_passphrase(couple.vault, Person.FIRST, guess, new)
        with pytest.raises(WrongPassphrase):
            renew_recovery(couple.vault, Person.FIRST, guess)
    for attempt in (
        lambda: change_passphrase(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST], new),
        lambda: renew_recovery(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST]),
        lambda: unlock(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST]),
    ):
        with pytest.raises(WaitBeforeTrying):
            attempt()


def test_a_new_sheet_makes_the_older_one_worthless_and_waits_to_be_confirmed(couple: TestedCouple) -> None:
    alex = couple.alone(Person.FIRST)
    older = renew_recovery(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    newer = renew_recovery(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    with pytest.raises(WrongCode):
        recover(couple.vault, Person.FIRST, older, "nine umbrellas near the old lighthouse")
    assert (
        recover(couple.vault, Person.FIRST, newer, "nine umbrellas near the old lighthouse").keys
        == alex.keys[Person.FIRST]
    )
    assert not read_couple(alex).first.recovery_confirmed
    mark_recovery(alex, Person.FIRST, confirmed=True)
    assert read_couple(alex).first.recovery_confirmed
    alex.close()


def test_the_code_of_one_opens_nothing_of_the_other(couple: TestedCouple) -> None:
    code = renew_recovery(couple.vault, Person.FIRST, PASSPHRASES[Person.FIRST])
    with pytest.raises(WrongCode):
        recover(couple.vault, Person.SECOND, code, "nine umbrellas near the old lighthouse")


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Alex Rivera", "Sam Lindqvist", ("Alex", "Sam")),
        ("Sam Rivera", "Sam Lindqvist", ("Sam Rivera", "Sam Lindqvist")),
        ("A. Rivera", "Sam", ("A. Rivera", "Sam")),
        ("Lê Thị Ngọc", "Ελένη", ("Lê", "Ελένη")),
    ],
)
def test_screens_use_first_names_where_they_tell_the_two_apart(first: str, second: str, shown: tuple[str, str]) -> None:
    assert called(first, second) == shown
