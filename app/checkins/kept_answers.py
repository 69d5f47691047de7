"""Which answers of a summary go to the other, and how they are kept for both in one value."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.checkins.questions import all_questions
from app.checkins.values import Answer, Keep, QuestionId
from app.library.values import QuestionForm, QuestionSpace
from app.vault.sitting import Sitting


def as_allowed(sitting: Sitting, answers: Iterable[Answer], packs: Path | None) -> tuple[Answer, ...]:
    """Each answer where its question lets it go; what no question is known for stays with its author."""
    known = {question.id: question for question in all_questions(sitting, packs)}
    allowed = []
    for answer in answers:
        question = known.get(answer.question)
        space = question.space if question is not None else QuestionSpace.PRIVATE
        if question is None or question.form is QuestionForm.SCALE or space is QuestionSpace.PRIVATE:
            allowed.append(replace(answer, keep=Keep.PRIVATE))
        elif space is QuestionSpace.SHARED:
            allowed.append(replace(answer, keep=Keep.SHOWN))
        else:
            allowed.append(answer)
    return tuple(allowed)


def plain_answers(answers: Iterable[Answer]) -> str:
    """Those that are for the other, in one value; one kept private is not in it, like one left blank."""
    return json.dumps(
        {
            answer.question: {"text": answer.text.strip(), "agenda": answer.keep is Keep.AGENDA}
            for answer in answers
            if answer.keep is not Keep.PRIVATE and not answer.empty
        },
        ensure_ascii=False,
        sort_keys=True,
    )


def answers_from(plain: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(question=QuestionId(question), text=said["text"], keep=Keep.AGENDA if said["agenda"] else Keep.SHOWN)
        for question, said in json.loads(plain).items()
    )


def shown_words(answers: Iterable[Answer]) -> str:
    """Each on a line."""
    return "\n".join(answer.text.strip() for answer in answers if answer.keep is Keep.SHOWN and not answer.empty)


def waits_for_agenda(answers: Iterable[Answer]) -> bool:
    return any(answer.keep is Keep.AGENDA and not answer.empty for answer in answers)


def private_ones(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    return tuple(answer for answer in answers if answer.keep is Keep.PRIVATE and not answer.empty)


def kept_as(answers: Iterable[Answer], keep: Keep) -> frozenset[Answer]:
    return frozenset(answer for answer in answers if answer.keep is keep)
