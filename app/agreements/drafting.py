"""Drafts of agreements: begun, kept as they are typed, undone and redone; nobody sees the other's."""

from dataclasses import replace
from datetime import timedelta

import sqlalchemy as sa

from app.agreements.entities import VersionRecord
from app.agreements.page_values import AgreementDraft
from app.agreements.plain import plain_text, text_from_plain
from app.agreements.values import AgreementId, AgreementText, Boundary, BoundaryId, Terms, VersionId, VersionRole
from app.vault import drafts
from app.vault.database import VaultSession
from app.vault.drafts import SavedDraft
from app.vault.records import new_id
from app.vault.sitting import Sitting

PLACE = "agreement"


def new_draft(sitting: Sitting, text: AgreementText) -> AgreementDraft:
    """Begin a new agreement; it is kept from its first word on."""
    return _keep_new(sitting, AgreementId(_fresh(sitting)), None, VersionRole.ORIGINAL, text)


def new_draft_in(session: VaultSession, text: AgreementText, behaviour: str) -> str:
    """The part of `new_draft` that an action takes into its own transaction; `behaviour` is its first boundary.

    Returns the subject that it is kept under.
    """
    agreement, version = AgreementId(session.fresh_id()), VersionId(session.fresh_id())
    boundaries = (Boundary(id=BoundaryId(session.fresh_id()), behaviour=behaviour),) if behaviour else ()
    draft = AgreementDraft(
        subject=_subject(agreement, None, VersionRole.ORIGINAL),
        agreement=agreement,
        based_on=None,
        seen=0,
        role=VersionRole.ORIGINAL,
        version=version,
        text=replace(text, boundaries=boundaries),
        saved_at=session.now,
        can_undo=False,
        can_redo=False,
    )
    drafts.keep_draft(session, PLACE, draft.subject, _form(draft))
    return draft.subject


def draft_from(
    sitting: Sitting, agreement: AgreementId, base: VersionId, role: VersionRole, text: AgreementText
) -> AgreementDraft:
    """A draft that counters, amends, renews or adds to a version; the one begun earlier, where there is one.

    `text` is the text to begin with; ORIGINAL as role means a counter-proposal of a first version.
    """
    saved = drafts.read_draft(sitting.own, PLACE, _subject(agreement, base, role))
    if saved is not None:
        return _draft(saved)
    return _keep_new(sitting, agreement, base, role, text)


def rebase(
    sitting: Sitting, draft: AgreementDraft, base: VersionId, role: VersionRole, text: AgreementText
) -> AgreementDraft:
    """Keep a draft as one that is based on another version, as that version stands now."""
    subject = _subject(draft.agreement, base, role)
    taken = subject != draft.subject and read_draft(sitting, subject) is not None
    seen = _newest_number(sitting, draft.agreement)
    moved = replace(draft, subject=draft.subject if taken else subject, based_on=base, seen=seen, role=role)
    return _keep_moved(sitting, draft, moved, text)


def begin_elsewhere(sitting: Sitting, draft: AgreementDraft) -> AgreementDraft:
    """Keep a draft as one of a new agreement."""
    agreement = AgreementId(_fresh(sitting))
    role = VersionRole.ORIGINAL
    moved = replace(draft, subject=agreement, agreement=agreement, based_on=None, seen=0, role=role)
    return _keep_moved(sitting, draft, moved, draft.text)


def keep_draft(sitting: Sitting, draft: AgreementDraft, text: AgreementText) -> None:
    """Keep the text as it stands, for this sitting's own eyes."""
    drafts.save_draft(sitting.own, PLACE, draft.subject, _form(replace(draft, text=text)))


def read_draft(sitting: Sitting, subject: str) -> AgreementDraft | None:
    saved = drafts.read_draft(sitting.own, PLACE, subject)
    return None if saved is None else _draft(saved)


def all_drafts(sitting: Sitting) -> tuple[AgreementDraft, ...]:
    """The newest first."""
    return tuple(_draft(saved) for saved in drafts.drafts_in(sitting.own, PLACE))


def undo(sitting: Sitting, subject: str) -> AgreementDraft | None:
    saved = drafts.undo_draft(sitting.own, PLACE, subject)
    return None if saved is None else _draft(saved)


def redo(sitting: Sitting, subject: str) -> AgreementDraft | None:
    saved = drafts.redo_draft(sitting.own, PLACE, subject)
    return None if saved is None else _draft(saved)


def discard(sitting: Sitting, subject: str) -> None:
    drafts.delete_draft(sitting.own, PLACE, subject)


def empty_boundary(sitting: Sitting) -> Boundary:
    """A boundary with a lasting id and nothing in it."""
    return Boundary(id=BoundaryId(_fresh(sitting)))


def fresh_terms(sitting: Sitting, review_days: int | None = None, cooling_off: int = 24) -> Terms:
    """Terms to begin with; the review day is left open unless a number of days from today is given."""
    review = sitting.clock.today() + timedelta(days=review_days) if review_days else None
    return Terms(review=review, cooling_off=cooling_off)


def _keep_new(
    sitting: Sitting, agreement: AgreementId, base: VersionId | None, role: VersionRole, text: AgreementText
) -> AgreementDraft:
    draft = AgreementDraft(
        subject=_subject(agreement, base, role),
        agreement=agreement,
        based_on=base,
        seen=_newest_number(sitting, agreement),
        role=role,
        version=VersionId(_fresh(sitting)),
        text=text,
        saved_at=sitting.clock.now(),
        can_undo=False,
        can_redo=False,
    )
    keep_draft(sitting, draft, text)
    return draft


def _keep_moved(sitting: Sitting, draft: AgreementDraft, moved: AgreementDraft, text: AgreementText) -> AgreementDraft:
    """Its earlier steps are let go of: they belong to where it was before."""
    discard(sitting, draft.subject)
    keep_draft(sitting, moved, text)
    return replace(moved, text=text, can_undo=False, can_redo=False)


def _newest_number(sitting: Sitting, agreement: AgreementId) -> int:
    newest = sa.select(sa.func.max(VersionRecord.number)).where(VersionRecord.agreement_id == agreement)
    with sitting.shared.reading() as session:
        return session.scalar(newest) or 0


def _subject(agreement: AgreementId, base: VersionId | None, role: VersionRole) -> str:
    """What a draft is kept under: one for each thing that can be done with a version."""
    return agreement if base is None else f"{role}:{base}"


def _fresh(sitting: Sitting) -> str:
    return new_id(sitting.clock.now())


def _form(draft: AgreementDraft) -> drafts.Form:
    return {
        "agreement": draft.agreement,
        "based_on": draft.based_on,
        "seen": draft.seen,
        "role": draft.role.value,
        "version": draft.version,
        "text": plain_text(draft.text),
    }


def _draft(saved: SavedDraft) -> AgreementDraft:
    return AgreementDraft(
        subject=saved.subject,
        agreement=AgreementId(saved.form["agreement"]),
        based_on=VersionId(saved.form["based_on"]) if saved.form["based_on"] else None,
        seen=saved.form.get("seen", 0),
        role=VersionRole(saved.form["role"]),
        version=VersionId(saved.form["version"]),
        text=text_from_plain(saved.form["text"]),
        saved_at=saved.saved_at,
        can_undo=saved.can_undo,
        can_redo=saved.can_redo,
    )
