"""The questions of the check-ins: ours, those of a pack and the couple's own, each switched on or off by either."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from app.checkins.checks import check_question
from app.checkins.entities import QuestionChoiceRecord, QuestionRecord
from app.checkins.values import (
    MOST_OWN_QUESTIONS,
    After,
    CheckIn,
    Question,
    QuestionId,
    TooManyQuestions,
)
from app.library.packs import questions as library_questions
from app.library.values import LibraryQuestion, QuestionForm, QuestionSpace
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Person


def all_questions(sitting: Sitting, packs: Path | None = None) -> tuple[Question, ...]:
    """Ours in their order, then the couple's own, the oldest first."""
    with sitting.shared.reading() as session:
        return all_questions_in(session, packs)


def questions_of(sitting: Sitting, check_in: CheckIn, packs: Path | None = None) -> tuple[Question, ...]:
    """Those of one check-in that are switched on."""
    return tuple(each for each in all_questions(sitting, packs) if each.check_in is check_in and each.on)


def all_questions_in(session: VaultSession, packs: Path | None) -> tuple[Question, ...]:
    """The same, inside a transaction that is already open."""
    chosen = {record.question: record.on for record in session.scalars(_CHOSEN)}
    own = session.scalars(_OWN)
    every = (*map(_of_library, library_questions(packs)), *map(_of_couple, own))
    return tuple(replace(each, on=chosen.get(each.id, each.on)) for each in every)


def words_of(session: VaultSession, asked: Iterable[QuestionId], packs: Path | None) -> Mapping[QuestionId, str]:
    """What each says, in the order they are asked, also one that was removed; one of a pack that is gone comes last."""
    wanted = dict.fromkeys(asked)
    ours = {QuestionId(each.id): each.text for each in library_questions(packs)}
    own = session.execute(sa.select(QuestionRecord.id, QuestionRecord.text).where(QuestionRecord.id.in_(wanted)))
    every = ours | {row.id: row.text for row in own}
    return {question: text for question, text in every.items() if question in wanted} | {
        question: "" for question in wanted if question not in every
    }


def switch_question(sitting: Sitting, author: Person, question: QuestionId, *, on: bool) -> None:
    """Ask it, or ask it no longer; it holds for both."""
    with sitting.shared.transaction(author) as session:
        record = session.get(QuestionChoiceRecord, question)
        if record is None:
            session.add(QuestionChoiceRecord(question=question, on=on))
        else:
            record.on = on


def add_question(
    sitting: Sitting,
    author: Person,
    *,
    check_in: CheckIn,
    text: str,
    form: QuestionForm = QuestionForm.LINE,
    space: QuestionSpace = QuestionSpace.SHARED,
) -> QuestionId:
    """A question in the couple's own words. Raises FormRefused, TooManyQuestions."""
    check_question(text)
    with sitting.shared.transaction(author) as session:
        count = session.scalar(sa.select(sa.func.count()).select_from(QuestionRecord).where(~QuestionRecord.removed))
        if (count or 0) >= MOST_OWN_QUESTIONS:
            raise TooManyQuestions
        made = QuestionRecord(
            id=QuestionId(session.fresh_id()),
            check_in=check_in,
            form=_fitting_form(check_in, form),
            space=_fitting_space(check_in, form, space),
            text=text.strip(),
        )
        session.add(made)
        return made.id


def remove_question(sitting: Sitting, author: Person, question: QuestionId) -> None:
    """No longer ask one of the couple's own; what was answered stays."""
    with sitting.shared.transaction(author) as session:
        record = session.get(QuestionRecord, question)
        if record is not None:
            record.removed = True


def ask_again(sitting: Sitting, author: Person, question: QuestionId) -> None:
    """Undo a removal."""
    with sitting.shared.transaction(author) as session:
        session.get_one(QuestionRecord, question).removed = False


def _fitting_form(check_in: CheckIn, form: QuestionForm) -> QuestionForm:
    """Together only lines are asked."""
    return QuestionForm.LINE if check_in in {CheckIn.WEEKLY, CheckIn.MONTHLY} else form


def _fitting_space(check_in: CheckIn, form: QuestionForm, space: QuestionSpace) -> QuestionSpace:
    """What is asked together is read by both; a figure and what is asked alone stay with the one who answers."""
    if check_in in {CheckIn.WEEKLY, CheckIn.MONTHLY}:
        return QuestionSpace.SHARED
    stays = check_in is CheckIn.ALONE or form is QuestionForm.SCALE
    return QuestionSpace.PRIVATE if stays else space


def _of_library(question: LibraryQuestion) -> Question:
    return Question(
        id=QuestionId(question.id),
        check_in=CheckIn(question.check_in),
        form=question.form,
        space=question.space,
        text=question.text,
        name=question.name,
        choices=question.choices,
        after=tuple(map(After, question.after)),
        on=question.on,
    )


def _of_couple(record: QuestionRecord) -> Question:
    alone = record.check_in is CheckIn.ALONE
    return Question(
        id=record.id,
        check_in=record.check_in,
        form=record.form,
        space=record.space,
        text=record.text,
        after=tuple(After) if alone else (),
        own=True,
    )


_CHOSEN = sa.select(QuestionChoiceRecord)
_OWN = sa.select(QuestionRecord).where(~QuestionRecord.removed).order_by(QuestionRecord.id)
