"""What each kind of entry in a content file holds, key by key."""

import re
from collections.abc import Callable
from typing import TypeVar

from app.i18n import _
from app.library.patterns import pattern_problem
from app.library.reading import Entry
from app.library.values import (
    AREAS,
    CHECK_INS,
    PARTNER_PLACEHOLDERS,
    TALKS,
    Clause,
    ContentProblem,
    HelpKind,
    HelpLine,
    LibraryQuestion,
    PageHelp,
    QuestionForm,
    QuestionSpace,
    ReadyAgreement,
    ReadyBoundary,
    ReadyQuestion,
    RuleKind,
    Section,
    SetUpText,
    WordingRule,
)

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?"
KEY = r"[a-z][a-z_]*"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
Read = TypeVar("Read")
BOUNDARY_TEXTS = ("behaviour", "need", "known_by", "if_crossed", "corrective_step", "exceptions", "meanwhile")


def entry_id(entry: Entry) -> str:
    return entry.matching("id", ID, _("An id is made of small letters, figures and hyphens, with one dot at most."))


def checked(entry: Entry, read: Callable[[Entry], Read]) -> Read:
    """What `read` makes of the entry, once no key is left over."""
    value = read(entry)
    entry.done()
    return value


def clause(entry: Entry) -> Clause:
    return Clause(
        id=entry_id(entry),
        area=entry.choice("area", AREAS),
        behaviour=entry.text("behaviour"),
        need=entry.text("need"),
        known_by=entry.text("known_by"),
        if_crossed=entry.text("if_crossed"),
        corrective_step=entry.text("corrective_step"),
        cost=entry.choice("cost", frozenset({"low", "high"})),
        mutual=entry.yes("mutual"),
        exceptions=entry.optional_text("exceptions"),
    )


def wording_rule(entry: Entry) -> WordingRule:
    return WordingRule(
        id=entry_id(entry),
        kind=RuleKind(entry.choice("kind", frozenset(RuleKind))),
        patterns=_patterns(entry, "patterns", entry.texts("patterns")),
        unless=_patterns(entry, "unless", entry.optional_texts("unless")),
        open_end_only=entry.optional_yes("open_end_only"),
        promises_only=entry.optional_yes("promises_only"),
        explanation=entry.text("explanation"),
        rewrite=entry.text("rewrite"),
        hits=entry.texts("hits", least=3),
        near_misses=entry.texts("near_misses", least=3),
    )


def _patterns(entry: Entry, key: str, patterns: tuple[str, ...]) -> tuple[str, ...]:
    for pattern in patterns:
        problem = pattern_problem(pattern)
        if problem:
            raise entry.problem(key, problem)
    return patterns


def ready_agreement(entry: Entry) -> ReadyAgreement:
    questions = tuple(checked(part, _question) for part in entry.entries("question"))
    known = PARTNER_PLACEHOLDERS | {question.key for question in questions}
    boundaries = tuple(_boundary(part, known) for part in entry.entries("boundary"))
    _check_parts(entry, [boundary.part for boundary in boundaries if boundary.part])
    return ReadyAgreement(
        id=entry_id(entry),
        title=entry.text("title"),
        area=entry.choice("area", AREAS),
        purpose=entry.text("purpose"),
        cooling_off=entry.number("cooling_off", 0, 168),
        review_days=entry.number("review_days", 1, 365),
        questions=questions,
        boundaries=boundaries,
    )


def _check_parts(entry: Entry, parts: list[str]) -> None:
    """A part is the id of its boundary, so no two of an agreement are the same."""
    for part in parts:
        if not re.fullmatch(KEY, part) or parts.count(part) > 1:
            raise entry.problem("boundary", _("A part is made of small letters, and no two are the same."))


def _question(entry: Entry) -> ReadyQuestion:
    question = ReadyQuestion(
        key=entry.matching("key", KEY, _("A key is made of small letters and underscores.")),
        question=entry.text("question"),
        hint=entry.optional_text("hint"),
        default=entry.text("default"),
    )
    _check_placeholders(entry, "default", question.default, PARTNER_PLACEHOLDERS)
    return question


