"""Agreements to write by hand: needs, boundaries, what each answers to them, and the ready ones."""

import re
from collections.abc import Iterator

from app.agreements.document_clauses import Names
from app.agreements.values import MOST_NEEDS
from app.i18n import _
from app.library.values import ReadyAgreement
from app.paper.values import Form, FormField, FormGroup

BOUNDARIES = 2
"""On the form of an agreement, the first of them with all its fields; more on pages of their own."""
ANSWERED = 4
"""Boundaries that the page of answers has room for."""
LEFT_OPEN = "…"


def needs_form() -> Form:
    """What each needs, and will not go without."""
    numbers = range(1, MOST_NEEDS + 1)
    needs = tuple(FormField(label=_("Need {n}").format(n=n)) for n in numbers)
    nonnegotiables = tuple(FormField(label=_("Nonnegotiable {n}").format(n=n)) for n in numbers)
    groups = (
        FormGroup(heading=_("What I need"), fields=needs),
        FormGroup(heading=_("My nonnegotiables"), fields=nonnegotiables),
        FormGroup(fields=(FormField(label=_("What could become a boundary"), lines=4),), beside=False),
    )
    about = _("Each alone, up to three of each. You decide whether the other reads it, and when.")
    return Form(title=_("What we need"), above=_("Agreements"), about=about, groups=groups)


def agreement_form(names: Names) -> Form:
    """A whole agreement with its terms and two lines to sign on."""
    about = _("One boundary is enough to begin: what you do, who keeps it, and what follows if it is crossed.")
    first = _("Boundary {n}").format(n=1)
    more = tuple(
        FormGroup(heading=_("Boundary {n}").format(n=number), fields=tuple(_smallest(names)))
        for number in range(2, BOUNDARIES + 1)
    )
    groups = (
        FormGroup(fields=tuple(_head())),
        FormGroup(heading=first, fields=tuple(_smallest(names))),
        FormGroup(heading=_("More about boundary {n}").format(n=1), fields=tuple(_more(names))),
        *more,
        FormGroup(heading=_("Terms"), fields=tuple(_terms())),
        FormGroup(fields=tuple(_fixed())),
        FormGroup(heading=_("Day and signature"), fields=tuple(FormField(label=name, lines=2) for name in names)),
    )
    return Form(title=_("An agreement"), above=_("Agreements"), about=about, groups=groups)


def boundary_form(names: Names) -> Form:
    """One boundary with all its fields."""
    groups = (
        FormGroup(fields=(FormField(label=_("To which agreement it belongs"), lines=1),)),
        FormGroup(fields=tuple(_smallest(names))),
        FormGroup(heading=_("More"), fields=tuple(_more(names))),
    )
    about = _("A boundary protects the person who asked for it; it does not rule the other.")
    return Form(title=_("A boundary"), above=_("Agreements"), about=about, groups=groups)


def answers_form() -> Form:
    """What one of the two says to each boundary, before anything is signed."""
    agreement = FormGroup(fields=(FormField(label=_("Agreement"), lines=1), FormField(label=_("Name"), lines=1)))
    boundaries = tuple(
        FormGroup(heading=_("Boundary {n}").format(n=number), fields=tuple(_answer()))
        for number in range(1, ANSWERED + 1)
    )
    about = _("Each alone. Look at the two pages together once both are filled in.")
    return Form(title=_("Can this be kept?"), above=_("Agreements"), about=about, groups=(agreement, *boundaries))


def review_form(names: Names) -> Form:
    """When an agreement is looked at again by both."""
    seen = (
        FormField(label=_("What held"), lines=4),
        FormField(label=_("What was hard"), lines=4),
        FormField(label=_("What we would change"), lines=4),
    )
    ways = (_("Keep"), _("Renew with the same text"), _("Change it"), _("Add something"), _("End it together"))
    next_day = FormField(label=_("Looked at again"), hint=_("A new review day."), lines=1)
    groups = (
        FormGroup(fields=(FormField(label=_("Agreement"), lines=1), FormField(label=_("Day"), lines=1))),
        FormGroup(fields=seen, beside=False),
        FormGroup(
            heading=_("What comes of it"),
            fields=(FormField(label=_("We decide to"), choices=ways, lines=0), next_day),
        ),
        FormGroup(heading=_("Day and signature"), fields=tuple(FormField(label=name) for name in names)),
    )
    about = _("Both look at it. Either of you may end or leave it at any time, without a reason.")
    return Form(title=_("Looking at an agreement again"), above=_("Agreements"), about=about, groups=groups)


