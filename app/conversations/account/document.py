"""The account of both on paper: part by part with both columns; and a sheet to tell one part by hand."""

from collections.abc import Iterator, Sequence

from app.conversations.account.values import PartSheet, Words
from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup

_LINES = 12
"""To write on, for each of the two."""


def account_document(parts: Sequence[PartSheet], *, locale: str) -> bytes:
    """What can be read of it; raises `RightToLeftText`."""
    return form_document(_form(tuple(_part(part, locale) for part in parts)), locale=locale)


def account_form() -> Form:
    """A sheet on which each tells one part by hand."""
    return _form(tuple(_blank()))


def _form(groups: tuple[FormGroup, ...]) -> Form:
    about = _("Pictures of what happened stay in the mind. The facts that are needed are enough.")
    return Form(title=_("Our account"), above=_("Conversations"), about=about, groups=groups)


def _part(part: PartSheet, locale: str) -> FormGroup:
    fields = [FormField(label=name, words=words) for name, words in part.told if words.strip()]
    if part.agreed:
        fields.append(FormField(label=_("Both"), words=part.agreed))
    return FormGroup(heading=_heading(part.head, locale), fields=tuple(fields))


def _heading(head: Words, locale: str) -> str:
    when = day(head.when_day, locale) if head.when_day else ""
    return " · ".join(said for said in (head.when_words, when, head.title) if said)


def _blank() -> Iterator[FormGroup]:
    first = (FormField(label=_("When"), lines=1), FormField(label=_("What it was"), lines=1))
    yield FormGroup(fields=first)
    told = (FormField(label=_("How I tell it"), lines=_LINES), FormField(label=_("How I saw it"), lines=_LINES))
    yield FormGroup(fields=told, beside=False)
