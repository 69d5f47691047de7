"""What matters to each, named alone and laid side by side, to write by hand."""

from app.i18n import _
from app.paper.values import Form, FormField, FormGroup

PLACES = 5
"""As many words as each names."""


def values_form() -> Form:
    """For one of the two; what both named goes below."""
    words = tuple(FormField(label=_("Value {place}").format(place=place), lines=1) for place in range(1, PLACES + 1))
    groups = (
        FormGroup(heading=_("What matters to me"), fields=words),
        FormGroup(
            heading=_("Once both of you have named yours"),
            fields=(
                FormField(label=_("What you both named"), lines=3),
                FormField(label=_("How it can be seen in a week"), lines=3),
            ),
            beside=False,
        ),
    )
    about = _("Each of you names theirs alone, up to five words. Nothing here is ranked.")
    return Form(title=_("What matters to us"), above=_("Common ground"), about=about, groups=groups)
