"""“Before you sign”: what a draft has and what is still open, and the next step that follows from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.agreements.values import AgreementText
from app.i18n import _
from app.paper.values import RightToLeftText
from app.refused import FieldProblem

_TEXTS = ("purpose", "need", "known_by", "corrective_step", "exceptions", "meanwhile")


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list, and the field it leads to."""

    done: bool
    words: str
    field: str


@dataclass(frozen=True, slots=True)
class Step:
    """What the primary button says, and the field it goes to."""

    words: str
    field: str


def checks_of(text: AgreementText, problems: Sequence[FieldProblem]) -> tuple[Check, ...]:
    first = {_kind(problem.field): problem.field for problem in reversed(problems)}
    off_paper = {problem.field for problem in problems if _is_off_paper(problem)}
    checks = [
        _check(
            first, "title", _("It has a title"), lambda field: _off_paper() if field in off_paper else _open_title(text)
        ),
        _check(first, "behaviour", _("Each says what you will do"), _open_behaviour, unless="boundaries"),
        _check(first, "kept_by", _("Each is kept by someone"), _open_kept_by, unless="boundaries"),
        _check(first, "if_crossed", _("Each says what follows"), _open_if_crossed, unless="boundaries"),
        _check(first, "terms.review", _("A review day is set"), lambda _field: _open_review(text)),
    ]
    rest: list[tuple[str, str]] = [
        ("terms.ends", _("The last day does not fit")),
        ("until", _("The last day of a boundary does not fit")),
        ("terms.cooling_off", _("How long to think it over?")),
    ]
    rest += [(kind, _off_paper() if first.get(kind) in off_paper else _("One text is very long")) for kind in _TEXTS]
    return (*checks, *(Check(False, words, first[kind]) for kind, words in rest if kind in first))


def next_step(text: AgreementText, problems: Sequence[FieldProblem]) -> Step | None:
    """What comes next; None when it can be put before the other."""
    if not problems:
        return None
    problem = problems[0]
    kind, number = _kind(problem.field), _number(problem.field)
    words = (_put_on_paper if _is_off_paper(problem) else _STEPS.get(kind, _shorten))(text, number)
    return Step(words, problem.field)


def is_about_something_there(problem: FieldProblem, text: AgreementText) -> bool:
    """Whether the sentence is about what was filled in, and not about what is still missing."""
    kind = _kind(problem.field)
    if kind.startswith("terms"):
        return getattr(text.terms, kind.removeprefix("terms.")) is not None
    if kind in {"boundaries", "kept_by"}:
        return False
    number = _number(problem.field)
    value = getattr(text.boundaries[number - 1] if number else text, kind)
    return bool(str(value).strip())


def _kind(field: str) -> str:
    return field.split(".", 2)[-1] if field.startswith("boundaries.") else field


def _number(field: str) -> int:
    """The boundary's number as it is shown; 0 where the field belongs to none."""
    return int(field.split(".")[1]) + 1 if field.startswith("boundaries.") else 0


def _check(first: dict[str, str], kind: str, done: str, open_: Callable[[str], str], *, unless: str = "") -> Check:
    if unless in first:
        return Check(False, _("No boundary yet") if kind == "behaviour" else done, first[unless])
    if kind in first:
        return Check(False, open_(first[kind]), first[kind])
    return Check(True, done, "boundaries.0." + kind if unless else kind)


def _open_title(text: AgreementText) -> str:
    return _("The title is long") if text.title.strip() else _("No title yet")


def _open_review(text: AgreementText) -> str:
    return _("The review day does not fit") if text.terms.review else _("No review day yet")


def _open_behaviour(field: str) -> str:
    return _("Boundary {n} is open").format(n=_number(field))


def _open_kept_by(field: str) -> str:
    return _("Who keeps boundary {n}?").format(n=_number(field))


def _open_if_crossed(field: str) -> str:
    return _("What follows in boundary {n}?").format(n=_number(field))


def _write(text: AgreementText, number: int) -> str:
    if text.boundaries[number - 1].behaviour.strip():
        return _shorten(text, number)
    return _("Write boundary {n}").format(n=number)


def _say_what_follows(text: AgreementText, number: int) -> str:
    if text.boundaries[number - 1].if_crossed.strip():
        return _shorten(text, number)
    return _("Say what follows in boundary {n}").format(n=number)


def _shorten(_text: AgreementText, number: int) -> str:
    return _("Shorten boundary {n}").format(n=number) if number else _("Shorten the text")


def _put_on_paper(_text: AgreementText, number: int) -> str:
    return _("Put boundary {n} in another script").format(n=number) if number else _("Put it in another script")


def _off_paper() -> str:
    return _("One text can't be printed")


def _is_off_paper(problem: FieldProblem) -> bool:
    return problem.sentence == RightToLeftText().sentence


_STEPS: dict[str, Callable[[AgreementText, int], str]] = {
    "until": lambda _text, number: _("Choose another last day for boundary {n}").format(n=number),
    "title": lambda text, _number: _("Shorten the title") if text.title.strip() else _("Give it a title"),
    "boundaries": lambda _text, _number: _("Write boundary {n}").format(n=1),
    "behaviour": _write,
    "kept_by": lambda _text, number: _("Choose who keeps boundary {n}").format(n=number),
    "if_crossed": _say_what_follows,
    "terms.review": lambda text, _number: _("Change the review day") if text.terms.review else _("Set a review day"),
    "terms.ends": lambda _text, _number: _("Change the last day"),
    "terms.cooling_off": lambda _text, _number: _("Choose the time to think"),
}
