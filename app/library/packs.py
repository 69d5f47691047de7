"""The content library: our files, each read once when first asked for, and what a folder of the user's own adds.

A folder of the user's own may hold `clauses.toml`, `wording_rules.toml`, `agreements.toml`, `questions.toml`,
`plan_starters.toml`, `self_care.toml`, `rituals.toml`, `values.toml`, `milestones.toml` and `celebration_ideas.toml`,
which add entries, and `help_lines.toml`, which takes the place of ours. A file with a mistake is left out whole;
`pack_problems` says why.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from app.i18n import _
from app.library import schema
from app.library.celebrations import CelebrationIdea, celebration_idea
from app.library.common_ground import RitualIdea, ValueWord, ritual_idea, value_word
from app.library.milestones import Milestone, milestone
from app.library.reading import Content, Entry
from app.library.self_care import CareIdea, care_idea
from app.library.starters import PlanStarter, plan_starter
from app.library.values import (
    Clause,
    ContentProblem,
    HelpLines,
    LibraryQuestion,
    PageHelp,
    ReadyAgreement,
    SetUpText,
    WordingRule,
)

OUR_FOLDER = Path(__file__).parents[2] / "resources" / "library" / "en"

CLAUSES = "clauses.toml"
WORDING_RULES = "wording_rules.toml"
AGREEMENTS = "agreements.toml"
HELP_LINES = "help_lines.toml"
PLAN_STARTERS = "plan_starters.toml"
QUESTIONS = "questions.toml"
SELF_CARE = "self_care.toml"
CELEBRATION_IDEAS = "celebration_ideas.toml"
RITUALS = "rituals.toml"
VALUES = "values.toml"
MILESTONES = "milestones.toml"


class Identified(Protocol):
    """An entry that is known by its id."""

    @property
    def id(self) -> str: ...


Kind = TypeVar("Kind", bound=Identified)


@cache
def clauses(packs: Path | None = None) -> tuple[Clause, ...]:
    """Boundaries to start from: ours, then those of the folder `packs`."""
    return _with_pack(read_clauses, CLAUSES, packs)


@cache
def wording_rules(packs: Path | None = None) -> tuple[WordingRule, ...]:
    """Rules for hints, the ones that win first: ours, then those of the folder `packs`."""
    return _with_pack(read_wording_rules, WORDING_RULES, packs)


@cache
def ready_agreements(packs: Path | None = None) -> tuple[ReadyAgreement, ...]:
    """Agreements ready to adapt: ours, then those of the folder `packs`."""
    return _with_pack(read_agreements, AGREEMENTS, packs)


@cache
def questions(packs: Path | None = None) -> tuple[LibraryQuestion, ...]:
    """Questions of the check-ins: ours, then those of the folder `packs`."""
    return _with_pack(read_questions, QUESTIONS, packs)


@cache
def plan_starters(packs: Path | None = None) -> tuple[PlanStarter, ...]:
    """Plans for hard moments to start from: ours, then those of the folder `packs`."""
    return _with_pack(read_plan_starters, PLAN_STARTERS, packs)


@cache
def care_ideas(packs: Path | None = None) -> tuple[CareIdea, ...]:
    """Ideas for looking after oneself: ours, then those of the folder `packs`."""
    return _with_pack(read_care_ideas, SELF_CARE, packs)


@cache
def celebration_ideas(packs: Path | None = None) -> tuple[CelebrationIdea, ...]:
    """Ideas for marking something that went well: ours, then those of the folder `packs`."""
    return _with_pack(read_celebration_ideas, CELEBRATION_IDEAS, packs)


@cache
def ritual_ideas(packs: Path | None = None) -> tuple[RitualIdea, ...]:
    """Ideas for rituals: ours, then those of the folder `packs`."""
    return _with_pack(read_ritual_ideas, RITUALS, packs)


@cache
def value_words(packs: Path | None = None) -> tuple[ValueWord, ...]:
    """Words for values: ours, then those of the folder `packs`."""
    return _with_pack(read_value_words, VALUES, packs)


@cache
def milestones(packs: Path | None = None) -> tuple[Milestone, ...]:
    """What can be found in the record: ours, then those of the folder `packs`."""
    return _with_pack(read_milestones, MILESTONES, packs)


@cache
def help_lines(packs: Path | None = None) -> HelpLines:
    """People to call: the user's own list if there is a good one in the folder `packs`, otherwise ours."""
    if packs is not None and (packs / HELP_LINES).exists():
        try:
            return read_help_lines(packs / HELP_LINES)
        except ContentProblem:
            pass
    return read_help_lines(OUR_FOLDER / HELP_LINES)


@cache
def set_up_texts() -> dict[str, SetUpText]:
    """What the pages of the set-up say, by id."""
    return {text.id: text for text in _listed(OUR_FOLDER / "first_run.toml", "page", schema.set_up_text)}


@cache
def page_helps() -> dict[str, PageHelp]:
    """What each page is for and how it works, by id."""
    return {help_.id: help_ for help_ in _listed(OUR_FOLDER / "page_help.toml", "page", schema.page_help)}


