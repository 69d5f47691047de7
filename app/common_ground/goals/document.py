"""A goal of both with its steps, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

STEPS = 3
"""That there is room for."""


def goal_form(names: tuple[str, str]) -> Form:
    """What both want, about when, and a few small steps."""
    first = (
        FormField(label=_("What we want"), hint=_("One thing both of you want, in plain words."), lines=3),
        FormField(label=_("About when"), lines=1),
        FormField(label=_("Is it special?"), choices=(_("Our joint project"),), lines=0),
    )
    by = (*names, _("Both"))
    steps = tuple(
        FormGroup(
            heading=_("Step {n}").format(n=number),
            fields=(
                FormField(label=_("The next step"), hint=_("Small enough for one afternoon.") if number == 1 else ""),
                FormField(label=_("Who takes it"), choices=by, lines=0),
                FormField(label=_("Done on"), lines=1),
            ),
        )
        for number in range(1, STEPS + 1)
    )
    about = _("Steps come next. One is enough to begin.")
    title = _("A goal of both")
    return Form(title=title, above=_("Common ground"), about=about, groups=(FormGroup(fields=first), *steps))
