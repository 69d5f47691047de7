"""A memory of both, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup


def memory_form(names: tuple[str, str]) -> Form:
    """What it was, and a line of each."""
    what = (
        FormField(label=_("What you call it"), lines=1),
        FormField(label=_("On which day"), hint=_("Or about when."), lines=1),
    )
    lines = tuple(FormField(label=_("A line of {name}").format(name=name), lines=3) for name in names)
    groups = (
        FormGroup(fields=what),
        FormGroup(fields=(FormField(label=_("What it was"), lines=9), *lines), beside=False),
        FormGroup(fields=(FormField(label=_("Room for a picture or a ticket"), lines=8),), beside=False),
    )
    about = _("Something the two of you did or saw. Each of you can add a line to it.")
    return Form(title=_("A memory"), above=_("Common ground"), about=about, groups=groups)
