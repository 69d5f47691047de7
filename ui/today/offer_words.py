"""What Today says of the next thing it offers, and of what comes up."""

from datetime import date

from app.i18n import _
from app.people.pace_values import CheckInKind
from app.today.values import Comes, Coming, NextThing, Offer
from ui.pace_words import near_day
from ui.today.promise_form import for_one_week
from ui.today.row_words import LONGEST_SHOWN, Reader, RowWords
from ui.widgets.brief import in_brief
from ui.widgets.time_field import in_short

HOW_WE_PAUSE = "how-we-pause"
"""The ready-made agreement."""


def offered_words(thing: NextThing, reader: Reader) -> RowWords:
    title, line, act = _said(thing, reader)
    page, subject = _leads_to(thing, reader.today)
    return RowWords(key=thing.offer, title=title, line=line, act=act, page=page, subject=subject)


def _said(thing: NextThing, reader: Reader) -> tuple[str, str, str]:
    other = reader.couple.name(reader.alone.other) if reader.alone is not None else ""
    return {
        Offer.HOW_WE_PAUSE: (
            _("How you pause"),
            _("An agreement for a quarrel that gets too much. Four answers; the rest is written."),
            _("Go on") if thing.draft else _("Begin"),
        ),
        Offer.FIRST_PROMISE: (
            _("One promise for one week"),
            _("Small enough to keep on a bad day."),
            _("Write one"),
        ),
        Offer.FIRST_PLAN: (
            _("A plan for a hard moment"),
            _("Three lines, written on a calm day: what sets it off, what you say, what helps."),
            _("Write one"),
        ),
        Offer.FIRST_AGREEMENT: (
            _("A first full agreement"),
            _("One boundary is enough to begin."),
            _("Have a look"),
        ),
        Offer.RHYTHM: (
            _("A rhythm for your conversations"),
            _("A minute on most days, half an hour once a week: when would suit you?"),
            _("Choose"),
        ),
        Offer.JOIN: (
            _("When {name} wants to begin too").format(name=other),
            _("{name} chooses a passphrase here. Until then this helps you, not yet the two of you.").format(
                name=other
            ),
            _("See how"),
        ),
    }[thing.offer]


def _leads_to(thing: NextThing, today: date) -> tuple[str, object]:
    return {
        Offer.HOW_WE_PAUSE: ("agreements", ("draft", thing.draft) if thing.draft else ("ready", HOW_WE_PAUSE)),
        Offer.FIRST_PROMISE: ("promises", ("new", for_one_week(today))),
        Offer.FIRST_PLAN: ("hard_moments", None),
        Offer.FIRST_AGREEMENT: ("agreements", ("list", None)),
        Offer.RHYTHM: ("settings", CheckInKind.WEEKLY),
        Offer.JOIN: ("settings", None),
    }[thing.offer]


def coming_in_words(coming: Coming, today: date) -> str:
    """Such as "Thursday: “Phones and messages” is looked at again."."""
    said = {
        Comes.SESSION: _("{day}: your session") if coming.at is None else _("{day}, {time}: your session"),
        Comes.OWN_SESSION: _("{day}: a session of your own")
        if coming.at is None
        else _("{day}, {time}: a session of your own"),
        Comes.RITUAL: _("Today, for both of you: {title}"),
        Comes.REVIEW: _("{day}: “{title}” is looked at again."),
        Comes.HOLDS: _("{day}: “{title}” begins to hold."),
        Comes.ENDS: _("{day}: last day of “{title}”."),
        Comes.PROMISE: _("{day}: {title}"),
    }[coming.what]
    time = "" if coming.at is None else in_short(coming.at)
    return said.format(day=near_day(coming.day, today), time=time, title=in_brief(coming.title, LONGEST_SHOWN))