def ready_form(ready: ReadyAgreement) -> Form:
    """The questions of a ready agreement, and what it says around the answers."""
    asked = tuple(FormField(label=each.question, hint=each.hint, lines=1) for each in ready.questions)
    says = tuple(
        FormField(label=_("Boundary {n}").format(n=number), words=_open(boundary.behaviour))
        for number, boundary in enumerate(ready.boundaries, 1)
    )
    groups = (
        FormGroup(fields=asked, beside=False),
        FormGroup(heading=_("What it says then"), fields=says),
        FormGroup(fields=(FormField(label=_("What you would change or add")),)),
    )
    return Form(title=ready.title, above=_("Agreements"), about=ready.purpose, groups=groups)


def _open(words: str) -> str:
    """With dots where an answer goes."""
    return re.sub(r"\{\w+\}", LEFT_OPEN, words)


def _head() -> Iterator[FormField]:
    yield FormField(label=_("Title"), lines=1)
    yield FormField(label=_("What this is for"), lines=1)


def _smallest(names: Names) -> Iterator[FormField]:
    yield FormField(label=_("What we do"), hint=_("Who does what, when, how often."), lines=3)
    yield FormField(label=_("Kept by"), choices=(*names, _("Both")), lines=0)
    yield FormField(label=_("If it is crossed, we say"), hint=_("A calm sentence that restates it."))
    yield FormField(label=_("Then: a step that repairs"), hint=_("Repair, not punishment."))


def _more(names: Names) -> Iterator[FormField]:
    yield FormField(label=_("Asked for by"), choices=(*names, _("Both")), lines=0)
    yield FormField(label=_("The need behind it"))
    yield FormField(label=_("How we will both know"))
    yield FormField(label=_("What it costs the one who keeps it"), choices=(_("Low"), _("High")), lines=0)
    yield FormField(label=_("Exceptions we foresee"), hint=_("And how to say in time that it can't be kept."))
    yield FormField(label=_("Meanwhile, what I do for myself"), hint=_("The one who asked for it."))
    keeps = (_("We change it"), _("We take it to a therapist"), _("We end it"))
    yield FormField(label=_("If it keeps happening"), hint=_("After the third time."), choices=keeps, lines=0)
    yield FormField(label=_("Only until"), hint=_("Empty: as long as the agreement."), lines=1)


def _terms() -> Iterator[FormField]:
    days = tuple(_("In {n} days").format(n=days) for days in (30, 60, 90))
    yield FormField(label=_("First day"), lines=1)
    yield FormField(label=_("Last day"), hint=_("Many couples begin with three months."), lines=1)
    yield FormField(label=_("Looked at again"), choices=days, lines=1)
    waits = (_("1 day"), _("3 days"), _("7 days"))
    yield FormField(
        label=_("Time to think it over"),
        hint=_("After both have signed, either may take it back."),
        choices=waits,
        lines=0,
    )


def _fixed() -> Iterator[FormField]:
    safety = _("Leaving, or stopping, for your own safety is never a breach.")
    yield FormField(label=_("In every agreement"), words=" ".join((safety, _("Each of us may withdraw at any time."))))


def _answer() -> Iterator[FormField]:
    yield FormField(label=_("Can you keep it?"), choices=(_("I can keep this"), _("with help"), _("not yet")), lines=0)
    yield FormField(
        label=_("Do you agree?"),
        hint=_("Declining needs no reason."),
        choices=(_("agree"), _("talk about it"), _("decline")),
        lines=0,
    )
    yield FormField(label=_("A comment"))
