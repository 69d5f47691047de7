"""What is only for oneself, to write by hand: a note, what does one good, and what a "no" meant."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

CARES = 9
NOTE_LINES = 28
"""What a page has room for."""


def note_form() -> Form:
    """A page for a note."""
    groups = (
        FormGroup(fields=(FormField(label=_("Date"), lines=1),)),
        FormGroup(
            fields=(FormField(label=_("In your own words"), lines=NOTE_LINES),),
            beside=False,
        ),
        FormGroup(fields=(FormField(label=_("Later"), choices=(_("for the session"),), lines=0),)),
    )
    return Form(title=_("A note"), above=_("Private"), about=_only_you(), groups=groups)


def self_care_form() -> Form:
    """A list of what does one good, with the days of a week to tick."""
    days = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    line = (
        FormField(label=_("Something that does me good"), lines=1),
        FormField(label=_("Days on which I did it"), choices=days, lines=0),
    )
    about = _("For days when nothing comes to mind. Nothing is counted. Nobody has to see this page.")
    return Form(
        title=_("Looking after myself"), above=_("Private"), about=about, groups=(FormGroup(fields=line * CARES),)
    )


def not_free_form() -> Form:
    """For after a signature that was not given freely enough to be given."""
    answer = (
        FormField(label=_("What was to be signed"), lines=1),
        FormField(label=_("I could have said no"), choices=(_("no"), _("not sure")), lines=0),
    )
    thought = (
        FormField(label=_("What my answer meant"), lines=6),
        FormField(label=_("Other words that I could sign"), hint=_("Shorter, smaller, or with an end date."), lines=4),
        FormField(label=_("Who could help"), hint=_("A friend, a therapist, or people to call."), lines=3),
    )
    groups = (FormGroup(fields=answer), FormGroup(fields=thought, beside=False))
    about = _("Nothing was signed, and nothing holds by it. There is no day by which this has to change.")
    return Form(title=_("When I couldn't say yes"), above=_("Private"), about=about, groups=groups)


def _only_you() -> str:
    return _("For yourself. Nobody has to see this page.")
