"""Putting something right on paper: what was written by both, and the same form to fill in by hand."""

from collections.abc import Iterator, Mapping

from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.repair.setbacks.values import DECIDE_NOTHING, LOOKS, Clause, Setback, SetbackPage, told_names
from app.vault.values import Person


def setback_document(page: SetbackPage, *, names: Mapping[Person, str], locale: str) -> bytes:
    """What whoever is here may read of one; raises `RightToLeftText`."""
    groups = tuple(filter(None, map(_only_filled, _filled(page, names, locale))))
    about = _("Written by {name} on {day}.").format(name=names[page.sent.author], day=day(page.day, locale))
    return form_document(_form(about, groups), locale=locale)


def setback_form(names: Mapping[Person, str]) -> Form:
    """The same to fill in by hand."""
    about = _("Something happened that we agreed would not. Nothing big has to be decided tonight.")
    return _form(about, _blank(names))


def _form(about: str, groups: tuple[FormGroup, ...]) -> Form:
    return Form(title=_("Put something right"), above=_("For both of you"), about=about, groups=groups)


def _blank(names: Mapping[Person, str]) -> tuple[FormGroup, ...]:
    said = Setback()
    accounts = tuple(FormField(label=_("As {name} saw it").format(name=names[person]), lines=4) for person in Person)
    looks = tuple(
        FormField(label=_("After {n} days").format(n=after), hint=_("How is it now, and what is still needed?"))
        for after in LOOKS
    )
    more = FormGroup(heading=_("More, as far as it helps"), fields=tuple(_more(said, "")))
    return (
        FormGroup(fields=tuple(_first(said))),
        more,
        FormGroup(heading=_("As each of you saw it"), fields=accounts),
        FormGroup(heading=_("Promised"), fields=tuple(_promises(names))),
        FormGroup(heading=_("Looked at again"), fields=looks),
    )


def _promises(names: Mapping[Person, str]) -> Iterator[FormField]:
    for person in Person:
        yield FormField(label=names[person], hint=_("A step that repairs, and by when."))


def last_step_form() -> Form:
    """What one of the two says at the end, alone."""
    steps = (_("Renew the plan"), _("Change it"), _("Take it to a therapist"), _("Decide later"), _("Stop"))
    groups = (
        FormGroup(fields=(FormField(label=_("What it is about"), lines=1), FormField(label=_("Day"), lines=1))),
        FormGroup(
            fields=(
                FormField(label=_("For me, now"), choices=steps, lines=0),
                FormField(label=_("What I need for it"), lines=6),
                FormField(label=_("Whom I could talk to"), lines=3),
            ),
            beside=False,
        ),
    )
    about = _("For yourself. All five answers close it alike, and you can answer anew.")
    return Form(title=_("After putting something right"), above=_("Private"), about=about, groups=groups)


def _filled(page: SetbackPage, names: Mapping[Person, str], locale: str) -> tuple[FormGroup, ...]:
    said = page.setback
    happened_on = "" if said.happened_on is None else day(said.happened_on, locale)
    return (
        FormGroup(heading=_("The boundary"), fields=tuple(_clause(page.clause))),
        FormGroup(fields=tuple(_first(said))),
        FormGroup(heading=_("What belongs to it"), fields=tuple(_more(said, happened_on))),
        FormGroup(heading=_("As each of you saw it"), fields=tuple(_accounts(page, names))),
        FormGroup(heading=_("Promised"), fields=tuple(_repairs(page, names))),
        FormGroup(heading=_("Looked at again"), fields=tuple(_looks(page, names)), beside=False),
    )


def _first(said: Setback) -> Iterator[FormField]:
    yield FormField(label=_("What happened"), words=said.happened, lines=5)
    hint = _("Who does what, where each of you is, when you talk.")
    yield FormField(label=_("The next 24 hours"), hint=hint, words=said.next_day, lines=5)


def _more(said: Setback, happened_on: str) -> Iterator[FormField]:
    told = dict(told_names())
    yield FormField(label=_("When"), words=happened_on, lines=1)
    yield FormField(
        label=_("How it came to be known"),
        words=told[said.told] if said.told else "",
        choices=tuple(told.values()),
        lines=0,
    )
    yield FormField(label=_("What came before"), words=said.before)
    yield FormField(label=_("Its effect"), words=said.effect)
    yield FormField(label=_("What I take on as mine"), words=said.ownership)
    yield FormField(label=_("What in the agreement would change"), words=said.changes)
    yield FormField(label=_("Who else was told, for support"), words=_support(said), lines=1)
    days = tuple(_("{n} days").format(n=days) for days in DECIDE_NOTHING if days)
    decided = _("{n} days").format(n=said.decide_nothing) if said.decide_nothing else ""
    yield FormField(label=_("Decide nothing big for"), words=decided, choices=days, lines=0)


def _support(said: Setback) -> str:
    if said.support is None:
        return said.support_who
    return said.support_who or (_("Yes") if said.support else _("No"))


def _clause(clause: Clause | None) -> Iterator[FormField]:
    if clause is not None:
        boundary = clause.boundary
        title = _("{title}, boundary {n}").format(title=clause.title, n=clause.number)
        yield FormField(label=title, words=boundary.behaviour)
        yield FormField(label=_("In calm words"), words=boundary.if_crossed)
        yield FormField(label=_("The corrective step"), words=boundary.corrective_step)
        yield FormField(label=_("Meanwhile"), words=boundary.meanwhile)


def _accounts(page: SetbackPage, names: Mapping[Person, str]) -> Iterator[FormField]:
    for account in page.accounts:
        yield FormField(label=names[account.sent.author], words=account.words)


def _repairs(page: SetbackPage, names: Mapping[Person, str]) -> Iterator[FormField]:
    for repair in page.repairs:
        yield FormField(label=names[repair.by], words=repair.text)


def _looks(page: SetbackPage, names: Mapping[Person, str]) -> Iterator[FormField]:
    for line in page.looks:
        label = _("{name}, after {n} days").format(name=names[line.sent.author], n=line.after)
        parts = (line.look.how_now, line.look.still_needed)
        yield FormField(label=label, words="\n".join(part for part in parts if part))


def _only_filled(group: FormGroup) -> FormGroup | None:
    fields = tuple(field for field in group.fields if field.words.strip())
    return FormGroup(heading=group.heading, fields=fields, beside=group.beside) if fields else None
