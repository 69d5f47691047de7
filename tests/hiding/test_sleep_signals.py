"""What logind and a screen lock say, over a bus of our own that a real dbus-daemon carries."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor
from pytestqt.qtbot import QtBot

from app.vault.values import Person
from tests.agreements_ui.house import House
from ui.hiding.linux import Listening
from ui.hiding.reasons import Reason

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
LOGIND, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
SESSION = ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock")


@pytest.fixture
def bus(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address; the path of a socket has room for 107 bytes, so it lies higher up."""
    (tmp_path / "bus.conf").write_text(BUS.format(folder=tmp_path_factory.getbasetemp()))
    command = ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@ClassInfo({"D-Bus Interface": MANAGER})  # type: ignore[call-arg]  # the stub takes it for a value
class Manager(QObject):  # type: ignore[operator]
    """What logind has under its path; whoever asks to hold sleep back is handed the end of a pipe."""

    def __init__(self) -> None:
        super().__init__()
        self.readers: list[int] = []
        self.asked: list[tuple[str, ...]] = []

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, who: str, why: str, mode: str) -> QDBusUnixFileDescriptor:
        self.asked.append((what, who, why, mode))
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        self.readers.append(reader)
        handed = QDBusUnixFileDescriptor(writer)
        os.close(writer)
        return handed

    @property
    def may_sleep(self) -> bool:
        """Whether nobody holds the other end any more."""
        try:
            return os.read(self.readers[-1], 1) == b""
        except BlockingIOError:
            return False


@pytest.fixture
def manager() -> Iterator[Manager]:
    manager = Manager()
    yield manager
    for reader in manager.readers:
        os.close(reader)


@pytest.fixture
def logind(bus: str, manager: Manager) -> Iterator[QDBusConnection]:
    """Another one at the same bus."""
    logind = QDBusConnection.connectToBus(bus, f"logind {bus}")
    assert logind.registerService("org.freedesktop.login1")
    assert logind.registerObject(LOGIND, manager, QDBusConnection.RegisterOption.ExportAllSlots)
    yield logind
    QDBusConnection.disconnectFromBus(f"logind {bus}")


@pytest.fixture
def heard(bus: str, house: House, logind: QDBusConnection) -> Iterator[list[Reason]]:
    """Keel listens at the bus, as it does at those of the system and of the session."""
    house.enter(Person.FIRST)
    heard: list[Reason] = []
    house.window.hiding.locked.connect(heard.append)
    assert logind.isConnected()
    here = QDBusConnection.connectToBus(bus, f"keel {bus}")
    assert here.isConnected()
    listening = Listening(house.window.hiding.lock, here, here, house.window)
    yield heard
    listening.deleteLater()
    house.window.hiding.locked.disconnect(heard.append)
    QDBusConnection.disconnectFromBus(f"keel {bus}")


def say(who: QDBusConnection, path: str, interface: str, name: str, *values: bool) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert who.send(message)


def test_before_the_computer_sleeps_it_locks(
    qtbot: QtBot, house: House, heard: list[Reason], logind: QDBusConnection
) -> None:
    say(logind, LOGIND, MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: heard == [Reason.SLEEP])
    assert house.window.workspace is None


def test_the_computer_waits_until_it_is_locked(
    qtbot: QtBot, house: House, heard: list[Reason], logind: QDBusConnection, manager: Manager
) -> None:
    qtbot.waitUntil(lambda: manager.asked == [("sleep", "Keel", "Locking first", "delay")])
    assert not manager.may_sleep
    held: list[bool] = []
    house.window.hiding.locked.connect(lambda _reason: held.append(not manager.may_sleep))
    say(logind, LOGIND, MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: manager.may_sleep)
    assert heard == [Reason.SLEEP]
    assert held == [True]


def test_waking_up_locks_nothing(qtbot: QtBot, house: House, heard: list[Reason], logind: QDBusConnection) -> None:
    say(logind, LOGIND, MANAGER, "PrepareForSleep", False)
    say(logind, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    say(logind, *SESSION)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [Reason.SESSION]
    assert house.window.workspace is None


@pytest.mark.parametrize("desktop", ["freedesktop", "gnome", "cinnamon", "mate"])
def test_a_screen_lock_locks(
    qtbot: QtBot, house: House, heard: list[Reason], logind: QDBusConnection, desktop: str
) -> None:
    say(logind, f"/org/{desktop}/ScreenSaver", f"org.{desktop}.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: heard == [Reason.SESSION])
    assert house.window.workspace is None


def test_where_there_is_no_bus_nothing_is_heard_and_nothing_fails(house: House) -> None:
    nowhere = QDBusConnection("nowhere")
    assert not nowhere.isConnected()
    Listening(house.window.hiding.lock, nowhere, nowhere, house.window)
