"""An apology on paper: as it was written, and the same to fill in by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import FormField, FormGroup
from app.repair.apologies.values import Apology, part_hints, part_names

_EXPLAINED = frozenset({"did", "effect", "known_by", "choice", "explanation"})
"""What is said under a label holds on paper too."""


def apology_document(apology: Apology | None, *, locale: str, above: str = "") -> bytes:
    """Every part of it; None: lines to write on. `above`: from whom to whom. Raises `RightToLeftText`."""
    said = apology or Apology()
    about = "" if apology is not None else _("The first three parts are enough. It is read when the other is ready.")
    groups = (
        FormGroup(fields=tuple(_harm(said)), beside=False),
        FormGroup(heading=_("Making it good"), fields=tuple(_repair(said, locale)), beside=False),
        FormGroup(heading="" if apology is not None else _("If you like"), fields=tuple(_more(said)), beside=False),
    )
    filled = groups if apology is None else tuple(filter(None, map(_only_filled, groups)))
    return form_document(
        _("An apology"), above=above or _("In our own words"), about=about, groups=filled, locale=locale
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
