"""A damaged file behind a PIN: the same two ways out are there as after a passphrase."""

from pytestqt.qtbot import QtBot

from tests.front_door import ENTER, FrontDoor
from tests.signin.test_pin_sign_in import PIN, form, hold
from tests.signin.test_put_back_before_sign_in import reaches
from ui.signin.way_out import WayOut


def test_a_spoilt_database_is_said_with_both_ways_out(keel: FrontDoor, qtbot: QtBot) -> None:
    hold(keel)
    (keel.vault.folder.path / "shared.db").write_bytes(b"")
    way_out = form(keel).findChild(WayOut)
    assert isinstance(way_out, WayOut)
    assert not way_out.isVisible()
    keel.type(PIN)
    keel.press(ENTER)
    qtbot.waitUntil(way_out.isVisible, timeout=60_000)
    assert "shared.db" in keel.words()
    assert way_out.salvage.isVisible()
    assert keel.focus() is way_out.put_back
    keel.press(ENTER)
    reaches(keel, "choose-copy")
