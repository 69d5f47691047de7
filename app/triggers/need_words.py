"""What is needed in a hard moment, in words, on screen and on paper."""

from app.i18n import _
from app.triggers.values import Need


def need_names() -> tuple[tuple[Need, str], ...]:
    """In the order in which they are offered."""
    return (
        (Need.COMFORT, _("comfort")),
        (Need.INFORMATION, _("information")),
        (Need.SPACE, _("space")),
        (Need.DISTRACTION, _("distraction")),
        (Need.PAUSE, _("a pause")),
    )


def needs_in_words(needs: frozenset[Need]) -> str:
    """Such as "comfort, space"; empty for none."""
    return ", ".join(words for need, words in need_names() if need in needs)
