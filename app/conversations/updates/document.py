"""An update on paper: what changed and came up, what was decided, and what is still to be decided, by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

DECISIONS = 2
"""Decisions to come that there is room for."""


def update_form() -> Form:
    """What one tells the other without being asked."""
    decisions = tuple(
        FormGroup(
            heading=_("A decision to come") if number == 1 else _("Decision {n} to come").format(n=number),
            fields=tuple(_decision(number)),
        )
        for number in range(1, DECISIONS + 1)
    )
    groups = (
        FormGroup(fields=tuple(_told()), beside=False),
        *decisions,
        FormGroup(heading=_("By the one who reads it"), fields=tuple(_answer())),
    )
    about = _("Told without being asked. One line is enough, and so is “nothing came up”.")
    return Form(title=_("An update"), above=_("Conversations"), about=about, groups=groups)


def _told() -> Iterator[FormField]:
    changed = _("Something that can be seen, since the last time.")
    yield FormField(label=_("What I changed"), hint=changed, lines=3)
    yield FormField(label=_("What came up"), hint=_("A message, a meeting, a hard moment."), lines=3)
    yield FormField(label=_("What I decided"), lines=2)


def _decision(number: int) -> Iterator[FormField]:
    hint = _("Something that concerns both of you, before it is made.") if number == 1 else ""
    yield FormField(label=_("What it is"), hint=hint, lines=2 if number == 1 else 1)
    yield FormField(label=_("Whom I ask first"), lines=1)
    yield FormField(label=_("By when"), lines=1)


def _answer() -> Iterator[FormField]:
    answers = (_("Read"), _("I need time"), _("Let’s talk"), _("For the session"))
    yield FormField(label=_("Your answer"), choices=answers, lines=0)
    yield FormField(label=_("Until"), hint=_("A day, if you like."), lines=1)
