"""The page for the therapist, to fill in by hand before a session."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

POINTS = 3


def handout_form(names: tuple[str, str]) -> Form:
    """What both want to bring; each fills in only what they choose to."""
    points = tuple(FormField(label=_("Point {n}").format(n=number)) for number in range(1, POINTS + 1))
    groups = (
        FormGroup(
            fields=(
                FormField(label=_("From day to day"), hint=_("The time it is about."), lines=1),
                FormField(label=_("Promises"), hint=_("Kept, partly, not: in numbers."), lines=1),
                FormField(label=_("Talks we had"), lines=1),
                FormField(label=_("Something put right"), lines=1),
                FormField(label=_("Agreements to look at"), lines=1),
            )
        ),
        *(FormGroup(heading=_("From {name}").format(name=name), fields=_own()) for name in names),
        FormGroup(heading=_("What we'd like to talk about"), fields=points),
        FormGroup(heading=_("Homework"), fields=(FormField(label=_("Until the next session"), lines=4),)),
        FormGroup(
            fields=(FormField(label=_("The next session"), lines=1), FormField(label=_("Good to know"), words=_safe()))
        ),
    )
    about = _("Only what each of you chooses to say. Empty lines say nothing.")
    return Form(title=_("Before the session"), above=_("With a therapist"), about=about, groups=groups)


def _own() -> tuple[FormField, ...]:
    return (
        FormField(label=_("The best moment"), lines=1),
        FormField(label=_("The hardest moment"), lines=1),
        FormField(label=_("Still hard")),
        FormField(label=_("A question"), lines=1),
    )


def _safe() -> str:
    return _("If either of you wants to speak to me alone, say so. If anyone isn't safe, that comes first.")