def pack_problems(packs: Path) -> tuple[str, ...]:
    """A sentence for each file of the folder `packs` that was left out."""
    readers: dict[str, Callable[[Path], object]] = {
        CLAUSES: lambda path: _added(read_clauses, path),
        WORDING_RULES: lambda path: _added(read_wording_rules, path),
        AGREEMENTS: lambda path: _added(read_agreements, path),
        QUESTIONS: lambda path: _added(read_questions, path),
        PLAN_STARTERS: lambda path: _added(read_plan_starters, path),
        SELF_CARE: lambda path: _added(read_care_ideas, path),
        CELEBRATION_IDEAS: lambda path: _added(read_celebration_ideas, path),
        RITUALS: lambda path: _added(read_ritual_ideas, path),
        VALUES: lambda path: _added(read_value_words, path),
        MILESTONES: lambda path: _added(read_milestones, path),
        HELP_LINES: read_help_lines,
    }
    problems = (_problem_of(read, packs / name) for name, read in readers.items() if (packs / name).exists())
    return tuple(problem for problem in problems if problem)


def _problem_of(read: Callable[[Path], object], path: Path) -> str:
    try:
        read(path)
    except ContentProblem as problem:
        return problem.sentence
    return ""


def read_clauses(path: Path) -> tuple[Clause, ...]:
    """The clauses of one file. Raises `ContentProblem`."""
    return _listed(path, "clause", schema.clause)


def read_wording_rules(path: Path) -> tuple[WordingRule, ...]:
    """The rules of one file. Raises `ContentProblem`."""
    return _listed(path, "rule", schema.wording_rule)


def read_agreements(path: Path) -> tuple[ReadyAgreement, ...]:
    """The ready-made agreements of one file. Raises `ContentProblem`."""
    return _listed(path, "agreement", schema.ready_agreement)


def read_questions(path: Path) -> tuple[LibraryQuestion, ...]:
    """The questions of one file. Raises `ContentProblem`."""
    return _listed(path, "question", schema.question)


def read_plan_starters(path: Path) -> tuple[PlanStarter, ...]:
    """The beginnings of plans of one file. Raises `ContentProblem`."""
    return _listed(path, "starter", plan_starter)


def read_care_ideas(path: Path) -> tuple[CareIdea, ...]:
    """The ideas for looking after oneself of one file. Raises `ContentProblem`."""
    return _listed(path, "idea", care_idea)


def read_celebration_ideas(path: Path) -> tuple[CelebrationIdea, ...]:
    """The ideas for marking something of one file. Raises `ContentProblem`."""
    return _listed(path, "idea", celebration_idea)


def read_ritual_ideas(path: Path) -> tuple[RitualIdea, ...]:
    """The ideas for rituals of one file. Raises `ContentProblem`."""
    return _listed(path, "ritual", ritual_idea)


def read_value_words(path: Path) -> tuple[ValueWord, ...]:
    """The words for values of one file. Raises `ContentProblem`."""
    return _listed(path, "value", value_word)


def read_milestones(path: Path) -> tuple[Milestone, ...]:
    """The milestones of one file. Raises `ContentProblem`."""
    return _listed(path, "milestone", milestone)


def read_help_lines(path: Path) -> HelpLines:
    """The help lines of one file. Raises `ContentProblem`."""
    content = Content(path, "line")
    what = _("This is a year and a month, such as 2026-11.")
    checked = content.head.matching("checked", r"\d{4}-(?:0[1-9]|1[0-2])", what)
    return HelpLines(checked=checked, lines=_read(content, schema.help_line))


def _listed(path: Path, listed: str, read: Callable[[Entry], Kind]) -> tuple[Kind, ...]:
    return _read(Content(path, listed), read)


def _read(content: Content, read: Callable[[Entry], Kind]) -> tuple[Kind, ...]:
    content.head.done()
    values: dict[str, Kind] = {}
    for entry in content.entries():
        value = schema.checked(entry, read)
        if value.id in values:
            raise entry.problem("id", _("Another entry has this id."))
        values[value.id] = value
    return tuple(values.values())


def _with_pack(read: Callable[[Path], tuple[Kind, ...]], name: str, packs: Path | None) -> tuple[Kind, ...]:
    ours = read(OUR_FOLDER / name)
    if packs is None or not (packs / name).exists():
        return ours
    try:
        return ours + _added(read, packs / name)
    except ContentProblem:
        return ours


def _added(read: Callable[[Path], tuple[Kind, ...]], path: Path) -> tuple[Kind, ...]:
    """The entries of a user's file, none of which has an id of ours."""
    theirs = read(path)  # first: a file that is refused anyway does not wait until ours was read
    ours = {value.id for value in read(OUR_FOLDER / path.name)}
    for value in theirs:
        if value.id in ours:
            sentence = _("{file}: the id “{id}” is taken. The file was left out. You could choose another id.")
            raise ContentProblem(sentence.format(file=path.name, id=value.id))
    return theirs
