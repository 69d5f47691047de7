"""Run by test_real_store.py on a bus of its own: quick start with the store for passwords of this system.

Prints one line of JSON: what came of each step.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import secretstorage

from app.vault.device_secret import DeviceSecrets, allowed_store
from app.vault.keyslots import unlock
from app.vault.quick_start import open_quickly, turn_off, turn_on
from app.vault.quick_start_file import read_entries
from app.vault.quick_values import QuickStartOff, StoreFault
from app.vault.values import Person
from tests.couple import PASSPHRASES, WEAK, both

PIN = "271828"
FIRST = Person.FIRST


def start_daemon() -> None:
    """With a login keyring that is open, as after signing in to the desktop."""
    daemon = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
    subprocess.run(daemon, input=b"the password of the account", check=True, stdout=subprocess.DEVNULL)


def why(act: Callable[[], object]) -> str:
    try:
        act()
    except QuickStartOff as off:
        return off.why.value
    except StoreFault as fault:
        return fault.why.value
    return "done"


def items(act: Callable[[secretstorage.Item], object]) -> None:
    with closing(secretstorage.dbus_init()) as bus:
        for item in secretstorage.get_default_collection(bus).search_items({"service": "keel"}):
            act(item)


def lock_all() -> None:
    with closing(secretstorage.dbus_init()) as bus:
        secretstorage.get_default_collection(bus).lock()


def main(folder: Path) -> dict[str, object]:
    start_daemon()
    couple = both(folder)
    vault = replace(couple.vault, device=DeviceSecrets())
    own = unlock(vault.keyslots(), FIRST, PASSPHRASES[FIRST], WEAK)

    def on() -> None:
        turn_on(vault, own, PIN, lambda: None)

    def opened() -> object:
        return open_quickly(vault, FIRST, PIN, lambda: None).keys

    came: dict[str, object] = {"store": type(allowed_store()).__module__}
    on()
    came["opens"] = opened().shared_root == own.shared_root  # type: ignore[attr-defined]
    items(lambda item: item.set_secret(b"ab" * 32))
    came["changed"] = why(opened)
    on()
    items(lambda item: item.delete())
    came["gone"] = why(opened)
    on()
    turn_off(vault, FIRST, lambda: None)
    left: list[str] = []
    items(lambda item: left.append(item.get_label()))
    came["left after turning off"] = left
    on()
    lock_all()
    came["locked"] = why(opened)
    came["off"] = FIRST not in read_entries(vault.folder)
    couple.alone(FIRST).close()
    came["passphrase"] = "opens"
    vault.release()
    return came


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
