"""An apology on paper: as it was written, and the same to fill in by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.repair.apologies.values import Apology, part_hints, part_names

_EXPLAINED = frozenset({"did", "effect", "known_by", "choice", "explanation"})
"""What is said under a label holds on paper too."""


def apology_document(apology: Apology, *, locale: str, above: str = "") -> bytes:
    """Every part of it that was filled in; `above`: from whom to whom. Raises `RightToLeftText`."""
    filled = tuple(filter(None, map(_only_filled, _groups(apology, "", locale))))
    form = Form(title=_("An apology"), above=above or _("In our own words"), groups=filled)
    return form_document(form, locale=locale)


def apology_form() -> Form:
    """An apology to write by hand."""
    about = _("The first three parts are enough. It is read when the other is ready.")
    groups = _groups(Apology(), _("If you like"), "")
    return Form(title=_("An apology"), above=_("In our own words"), about=about, groups=groups)


def _groups(said: Apology, more: str, locale: str) -> tuple[FormGroup, ...]:
    """`more`: what stands above the parts that are folded away on screen."""
    return (
        FormGroup(fields=tuple(_harm(said)), beside=False),
        FormGroup(heading=_("Making it good"), fields=tuple(_repair(said, locale)), beside=False),
        FormGroup(heading=more, fields=tuple(_more(said)), beside=False),
    )


def _harm(apology: Apology) -> Iterator[FormField]:
    yield _part("did", apology.did, 3)
    yield _part("effect", apology.effect, 3)


def _repair(apology: Apology, locale: str) -> Iterator[FormField]:
    yield _part("repair", apology.repair, 2)
    yield _part("known_by", apology.known_by, 1)
    yield _part("by_day", day(apology.by_day, locale) if apology.by_day else "", 1)


def _more(apology: Apology) -> Iterator[FormField]:
    yield _part("choice", apology.choice, 1)
    yield _part("regret", apology.regret, 1)
    yield _part("explanation", apology.explanation, 2)
    yield _part("changed", apology.changed, 1)
    if apology.asks_forgiveness:
        yield _part("wish", apology.wish, 0)


def _part(name: str, words: str, lines: int) -> FormField:
    hint = part_hints().get(name, "") if name in _EXPLAINED else ""
    return FormField(label=part_names()[name], hint=hint, words=words, lines=lines)


def _only_filled(group: FormGroup) -> FormGroup | None:
    fields = tuple(field for field in group.fields if field.words.strip())
    return FormGroup(heading=group.heading, fields=fields, beside=group.beside) if fields else None
