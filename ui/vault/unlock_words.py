"""What happened at the door, in words, by days."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.clock import Clock
from app.i18n import _
from app.vault.door_notes import How
from app.vault.unlock_log import Unlock
from ui.widgets.date_field import in_full
from ui.widgets.moments import time_of_day


def by_days(log: Sequence[Unlock], clock: Clock) -> Iterator[tuple[str, str]]:
    """Each day in full, with what happened on it line by line, in the order of `log`."""
    for day, unlocks in groupby(log, key=lambda unlock: clock.local(unlock.at).date()):
        lines = (_line(unlock, clock) for unlock in unlocks)
        yield in_full(day), "\n".join(lines)


def _line(unlock: Unlock, clock: Clock) -> str:
    return _("{time}  {what}").format(time=time_of_day(clock.local(unlock.at)), what=_what(unlock))


def _what(unlock: Unlock) -> str:
    if unlock.together and unlock.how is How.PASSPHRASE:
        return _("Opened with your passphrase, both of you here")
    return _words()[unlock.how]


def _words() -> dict[How, str]:
    return {
        How.PASSPHRASE: _("Opened with your passphrase"),
        How.PIN: _("Opened with your PIN"),
        How.QUICK_START: _("Quick start: the shared part was opened, yours stayed closed"),
        How.CODE: _("Opened with your recovery code"),
        How.FAILED: _("A try that failed"),
        How.NEW_PIN: _("New PIN"),
        How.NEW_PASSPHRASE: _("New passphrase"),
        How.NEW_SHEET: _("New recovery sheet"),
        How.NEW_KEYS: _("New keys"),
        How.PUT_BACK: _("A copy was put back"),
        How.SALVAGED: _("A file was damaged; what could be read was saved"),
    }
