"""Quick start over a real Secret Service: gnome-keyring on a bus of its own, with a home that is thrown away."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent.parent
NEEDED = ("gnome-keyring-daemon", "dbus-run-session")
MISSING = [name for name in NEEDED if shutil.which(name) is None]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")
def test_set_get_changed_gone_and_locked(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    home = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(CHECKOUT)}
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPYCACHEPREFIX") if name in os.environ}
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.vault.real_store", str(tmp_path / "vault")]
    done = subprocess.run(command, env=kept | home, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    came = json.loads(done.stdout.splitlines()[-1])
    assert came["store"] == "keyring.backends.SecretService"
    assert came["opens"] is True
    assert (came["changed"], came["gone"]) == ("changed", "missing")
    assert came["left after turning off"] == []
    assert came["locked"] in {"locked", "hanging"}  # without a screen nobody can be asked to unlock it
    assert (came["off"], came["passphrase"]) == (True, "opens")
