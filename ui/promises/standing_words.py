"""How a promise that was made for one day stands, in a sentence."""

from datetime import date

from app.i18n import _
from app.promises.mark_words import mark_in_words
from app.promises.values import Standing
from ui.pace_words import near_day
from ui.widgets.date_field import in_full


def standing_in_words(standing: Standing, today: date) -> str:
    """How the promise stands; whoever promised says it, and nobody counts."""
    dot = standing.dot
    if dot.said is not None:
        return _("It was marked: {mark}.").format(mark=mark_in_words(dot.said))
    if standing.ended is not None:
        return _("It was ended on {day}.").format(day=in_full(standing.ended))
    if dot.paused:
        return _("It rests: you both agreed on a pause.")
    if standing.day == today:
        return _("Its day is today.")
    if standing.day > today:
        return _("Its day is {day}.").format(day=near_day(standing.day, today))
    return _("It is open since {day}.").format(day=near_day(standing.day, today))
