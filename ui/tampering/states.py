"""What the gallery looks at of the line above the page, and of what it leads to."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.agreements.list_reads import agreements_page
from app.tampering.found import keep_findings
from app.tampering.values import FINDINGS, Finding, What
from app.vault.values import Person

if TYPE_CHECKING:
    from ui.page import State

_DAY = datetime(2026, 11, 3, 19, 10, tzinfo=UTC)


def _show_all(page: Any) -> None:
    from ui.tampering.banner import Banner

    page.window().findChild(Banner).show_all()


def _put(page: Any, *findings: Finding) -> None:
    sitting = page.desk.sitting
    for person in sitting.here:
        with sitting.letterbox(person) as own:
            keep_findings(own, findings)
    sitting.changes.announce(frozenset({FINDINGS}))


def _altered(page: Any) -> None:
    version = agreements_page(page.desk.sitting).holding[0].version
    row = f"version/{version}"
    _put(
        page,
        Finding(what=What.SIGNATURE_GONE, table="version", row=row, person=Person.SECOND),
        Finding(what=What.ENTRY_CHANGED, table="letter_copy", row="letter_copy/1", person=Person.FIRST, since=_DAY),
        Finding(what=What.SHARED_OLDER, since=_DAY),
    )


def _older(page: Any) -> None:
    _put(page, Finding(what=What.SHARED_OLDER, since=_DAY))


def _restored(page: Any) -> None:
    _put(page, Finding(what=What.RESTORED, table="restoration", row="restoration/1", person=Person.SECOND, since=_DAY))


def _salvaged(page: Any) -> None:
    _put(page, Finding(what=What.SALVAGED, table="restoration", row="restoration/1", person=Person.SECOND, since=_DAY))


def _salvaged_all(page: Any) -> None:
    _salvaged(page)
    _show_all(page)


def _all_of_it(page: Any) -> None:
    _altered(page)
    _show_all(page)


def _restored_all(page: Any) -> None:
    _restored(page)
    _show_all(page)


FOUND_STATES: "Mapping[str, State]" = {
    "altered": _altered,
    "altered-all": _all_of_it,
    "older-file": _older,
    "salvaged-named": _salvaged,
    "salvaged-named-all": _salvaged_all,
    "put-back-named": _restored,
    "put-back-named-all": _restored_all,
}
