"""Milestones as they are said on the screen."""

from app.i18n import _
from app.people.values import Couple
from app.progress.milestones.values import Chosen, ChosenState, Reached
from app.progress.milestones.words import so_far_in_words
from app.vault.values import Person
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full

LONGEST_TITLE = 120
LONGEST_WHEN = 80
"""Characters, where a milestone is one of several."""


def topics() -> tuple[tuple[str, str], ...]:
    """What milestones of the content files are about, in the order in which they are offered."""
    return (
        ("promises", _("Promises")),
        ("conversations", _("Conversations")),
        ("putting-right", _("Putting something right")),
        ("agreements", _("Agreements")),
        ("hard-moments", _("Hard moments")),
        ("common-ground", _("Common ground")),
    )


def chosen_title(chosen: Chosen) -> str:
    return in_brief(chosen.what.text.rstrip("."), LONGEST_TITLE)


def reached_title(reached: Reached, couple: Couple) -> str:
    """With the name of whoever's acts it was found in."""
    if reached.of is None:
        return in_brief(reached.title, LONGEST_TITLE)
    return _("{name}: {title}").format(name=couple.name(reached.of), title=in_brief(reached.title, LONGEST_TITLE))


def when_and_so_far(chosen: Chosen) -> str:
    """About when, and how often it was so far, where either is known."""
    about = in_brief(chosen.what.about_when.strip(), LONGEST_WHEN)
    when = _("About {when}.").format(when=about.rstrip(".")) if about else ""
    return " ".join(part for part in (when, so_far_in_words(chosen.so_far)) if part)


def in_a_line(chosen: Chosen) -> str:
    """Such as “Ten weekly conversations”, about Christmas. 9 so far."""
    about, title = in_brief(chosen.what.about_when.strip(), LONGEST_WHEN).rstrip("."), chosen_title(chosen)
    said = (
        _("“{title}”, about {when}.").format(title=title, when=about) if about else _("“{title}”.").format(title=title)
    )
    return " ".join(part for part in (said, so_far_in_words(chosen.so_far)) if part)


def stands(chosen: Chosen, couple: Couple, alone: Person | None) -> str:
    """How it stands, in a sentence; empty while both look forward to it."""
    if chosen.state is ChosenState.PROPOSED:
        return _proposed(chosen, couple, alone)
    if chosen.state is ChosenState.NEARLY and chosen.there_by is not None:
        if chosen.there_by is alone:
            name = couple.name(alone.other)
            return _("You said that you are there. It is reached once {name} says so too.").format(name=name)
        return _("{name} says that you are there.").format(name=couple.name(chosen.there_by))
    if chosen.reached_on is not None:
        return _("Reached on {day}.").format(day=in_full(chosen.reached_on))
    return _("This was put away.") if chosen.state is ChosenState.PUT_AWAY else ""


def _proposed(chosen: Chosen, couple: Couple, alone: Person | None) -> str:
    if chosen.proposed_by is alone:
        name = couple.name(alone.other)
        return _("You proposed this. It is chosen once {name} says yes.").format(name=name)
    return _("{name} proposed this. It is chosen once both of you said yes.").format(
        name=couple.name(chosen.proposed_by)
    )
