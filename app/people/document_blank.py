"""The pace of the couple, to write by hand: how they talk this week, and when they sit down."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup


def pacing_form() -> Form:
    """Where they are, how they talk this week, and on which days they don't."""
    stages = (_("Steady"), _("Understand"), _("Build"))
    ways = (_("In writing"), _("A short talk"), _("A long talk"), _("As it comes"))
    lengths = tuple(_("{n} minutes").format(n=minutes) for minutes in (10, 20, 30, 45, 60))
    groups = (
        FormGroup(fields=(FormField(label=_("Where you are"), choices=stages, lines=0),)),
        FormGroup(
            heading=_("Pacing"),
            fields=(
                FormField(label=_("How we talk this week"), choices=ways, lines=0),
                FormField(label=_("Longest talk"), choices=lengths, lines=0),
                FormField(label=_("Nothing before"), hint=_("A day, if you like."), lines=1),
                FormField(label=_("Quiet days"), choices=_days(), lines=0),
                FormField(label=_("What would help this week"), lines=3),
            ),
        ),
        *_rhythms(),
    )
    about = _("Written by the one who sets the pace, or by both. Begin a new page when something changes.")
    return Form(title=_("Pace and rhythm"), above=_("Conversations"), about=about, groups=groups)


def _rhythms() -> Iterator[FormGroup]:
    for name in (_("Daily summary"), _("Weekly conversation"), _("Monthly conversation")):
        fields = (
            FormField(label=_("Days"), choices=_days(), lines=0),
            FormField(label=_("From"), hint=_("And how long."), lines=1),
        )
        yield FormGroup(heading=name, fields=fields)


def _days() -> tuple[str, ...]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
