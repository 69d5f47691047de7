"""Saving a document outside the vault: whole or not at all, for its owner alone, under a name that says little."""

from datetime import date
from pathlib import Path

from app.documents.values import CannotSaveThere, NoRoomThere
from app.i18n import _
from app.vault.files import write_whole
from app.vault.values import DiskFull, FolderNotWritable


def agreement_file_name(day: date) -> str:
    """Neutral, for a folder may be seen by anyone; the title is never in it."""
    return _("Agreement {day}.pdf").format(day=day.isoformat())


def draft_file_name(day: date) -> str:
    return _("Draft {day}.pdf").format(day=day.isoformat())


def card_file_name(day: date) -> str:
    return _("Card {day}.pdf").format(day=day.isoformat())


def page_file_name(day: date) -> str:
    """Of a plan, a sheet or a form."""
    return _("Page {day}.pdf").format(day=day.isoformat())


def workbook_file_name(day: date) -> str:
    return _("Workbook {day}.pdf").format(day=day.isoformat())


def report_file_name(day: date) -> str:
    return _("Report {day}.pdf").format(day=day.isoformat())


def data_file_name(day: date) -> str:
    return _("Data {day}.pdf").format(day=day.isoformat())


def json_file_name(day: date) -> str:
    return _("Data {day}.json").format(day=day.isoformat())


def sheet_file_name(day: date) -> str:
    return _("Recovery sheet {day}.pdf").format(day=day.isoformat())


def calendar_file_name(day: date) -> str:
    return _("Calendar {day}.ics").format(day=day.isoformat())


def save_document(place: Path, pdf: bytes, *, password: str, inside: str, locale: str) -> Path:
    """Write `pdf`, under a password where one is given; work for the worker.

    `inside` names the untouched document in a protected copy. Raises CannotSaveThere or NoRoomThere; then what was
    there before is still there.
    """
    return save_file(place, _protected(pdf, password, inside, locale) if password else pdf)


def save_file(place: Path, data: bytes) -> Path:
    """Write a file whole or not at all. Raises CannotSaveThere or NoRoomThere."""
    try:
        write_whole(place, data)
    except DiskFull as fault:
        raise NoRoomThere from fault
    except FolderNotWritable as fault:
        raise CannotSaveThere(str(place.parent)) from fault
    return place


def _protected(pdf: bytes, password: str, inside: str, locale: str) -> bytes:
    from app.paper.protected import protected_copy

    return protected_copy(pdf, password, inside, locale)
