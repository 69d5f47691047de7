"""The draft as it would be printed, made on the worker and shown inside the window."""

from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.agreements.page_values import AgreementDraft
from app.documents.drafts import draft_copy
from app.documents.saving import draft_file_name
from app.documents.values import DraftToPrint
from app.i18n import _
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.place import Place


def preview_draft(desk: Desk, draft: AgreementDraft, number: int, beside: QWidget, place: Place) -> None:
    """`number` is the one the draft will have as a version; what is refused is said on `place`."""
    couple, clock = desk.couple(), desk.sitting.clock
    to_print = DraftToPrint(
        text=draft.text,
        names=(couple.first.name, couple.second.name),
        role=draft.role,
        number=number,
        printed_at=clock.local(clock.now()),
    )
    desk.background.run(
        partial(draft_copy, to_print, QLocale().name()),
        partial(_show, desk, to_print, beside),
        refused=lambda refused: desk.refusals.show(refused, place),
        what=_("Making the document"),
    )


def _show(desk: Desk, draft: DraftToPrint, beside: QWidget, pdf: bytes) -> None:
    title = draft.text.title.strip() or _("No title yet")
    file_name = draft_file_name(draft.printed_at.date())
    show_preview(desk, pdf, title, file_name, about=_("A draft to read on paper. Nobody has signed it."), beside=beside)
