"""Draft copies on paper; work for the worker."""

from app.documents.values import DraftToPrint


def draft_copy(draft: DraftToPrint, locale: str) -> bytes:
    """The PDF of a text as it stands, with its watermark; raises RightToLeftText."""
    from app.agreements.document import draft_document

    return draft_document(
        draft.text,
        names=draft.names,
        role=draft.role,
        number=draft.number,
        printed_at=draft.printed_at,
        locale=locale,
    )
