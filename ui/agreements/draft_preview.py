"""The draft as it would be printed, made on the worker and shown inside the window."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.agreements.values import AgreementDraft
from app.i18n import _
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.refusal import Place


def preview_draft(desk: Desk, draft: AgreementDraft, number: int, beside: QWidget, place: Place) -> None:
    """`number` is the one the draft will have as a version; what is refused is said on `place`."""
    couple, now = desk.couple(), desk.sitting.clock.local(desk.sitting.clock.now())
    names = (couple.first.name, couple.second.name)
    desk.background.run(
        partial(_made, draft, names, number, now, QLocale().name()),
        lambda pdf: _show(desk, draft, pdf, now, beside),
        refused=lambda refused: desk.refusals.show(refused, place),
        what=_("Making the document"),
    )


def _made(draft: AgreementDraft, names: tuple[str, str], number: int, printed_at: datetime, locale: str) -> bytes:
    from app.agreements.document import draft_document

    return draft_document(draft.text, names=names, role=draft.role, number=number, printed_at=printed_at, locale=locale)


def _show(desk: Desk, draft: AgreementDraft, pdf: bytes, now: datetime, beside: QWidget) -> None:
    show_preview(
        desk,
        pdf,
        draft.text.title.strip() or _("No title yet"),
        _("Draft {day}.pdf").format(day=now.date().isoformat()),
        about=_("A draft, marked as one on each page."),
        beside=beside,
    )
