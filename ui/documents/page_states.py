"""The states of the documents page that the gallery looks at."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.agreements.reads import document_of
from app.agreements.verdict import Outcome, Verdict, changed_sentence, not_ours_sentence, one_missing_sentence
from app.documents.reads import known_certificates, printed_copies
from app.documents.values import CannotReadFile
from app.i18n import _
from app.people.pacing import call_quiet_week

if TYPE_CHECKING:
    from ui.page import State


def _finding(page: Any) -> None:
    page.finding.words.set_text("card")
    page.finding.look()


def _nothing_found(page: Any) -> None:
    page.finding.words.set_text("umbrella")
    page.finding.look()


def _own_pictures(page: Any) -> None:
    page.report.own.set_choices(["own"])
    _see(page, page.report.open)


def _reading(page: Any) -> None:
    """As while it is read; nothing is read here."""
    card = page.own_data
    card.said.setText(_("Reading what you wrote: {part}").format(part="40%"))
    for part in (card.said, card.stop):
        part.show()
    _see(page, card.stop)


def _own_data_file(page: Any) -> None:
    page.own_data.ask_to_save()


def _own_data_saved(page: Any) -> None:
    page.own_data.notice.say(_("Saved as {place}.").format(place="/home/alex/Data 2026-11-26.json"))
    _see(page, page.own_data.notice)


def _resting(page: Any) -> None:
    call_quiet_week(page.desk.sitting, page.desk.sitting.here[0])
    page.reload()
    _see(page, page.report.rests)


def _see(page: Any, widget: Any) -> None:
    """Once it has its place."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, widget, lambda: page.scroll_area.ensureWidgetVisible(widget))


def _list(page: Any) -> None:
    page.reload()


def _blank_forms(page: Any) -> None:
    page.reload()
    _see(page, page.daily.blank.forms)


def _preview(page: Any) -> None:
    page.open_copy(printed_copies(page.desk.sitting).rows[0])


def _preview_without_a_printer(page: Any) -> None:
    _preview(page)
    preview = _dialog(page, "preview")
    preview.no_printer.say(_("There is no printer on this computer. You could save a file to print elsewhere."))


def _save(page: Any) -> None:
    _preview(page)
    _dialog(page, "preview").save()


def _save_with_a_password(page: Any) -> None:
    _save(page)
    dialog = _dialog(page, "save-document")
    dialog.protect.button.click()
    dialog.go_on.click()


def _unchanged(page: Any) -> None:
    page.check.show_verdict(Path("Agreement 2026-11-23.pdf"), _verdict(page))


def _changed(page: Any) -> None:
    verdict = replace(_verdict(page), outcome=Outcome.CHANGED, sentence=changed_sentence())
    page.check.show_verdict(Path("Agreement 2026-11-23.pdf"), verdict)


def _one_missing(page: Any) -> None:
    verdict = replace(_verdict(page), outcome=Outcome.ONE_MISSING, sentence=one_missing_sentence())
    page.check.show_verdict(Path("Agreement 2026-11-23.pdf"), verdict)


def _not_ours(page: Any) -> None:
    verdict = Verdict(outcome=Outcome.NOT_OURS, sentence=not_ours_sentence())
    page.check.show_verdict(Path("invoice.pdf"), verdict)


def _no_such_file(page: Any) -> None:
    page.check.show_problem(CannotReadFile("Agreement 2026-11-32.pdf").sentence)


def _verdict(page: Any) -> Verdict:
    sitting = page.desk.sitting
    pdf = document_of(sitting, printed_copies(sitting).rows[0].version)
    assert pdf is not None
    from app.agreements.verify import check_document

    return check_document(pdf, known_certificates(sitting))


def _dialog(page: Any, name: str) -> Any:
    from PySide6.QtWidgets import QDialog

    return page.window().findChildren(QDialog, name)[-1]


STATES: "Mapping[str, State]" = {
    "empty": _list,
    "list": _list,
    "blank-forms": _blank_forms,
    "preview": _preview,
    "preview-no-printer": _preview_without_a_printer,
    "save": _save,
    "save-password": _save_with_a_password,
    "unchanged": _unchanged,
    "changed": _changed,
    "one-missing": _one_missing,
    "not-ours": _not_ours,
    "no-such-file": _no_such_file,
    "finding": _finding,
    "nothing-found": _nothing_found,
    "report-resting": _resting,
}
STATES_ALONE: "Mapping[str, State]" = {
    "alone": _list,
    "report-own-pictures": _own_pictures,
    "own-data-reading": _reading,
    "own-data-file": _own_data_file,
    "own-data-saved": _own_data_saved,
}
