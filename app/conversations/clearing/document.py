"""Three lines on a small thing while it is small, and what was meant, to write by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

ON_A_PAGE = 2


def clearing_form() -> Form:
    """Two small things, each with both sides."""
    groups = tuple(
        FormGroup(heading=_("Small thing {n}").format(n=number), fields=tuple(_lines()))
        for number in range(1, ON_A_PAGE + 1)
    )
    about = _("Three lines, soon after it happened. One line is enough.")
    return Form(title=_("Clear it up"), above=_("Conversations"), about=about, groups=groups)


def _lines() -> Iterator[FormField]:
    yield FormField(label=_("What I saw"), hint=_("What was said or done, as a camera would have it."))
    yield FormField(label=_("Its effect on me"), hint=_("A feeling, or what your body did."))
    yield FormField(label=_("My question"), hint=_("For example: what did you mean?"))
    yield FormField(label=_("What I meant"), hint=_("By the other."))
    words = (_("Thank you, that’s clear"), _("Let’s talk about it"))
    yield FormField(label=_("Then"), choices=words, lines=0)
