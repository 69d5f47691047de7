"""What each part of a handout is called, on screen and on paper."""

from app.handout.values import Part, SharedFigure
from app.i18n import _


def part_label(part: Part) -> str:
    """Short enough to stand beside what it holds."""
    return {
        Part.PULSE: _("Pulse"),
        Part.HARD_MOMENTS: _("Hard moments"),
        Part.STRENGTH: _("Strength of moments"),
        Part.SAFE: _("Felt safe"),
        Part.CLOSE: _("Felt close"),
        Part.HEARD: _("Felt heard"),
        Part.BEFORE_AFTER: _("Before and after"),
        Part.BEST: _("Best moment"),
        Part.HARDEST: _("Hardest moment"),
        Part.STILL_HARD: _("Still hard"),
        Part.QUESTION: _("Open question"),
        Part.PLAN: _("Plan"),
        Part.NOTE: _("Note"),
        Part.LINE: _("In my own words"),
    }[part]


def figure_label(figure: SharedFigure) -> str:
    return {
        SharedFigure.PROMISES: _("Promises"),
        SharedFigure.TALKS: _("Conversations"),
        SharedFigure.SETBACKS: _("Setbacks"),
        SharedFigure.DUE: _("Agreements due"),
        SharedFigure.AGENDA: _("To talk about"),
    }[figure]
