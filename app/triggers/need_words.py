"""What is needed in a hard moment, in words, on screen and on paper."""

from collections.abc import Iterable

from app.i18n import _
from app.triggers.values import Need


def need_names() -> tuple[tuple[Need, str], ...]:
    """In the order in which they are offered."""
    return (
        (Need.COMFORT, _("Comfort")),
        (Need.INFORMATION, _("Information")),
        (Need.SPACE, _("Space")),
        (Need.DISTRACTION, _("Distraction")),
        (Need.PAUSE, _("A pause")),
    )


def needs_in_words(needs: frozenset[Need]) -> str:
    """Such as "Comfort, space"; empty for none."""
    return in_a_line(words for need, words in need_names() if need in needs)


def in_a_line(choices: Iterable[str]) -> str:
    """Words that each begin with a capital, as one sentence does."""
    first, *others = [*choices, ""]
    return ", ".join([first, *(words[:1].lower() + words[1:] for words in others if words)])
