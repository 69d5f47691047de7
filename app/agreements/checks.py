"""What a draft still needs before it can be proposed, and what stands open before it is signed."""

from collections.abc import Iterator
from datetime import date

from app.agreements.values import (
    LONGEST_COMMENT,
    LONGEST_COOLING_OFF,
    LONGEST_NEED,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MAY_HOLD_AT_ONCE,
    MOST_NEEDS,
    SHORTEST_COOLING_OFF,
    AgreementText,
    Boundary,
    BoundaryAnswers,
    Keeping,
    OpenPoint,
    OpenPointKind,
    Stance,
    Terms,
)
from app.i18n import _
from app.paper.right_to_left import has_right_to_left
from app.paper.values import RightToLeftText
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person

_TEXTS = ("behaviour", "if_crossed", "corrective_step", "need", "known_by", "exceptions", "meanwhile")


def check_proposable(text: AgreementText, today: date) -> None:
    """Raises FormRefused with every field to look at again; its field names are those of `AgreementText`."""
    problems = tuple(problems_of(text, today))
    if problems:
        raise FormRefused(problems)


def problems_of(text: AgreementText, today: date) -> Iterator[FieldProblem]:
    """Each thing that keeps this text from being proposed."""
    yield from _title_problems(text)
    yield from _text_problems("purpose", text.purpose)
    if not text.boundaries:
        yield FieldProblem("boundaries", _("There is no boundary yet. Add one, or take one from the library."))
    for place, boundary in enumerate(text.boundaries):
        yield from _boundary_problems(f"boundaries.{place}", boundary)
        yield from _until_problems(f"boundaries.{place}.until", boundary.until, text.terms, today)
    yield from _term_problems(text, today)


def check_comment(field: str, comment: str) -> None:
    """Raises FormRefused for a comment or a reason that is too long."""
    if len(comment) > LONGEST_COMMENT:
        raise FormRefused((_more_than(field, comment, LONGEST_COMMENT),))


def check_needs(texts: tuple[str, ...]) -> None:
    """Raises FormRefused for needs that are too long or too many; its field names are `texts.0` and so on."""
    problems = [
        _more_than(f"texts.{place}", text, LONGEST_NEED)
        for place, text in enumerate(texts)
        if len(text.strip()) > LONGEST_NEED
    ]
    filled = [place for place, text in enumerate(texts) if text.strip()]
    problems += [
        FieldProblem(f"texts.{place}", _("Please show at most {most}.").format(most=MOST_NEEDS))
        for place in filled[MOST_NEEDS:]
    ]
    if problems:
        raise FormRefused(tuple(problems))


def open_points(answers: tuple[BoundaryAnswers, ...]) -> tuple[OpenPoint, ...]:
    """What is not settled between the two, boundary by boundary; only answers both may read are looked into."""
    points = []
    for number, of_boundary in enumerate(answers, start=1):
        kind = _open_kind(of_boundary)
        if kind is not None:
            points.append(OpenPoint(number=number, kind=kind))
    return tuple(points)


def _open_kind(answers: BoundaryAnswers) -> OpenPointKind | None:
    if not answers.opened:
        return OpenPointKind.UNANSWERED
    given = [answers.of[person] for person in Person]
    if any(answer.stance is Stance.DECLINE for answer in given):
        return OpenPointKind.DECLINED
    if any(answer.stance is Stance.TALK for answer in given):
        return OpenPointKind.TO_TALK_ABOUT
    if any(answer.keeping is Keeping.NOT_YET for answer in given):
        return OpenPointKind.NOT_YET
    return None


def _title_problems(text: AgreementText) -> Iterator[FieldProblem]:
    if not text.title.strip():
        yield FieldProblem("title", _("Please give it a title, such as “Phones and messages”."))
    if len(text.title) > LONGEST_TITLE:
        yield FieldProblem(
            "title",
            _(
                "This title has {count} characters. Please use at most {most}; the rest fits under “What this is for”."
            ).format(count=len(text.title), most=LONGEST_TITLE),
        )
    elif has_right_to_left(text.title):
        yield FieldProblem("title", RightToLeftText().sentence)


def _boundary_problems(place: str, boundary: Boundary) -> Iterator[FieldProblem]:
    if not boundary.behaviour.strip():
        yield FieldProblem(f"{place}.behaviour", _("Please write what is done: who does what, when, how often."))
    if boundary.kept_by is None:
        yield FieldProblem(f"{place}.kept_by", _("Please choose who keeps this one."))
    if not (boundary.if_crossed.strip() or boundary.corrective_step.strip()):
        yield FieldProblem(f"{place}.if_crossed", _("Please write what you will say if it is crossed."))
    for name in _TEXTS:
        yield from _text_problems(f"{place}.{name}", getattr(boundary, name))


def _until_problems(field: str, until: date | None, terms: Terms, today: date) -> Iterator[FieldProblem]:
    if until is None:
        return
    if terms.starts is not None and until < terms.starts:
        yield FieldProblem(field, _("This day is before the agreement begins. Please choose a later one."))
    elif until < today:
        yield FieldProblem(field, _("This day has passed already. Please choose a later one, or none."))
    elif terms.ends is not None and until > terms.ends:
        yield FieldProblem(field, _("This day is after the agreement's last day. Please choose an earlier one."))


def _term_problems(text: AgreementText, today: date) -> Iterator[FieldProblem]:
    terms = text.terms
    begins = terms.starts or today
    if terms.review is None:
        yield FieldProblem("terms.review", _("Please choose a day to look at it again."))
    elif terms.review <= max(begins, today):
        yield FieldProblem("terms.review", _("Please choose a review day that is still to come, after it begins."))
    if terms.ends is not None:
        yield from _end_problems(terms, terms.ends, begins, today)
    shortest = 0 if text.area in MAY_HOLD_AT_ONCE else SHORTEST_COOLING_OFF
    if not shortest <= terms.cooling_off <= LONGEST_COOLING_OFF:
        yield FieldProblem("terms.cooling_off", _("Please choose between one day and seven days to think it over."))


def _end_problems(terms: Terms, ends: date, begins: date, today: date) -> Iterator[FieldProblem]:
    if ends < begins:
        yield FieldProblem("terms.ends", _("The last day is before the first one. Please change one of them."))
    elif ends < today:
        yield FieldProblem("terms.ends", _("The last day has passed already. Please choose a later one."))
    if terms.review is not None and terms.review > ends:
        yield FieldProblem("terms.review", _("The review day is after the last day. Please choose an earlier one."))


def _text_problems(field: str, words: str) -> Iterator[FieldProblem]:
    """What keeps these words off paper."""
    if len(words) > LONGEST_TEXT:
        yield _too_long(field)
    elif has_right_to_left(words):
        yield FieldProblem(field, RightToLeftText().sentence)


def _too_long(field: str) -> FieldProblem:
    return FieldProblem(
        field,
        _("This is longer than a page can hold well. Please use at most 20,000 characters; all of it is kept here."),
    )


def _more_than(field: str, text: str, most: int) -> FieldProblem:
    return FieldProblem(
        field, _("This has {count} characters. Please use at most {most}.").format(count=len(text), most=most)
    )
