"""Quick start where the password store or its file does not do its part: it is off, and the passphrase works."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.vault.device_secret import SERVICE, DeviceSecrets, allowed_store
from app.vault.pin import bundles_digest
from app.vault.quick_start import turn_off
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import QuickStartOff, QuickStartStaysOff, StoreFault, WhyOff
from app.vault.values import WrongPin
from tests.memory_keyring import FAULTS, secrets_in
from tests.quick_started import FIRST, SECOND, Quick, go_on, is_off, quick

__all__ = ["quick"]


def lock(quick: Quick) -> None:
    quick.keyring.locked = True


def empty(quick: Quick) -> None:
    quick.keyring.kept.clear()


def change(quick: Quick) -> None:
    quick.keyring.kept = dict.fromkeys(quick.keyring.kept, "ab" * 32)


def garble(quick: Quick) -> None:
    quick.keyring.kept = dict.fromkeys(quick.keyring.kept, "not hex")


def break_(quick: Quick) -> None:
    quick.keyring.broken = FAULTS[0]


def hang(quick: Quick) -> None:
    quick.vault = replace(quick.vault, device=secrets_in(quick.keyring, 0.0))
    quick.keyring.answers.clear()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lock, WhyOff.LOCKED),
        (empty, WhyOff.MISSING),
        (change, WhyOff.CHANGED),
        (garble, WhyOff.CHANGED),
        (break_, WhyOff.FAILING),
        (hang, WhyOff.HANGING),
    ],
)
def test_a_store_that_does_not_do_its_part_turns_it_off(
    quick: Quick, spoil: Callable[[Quick], None], why: WhyOff
) -> None:
    quick.on()
    spoil(quick)
    assert is_off(quick, why)
    assert why.sentence


def test_new_keys_turn_it_off(quick: Quick) -> None:
    quick.on()
    document = json.loads(quick.file.read_text())
    document["people"]["first"]["bundles"] = bundles_digest(quick.vault.keyslots(), (SECOND,))
    quick.file.write_text(json.dumps(document))
    assert is_off(quick, WhyOff.KEYS)


@pytest.mark.parametrize(
    "written",
    ["", "{", "[]", '{"format": 2}', '{"format": 1, "people": {"third": {}}}', '{"format":1,"people":{"first":{}}}'],
)
def test_a_file_that_is_not_ours_means_off(quick: Quick, written: str) -> None:
    quick.on()
    quick.file.write_text(written)
    assert read_entries(quick.vault.folder) == {}
    assert is_off(quick, WhyOff.UNREADABLE)


def test_a_file_that_asks_for_too_much_work_means_off(quick: Quick) -> None:
    quick.on()
    document = json.loads(quick.file.read_text())
    document["people"]["first"]["policy"]["memory_kib"] = 2**31
    quick.file.write_text(json.dumps(document))
    assert is_off(quick, WhyOff.UNREADABLE)


@pytest.mark.parametrize("part", ["salt", "wrapped", "bundles"])
def test_no_part_of_the_file_can_be_exchanged(quick: Quick, part: str) -> None:
    quick.on(FIRST)
    quick.on(SECOND)
    document = json.loads(quick.file.read_text())
    people = document["people"]
    people["first"][part] = people["second"][part]
    quick.file.write_text(json.dumps(document))
    with pytest.raises((WrongPin, QuickStartOff)):
        quick.open()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_store_that_keeps_nothing_leaves_it_off(quick: Quick, fault: Exception) -> None:
    quick.keyring.broken = fault
    with pytest.raises(QuickStartStaysOff):
        quick.on()
    quick.keyring.broken, quick.keyring.forgets = None, True
    with pytest.raises(QuickStartStaysOff) as off:
        quick.on()
    assert off.value.why is WhyOff.CHANGED
    assert not quick.file.exists()


def test_turning_it_off_needs_no_store(quick: Quick) -> None:
    quick.on()
    lock(quick)
    turn_off(quick.vault, FIRST, go_on)
    assert not quick.file.exists()


def test_a_question_that_hangs_is_left_behind_and_no_other_is_asked_meanwhile(quick: Quick) -> None:
    quick.keyring.answers.clear()
    device = secrets_in(quick.keyring, 0.0)
    for _question in range(3):
        with pytest.raises(StoreFault) as fault:
            device.get("any")
        assert fault.value.why is WhyOff.HANGING
    hanging = [thread for thread in threading.enumerate() if thread.name == "password store"]
    assert [thread.daemon for thread in hanging] == [True]
    quick.keyring.let_go()
    with pytest.raises(StoreFault) as fault:
        secrets_in(quick.keyring).get("any")
    assert fault.value.why is WhyOff.MISSING


def test_no_setting_and_no_plug_in_can_name_another_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a bus of the session there is no store of the list here, and none is taken in its place."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.memory_keyring.MemoryKeyring")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    rc = tmp_path / "python_keyring" / "keyringrc.cfg"
    rc.parent.mkdir()
    rc.write_text("[backend]\ndefault-keyring=tests.memory_keyring.MemoryKeyring\n")
    with pytest.raises(StoreFault) as fault:
        allowed_store()
    assert fault.value.why is WhyOff.MISSING
    with pytest.raises(StoreFault):
        DeviceSecrets().put("any", b"secret")


def test_what_the_store_holds_is_named_without_names(quick: Quick) -> None:
    quick.on()
    assert list(quick.keyring.kept) == [(SERVICE, f"{quick.vault.keyslots().vault_id} first")]
