"""Words about a question that were typed and not sent: drafts in the sitting's own database."""

from dataclasses import dataclass

import sqlalchemy as sa

from app.conversations.questions.entities import OpenQuestionRecord
from app.conversations.questions.values import (
    ANSWER_FORM,
    ASK_FORM,
    FOLLOW_UP_FORM,
    NOT_YET_FORM,
    OpenQuestionId,
)
from app.vault.drafts import Form, delete_draft, drafts_in, fresh_subject, read_draft
from app.vault.sitting import Sitting

_WORDS_OF = {ANSWER_FORM: "answer", FOLLOW_UP_FORM: "text", NOT_YET_FORM: "line"}
"""Of each form about a question, the field that holds its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords:
    """Words of one's own that can't be sent where they were meant to go; read by whoever's draft it is."""

    form: str
    question: OpenQuestionId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunQuestion:
    """A question that was begun and not sent."""

    subject: str
    words: str
    """Empty while it has none."""


def begun_questions(sitting: Sitting) -> tuple[BegunQuestion, ...]:
    """The newest first."""
    drafts = drafts_in(sitting.own, ASK_FORM)
    return tuple(BegunQuestion(subject=each.subject, words=str(each.form.get("text") or "")) for each in drafts)


def draft_to_go_on_with(sitting: Sitting) -> str:
    """What the form of a question is kept under: the newest that was begun, else a new one."""
    begun = begun_questions(sitting)
    return begun[0].subject if begun else fresh_subject(sitting.clock)


def let_go(sitting: Sitting, words: KeptWords) -> None:
    """They are not wanted any more."""
    delete_draft(sitting.own, words.form, words.question)


def kept_words(sitting: Sitting, question: OpenQuestionId) -> tuple[KeptWords, ...]:
    """What was typed about a question and not sent, in the sitting's own database."""
    saved = ((form, read_draft(sitting.own, form, question)) for form in _WORDS_OF)
    return tuple(_kept(form, question, draft.form) for form, draft in saved if draft is not None)


def stranded_words(sitting: Sitting) -> tuple[KeptWords, ...]:
    """The same for every question that can't be answered or asked on any more; the newest first."""
    found = [
        _kept(form, OpenQuestionId(draft.subject), draft.form)
        for form in _WORDS_OF
        for draft in drafts_in(sitting.own, form)
    ]
    with sitting.shared.reading() as session:
        standing = sa.select(OpenQuestionRecord.id, OpenQuestionRecord.answered_at).where(
            OpenQuestionRecord.id.in_({each.question for each in found}),
            OpenQuestionRecord.closed_at.is_(None),
            OpenQuestionRecord.removed_at.is_(None),
        )
        answered = {row.id: row.answered_at is not None for row in session.execute(standing)}
    return tuple(each for each in found if each.words.strip() and not _can_go(each, answered.get(each.question)))


def _can_go(words: KeptWords, answered: bool | None) -> bool:  # noqa: FBT001 - None: the question takes nothing more
    return answered is not None and answered is (words.form == FOLLOW_UP_FORM)


def _kept(form: str, question: OpenQuestionId, fields: Form) -> KeptWords:
    return KeptWords(form=form, question=question, words=str(fields.get(_WORDS_OF[form]) or ""))
