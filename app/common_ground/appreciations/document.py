"""Lines on what one likes in the other, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

LINES = 7
"""That a page has room for."""


def appreciation_form() -> Form:
    """For one of the two; each line can be kept or shown."""
    lines = tuple(
        FormField(
            label=_("Line {n}").format(n=number),
            hint=_("Something small and plain is best.") if number == 1 else "",
            choices=(_("for me"), _("to show")),
        )
        for number in range(1, LINES + 1)
    )
    about = _("One line on something the other did, or is. You decide who reads it.")
    title = _("What we like in each other")
    return Form(title=title, above=_("Common ground"), about=about, groups=(FormGroup(fields=lines),))
