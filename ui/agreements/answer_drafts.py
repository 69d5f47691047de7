"""Answers that are begun and not given yet, kept for the one who types them alone."""

from dataclasses import dataclass

from app.agreements.values import BoundaryId, Keeping, Stance, VersionId
from app.vault.drafts import delete_draft, read_draft, save_draft
from app.vault.sitting import Sitting

PLACE = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the form holds."""

    keeping: Keeping | None = None
    stance: Stance | None = None
    comment: str = ""


def begun_answer(sitting: Sitting, version: VersionId, boundary: BoundaryId) -> Answer | None:
    saved = read_draft(sitting.own, PLACE, _subject(version, boundary))
    if saved is None:
        return None
    keeping, stance = saved.form["keeping"], saved.form["stance"]
    return Answer(
        keeping=Keeping(keeping) if keeping else None,
        stance=Stance(stance) if stance else None,
        comment=saved.form["comment"],
    )


def keep_answer(sitting: Sitting, version: VersionId, boundary: BoundaryId, answer: Answer) -> None:
    form = {"keeping": answer.keeping, "stance": answer.stance, "comment": answer.comment}
    save_draft(sitting.own, PLACE, _subject(version, boundary), form)


def drop_answer(sitting: Sitting, version: VersionId, boundary: BoundaryId) -> None:
    delete_draft(sitting.own, PLACE, _subject(version, boundary))


def _subject(version: VersionId, boundary: BoundaryId) -> str:
    return f"{version} {boundary}"
