"""A small thing that both do again and again, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

ON_A_PAGE = 2


def ritual_form(names: tuple[str, str]) -> Form:
    """Two proposals, each with the yes of both."""
    comes = (_("When it suits"), _("Every day"), _("Every week"), _("Every month"))
    agreed = tuple(_("Yes, says {name}").format(name=name) for name in names)
    fields = (
        FormField(label=_("What you call it"), lines=1),
        FormField(label=_("How it goes"), lines=3),
        FormField(label=_("How often it comes"), choices=comes, lines=1),
        FormField(label=_("At what time"), lines=1),
        FormField(label=_("How many minutes"), lines=1),
        FormField(label=_("Is it a yes?"), hint=_("A no needs no reason."), choices=agreed, lines=0),
    )
    groups = tuple(
        FormGroup(heading=_("Ritual {n}").format(n=number), fields=fields) for number in range(1, ON_A_PAGE + 1)
    )
    about = _("A small thing you do again and again. It holds once both of you said yes.")
    return Form(title=_("A ritual"), above=_("Common ground"), about=about, groups=groups)
