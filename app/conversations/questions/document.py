"""A question that stays open until it is answered, on paper: asked and answered by hand."""

from collections.abc import Iterator

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup


def question_form() -> Form:
    """Both sides of one question."""
    groups = (
        FormGroup(fields=tuple(_asked()), beside=False),
        FormGroup(heading=_("By the one who is asked"), fields=tuple(_answered()), beside=False),
        FormGroup(heading=_("By the one who asked"), fields=tuple(_afterwards()), beside=False),
    )
    about = _("Asked once, then it is open. Nobody has to ask again. Sleep on it, if you like.")
    return Form(title=_("An open question"), above=_("Conversations"), about=about, groups=groups)


def _asked() -> Iterator[FormField]:
    yield FormField(label=_("My question"), lines=3)
    kinds = (_("a fact"), _("why"), _("a picture I may not want"))
    yield FormField(
        label=_("What are you asking for?"),
        hint=_("Pictures stay. You could ask what you need to know instead."),
        choices=kinds,
        lines=0,
    )
    yield FormField(
        label=_("An answer would help by"),
        hint=_("Nobody is reminded. After that day it stays open."),
        lines=1,
    )


def _answered() -> Iterator[FormField]:
    yield FormField(label=_("Your answer"), hint=_("What was asked is enough. You decide how much."), lines=7)
    yield FormField(label=_("Not yet, by"), hint=_("You can name another day later. Nobody keeps count."), lines=1)
    yield FormField(label=_("Or"), choices=(_("For the session"),), lines=0)


def _afterwards() -> Iterator[FormField]:
    yield FormField(label=_("Now"), choices=(_("That is enough for me"), _("I ask one more thing")), lines=2)
