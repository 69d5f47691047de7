"""What a handout says on screen: days, parts in brief, and who released what when."""

from datetime import datetime

from app.clock import Clock
from app.handout.own_figures import Say
from app.handout.part_words import part_label
from app.handout.values import Choice, Part, Piece, Released
from app.i18n import _
from ui.promises.words import day_in_short
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full
from ui.widgets.moments import day_and_time

LONGEST_ROW = 160
"""Characters of a part where it can be ticked; the preview has all of it."""


def say_on_screen() -> Say:
    """Days as the window gives them."""
    return Say(day=in_full, short=day_in_short)


def typed_questions() -> tuple[tuple[Part, str], ...]:
    """What is asked for in words typed for a handout."""
    return (
        (Part.BEST, _("The best moment since the last time")),
        (Part.HARDEST, _("The hardest moment since the last time")),
        (Part.STILL_HARD, _("What is still hard")),
        (Part.LINE, _("Something else, in my own words")),
    )


def row_words(choice: Choice) -> str:
    """What a part holds, in brief."""
    if choice.is_empty:
        return _("Nothing in these days yet.")
    return in_brief(choice.piece.words, LONGEST_ROW)


def spoken(choice: Choice) -> str:
    """What a box to tick is called."""
    label = part_label(choice.tick.part)
    if not choice.tick.source:
        return label
    return _("{part}: {words}").format(part=label, words=in_brief(choice.piece.words, LONGEST_ROW))


def lines_of(pieces: tuple[Piece, ...]) -> tuple[tuple[str, str], ...]:
    """Every part with all of its words, as both read them."""
    return tuple((part_label(piece.part), _with_picture(piece)) for piece in pieces)


def _with_picture(piece: Piece) -> str:
    return piece.words if piece.chart is None else "\n".join((piece.words, _("With its picture.")))


def record_line(released: tuple[Released, ...], name: str, clock: Clock) -> str:
    """Who released which parts, and when; without their words."""
    parts = ", ".join(dict.fromkeys(part_label(each.part) for each in released))
    at = max(each.at for each in released)
    return _("{name}: {parts}. Released on {when}.").format(name=name, parts=parts, when=told(at, clock))


def told(moment: datetime, clock: Clock) -> str:
    return day_and_time(clock.local(moment))
