"""Fewer check-ins, once the wounds have closed and both say so: to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup


def later_form(names: tuple[str, str]) -> Form:
    """What would change, and a yes of each, asked again after a year."""
    changes = (_("only the monthly conversation"), _("all check-ins rest"))
    yes = tuple(FormField(label=name, choices=(_("Yes from me"), _("Not now")), lines=1) for name in names)
    again = tuple(
        FormField(label=name, choices=(_("Still yes"), _("Not now: bring them back")), lines=1) for name in names
    )
    groups = (
        FormGroup(fields=(FormField(label=_("What would change"), choices=changes, lines=1),)),
        FormGroup(heading=_("Today"), fields=yes),
        FormGroup(heading=_("A year later"), fields=again),
    )
    about = _("For when the wounds have closed: fewer check-ins. It takes a yes of each of you.")
    return Form(title=_("Later"), above=_("Common ground"), about=about, groups=groups)
