"""The printed form of a version: the signed copy as it is kept, or a draft copy made on the worker."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.agreements.page_values import VersionPage
from app.agreements.reads import document_of
from app.agreements.values import State
from app.documents.drafts import draft_copy
from app.documents.reads import draft_to_print
from app.documents.saving import agreement_file_name, draft_file_name
from app.i18n import _
from ui.desk import Desk
from ui.documents.preview import show_preview
from ui.place import Place

_UNSIGNED = {State.PROPOSED, State.SET_ASIDE}


def preview_version(desk: Desk, page: VersionPage, place: Place, beside: QWidget) -> None:
    """A copy both have signed is never made anew; before that it is a draft to read on paper."""
    pdf = document_of(desk.sitting, page.version) if page.has_document else None
    if pdf is not None and page.state not in _UNSIGNED:
        day = desk.sitting.clock.local(page.signatures[-1].at if page.signatures else page.at).date()
        show_preview(desk, pdf, page.text.title, agreement_file_name(day), beside=beside)
        return
    draft, locale = draft_to_print(desk.sitting, page.version), QLocale().name()
    name, about = draft_file_name(draft.printed_at.date()), _("A draft to read on paper. It is not signed by both.")

    def show(made: bytes) -> None:
        show_preview(desk, made, page.text.title, name, about=about, beside=beside)

    desk.background.run(
        lambda: draft_copy(draft, locale),
        show,
        refused=lambda refused: desk.refusals.show(refused, place),
        what=_("Making the document"),
    )
