"""What is to be talked about in a session, collected by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup
from app.sessions.values import RANKS

POINTS = 4


def agenda_form(names: tuple[str, str]) -> Form:
    """Points for the next session, ranked by each."""
    when = (FormField(label=_("Day and time"), lines=1), FormField(label=_("With whom"), lines=1))
    ranks = tuple(str(rank) for rank in RANKS)
    points = tuple(
        FormGroup(
            heading=_("Point {n}").format(n=number),
            fields=(
                FormField(label=_("What we'd like to talk about")),
                *(FormField(label=_("Rank by {name}").format(name=name), choices=ranks, lines=0) for name in names),
            ),
        )
        for number in range(1, POINTS + 1)
    )
    about = _("Each of you ranks up to three. Points without a rank are welcome too.")
    groups = (FormGroup(fields=when), *points)
    return Form(title=_("For the next session"), above=_("With a therapist"), about=about, groups=groups)