def _boundary(entry: Entry, known: frozenset[str]) -> ReadyBoundary:
    boundary = ReadyBoundary(
        part=entry.optional_text("part"),
        behaviour=entry.text("behaviour"),
        kept_by=entry.choice("kept_by", frozenset({"both", "first", "second"})),
        need=entry.text("need"),
        known_by=entry.text("known_by"),
        if_crossed=entry.text("if_crossed"),
        corrective_step=entry.text("corrective_step"),
        exceptions=entry.optional_text("exceptions"),
        meanwhile=entry.optional_text("meanwhile"),
        cost=entry.choice("cost", frozenset({"low", "high"})),
    )
    for key in BOUNDARY_TEXTS:
        _check_placeholders(entry, key, getattr(boundary, key), known)
    entry.done()
    return boundary


def _check_placeholders(entry: Entry, key: str, text: str, known: frozenset[str]) -> None:
    for name in PLACEHOLDER.findall(text):
        if name not in known:
            raise entry.problem(key, _("No question has the key “{name}”.").format(name=name))


def question(entry: Entry) -> LibraryQuestion:
    form = QuestionForm(entry.choice("form", frozenset(QuestionForm)))
    check_in = entry.choice("check_in", CHECK_INS)
    space = QuestionSpace(entry.choice("space", frozenset(QuestionSpace)))
    _check_space(entry, check_in, form, space)
    return LibraryQuestion(
        id=entry_id(entry),
        check_in=check_in,
        form=form,
        space=space,
        text=entry.text("text"),
        name=entry.text("name") if check_in in {"weekly", "monthly"} else "",
        on=entry.yes("on"),
        choices=entry.texts("choices", least=2) if form is QuestionForm.CHOICE else (),
        after=_after(entry) if check_in == "alone" else (),
    )


def _check_space(entry: Entry, check_in: str, form: QuestionForm, space: QuestionSpace) -> None:
    """What is asked together is read by both; a figure and what is asked alone stay with the one who answers."""
    together = check_in in {"weekly", "monthly"}
    if together and (form is not QuestionForm.LINE or space is not QuestionSpace.SHARED):
        raise entry.problem("space", _("What is asked together is a line that both read."))
    if space is not QuestionSpace.PRIVATE and (check_in == "alone" or form is QuestionForm.SCALE):
        raise entry.problem("space", _("This stays with the one who answers: private."))


def _after(entry: Entry) -> tuple[str, ...]:
    talks = entry.texts("after")
    if not set(talks) <= TALKS:
        raise entry.problem("after", _("This can be: {choices}.").format(choices=", ".join(sorted(TALKS))))
    return talks


def help_line(entry: Entry) -> HelpLine:
    return HelpLine(
        id=entry_id(entry),
        country=entry.text("country"),
        name=entry.text("name"),
        number=entry.text("number"),
        kinds=_help_kinds(entry),
        note=entry.optional_text("note"),
    )


def _help_kinds(entry: Entry) -> tuple[HelpKind, ...]:
    kinds = entry.texts("kinds")
    if not set(kinds) <= set(HelpKind):
        raise _unknown_help_kind(entry)
    return tuple(HelpKind(kind) for kind in kinds)


def _unknown_help_kind(entry: Entry) -> ContentProblem:
    return entry.problem("kinds", _("This can be: {choices}.").format(choices=", ".join(sorted(HelpKind))))


def set_up_text(entry: Entry) -> SetUpText:
    return SetUpText(
        id=entry_id(entry),
        title=entry.text("title"),
        lead=entry.text("lead"),
        sections=tuple(checked(part, _section) for part in entry.entries("section")),
    )


def _section(entry: Entry) -> Section:
    return Section(heading=entry.text("heading"), paragraphs=entry.texts("paragraphs"))


def page_help(entry: Entry) -> PageHelp:
    return PageHelp(id=entry_id(entry), what=entry.text("what"), how=entry.texts("how", least=3))
