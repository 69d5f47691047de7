"""Milestones and celebrations that both choose, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

MILESTONES = 3
CELEBRATIONS = 3


def milestones_form(names: tuple[str, str]) -> Form:
    """What both would like to reach, and about when."""
    agreed = tuple(_("Yes, says {name}").format(name=name) for name in names)
    groups = tuple(
        FormGroup(
            heading=_("Milestone {n}").format(n=number),
            fields=(
                FormField(label=_("What you would see"), lines=2),
                FormField(label=_("About when"), hint=_("It can move, without a word on why."), lines=1),
                FormField(label=_("Chosen by"), choices=agreed, lines=0),
                FormField(label=_("Reached on"), lines=1),
            ),
        )
        for number in range(1, MILESTONES + 1)
    )
    about = _("Something you would both notice. A milestone is reached once, and stays.")
    return Form(title=_("Milestones we choose"), above=_("Progress"), about=about, groups=groups)


def celebrations_form(names: tuple[str, str]) -> Form:
    """Ideas chosen ahead, and a line of each once it was done."""
    lines = tuple(FormField(label=_("A line of {name}").format(name=name)) for name in names)
    groups = tuple(
        FormGroup(
            heading=_("Celebration {n}").format(n=number),
            fields=(
                FormField(label=_("What we would do")),
                FormField(label=_("For what, and on which day"), lines=1),
                *lines,
            ),
        )
        for number in range(1, CELEBRATIONS + 1)
    )
    about = _("Small things, chosen ahead by both. “Not now” is fine, and so is “not this one”.")
    return Form(title=_("Celebrations we choose"), above=_("Progress"), about=about, groups=groups)
