"""What each row of Today says, and where its button leads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.clock import Clock
from app.i18n import _, ngettext
from app.people.check_in_names import check_in_name
from app.people.pace_values import CheckInKind
from app.people.values import Couple
from app.today.values import Row, What
from app.vault.values import Person
from ui.exchange.open_words import Looker, open_words
from ui.pace_words import minutes_in_words, near_day
from ui.widgets.brief import in_brief
from ui.widgets.time_field import in_short

LONGEST_SHOWN = 60
"""Characters of a title or a promise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """One row as it is drawn, and the page and subject that its button opens."""

    key: str
    title: str
    line: str
    act: str
    page: str
    subject: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks, and when."""

    couple: Couple
    alone: Person | None
    clock: Clock
    today: date


def due_words(row: Row, reader: Reader) -> RowWords:
    title, line, act, page, subject = _WORDS[row.what](row, reader)
    return RowWords(key=f"{row.what}:{row.subject}", title=title, line=line, act=act, page=page, subject=subject)


_Words = tuple[str, str, str, str, object]
"""Title, line, button, page and subject."""


def _date_cue(row: Row, reader: Reader) -> _Words:
    """Neutral: what kind of day it is stands in the plan."""
    title = _("Today is one of your days") if row.day == reader.today else _("Tomorrow is one of your days")
    return title, _("Your plan for it is ready."), _("Read it"), "hard_moments", ("plan", row.subject)


def _promises(row: Row, _reader: Reader) -> _Words:
    title = ngettext("One promise for today", "{n} promises for today", row.count).format(n=row.count)
    said, more = in_brief(row.text, LONGEST_SHOWN), row.count - 1
    line = said if more <= 0 else _("{promise} And\u00a0{n}\u00a0more.").format(promise=said, n=more)
    return title, line, _("Mark how it went"), "promises", None


def _daily(row: Row, reader: Reader) -> _Words:
    assert reader.alone is not None
    line = _("A minute: how the day was, and one line for {name}.").format(name=reader.couple.name(reader.alone.other))
    act = _("Go on") if row.begun else _("Write it")
    return check_in_name(CheckInKind.DAILY), line, act, "conversations", ("daily", None)


def _between(row: Row, reader: Reader) -> _Words:
    if row.thing is None:
        title = ngettext("One thing lies open between you", "{n} things lie open between you", row.count)
        return (
            title.format(n=row.count),
            _("Any of them is enough for today."),
            _("Look at them"),
            "conversations",
            None,
        )
    words = open_words(row.thing, Looker(couple=reader.couple, alone=reader.alone, clock=reader.clock))
    return words.title, words.line, words.act, words.page, words.subject


def _open_day(row: Row, reader: Reader) -> _Words:
    day = near_day(row.day or reader.today, reader.today)
    line = _("Both of you are in for {day}.").format(day=day)
    if reader.alone is None:
        return _("Both summaries can be opened"), line, _("Open"), "conversations", ("daily", row.day)
    title = _("{name} is in too").format(name=reader.couple.name(reader.alone.other))
    return title, line, _("Read it"), "conversations", ("daily", row.day)


def _weekly(row: Row, _reader: Reader) -> _Words:
    return check_in_name(CheckInKind.WEEKLY), _talk_line(row), _talk_act(row), "conversations", ("weekly", None)


def _monthly(row: Row, _reader: Reader) -> _Words:
    return check_in_name(CheckInKind.MONTHLY), _talk_line(row), _talk_act(row), "conversations", ("monthly", None)


def _talk_act(row: Row) -> str:
    return _("Go on together") if row.begun else _("Begin together")


def _talk_line(row: Row) -> str:
    assert row.at is not None
    when = _("{time}, {minutes}.").format(time=in_short(row.at), minutes=minutes_in_words(row.minutes))
    holds = [
        ngettext("one promise", "{n} promises", row.count).format(n=row.count) if row.count else "",
        ngettext("one hard moment", "{n} hard moments", row.moments).format(n=row.moments) if row.moments else "",
        ngettext("one agreement to look at", "{n} agreements to look at", row.agreements).format(n=row.agreements)
        if row.agreements
        else "",
    ]
    said = ", ".join(filter(None, holds))
    return f"{when} {said[0].upper()}{said[1:]}." if said else when


def _alone(_row: Row, _reader: Reader) -> _Words:
    return (
        _("For you alone"),
        _("Something to think over. Only you read it."),
        _("Open"),
        "conversations",
        ("alone", None),
    )


def _sign(row: Row, reader: Reader) -> _Words:
    assert row.person is not None
    line = _("{name} has signed it.").format(name=reader.couple.name(row.person))
    return _titled(_("Read and sign “{title}”"), row), line, _("Open"), "agreements", ("version", row.subject)


def _answer(row: Row, reader: Reader) -> _Words:
    assert row.person is not None
    line = ngettext("One boundary, put forward by {name}.", "{n} boundaries, put forward by {name}.", row.count)
    said = line.format(n=row.count, name=reader.couple.name(row.person))
    return _titled(_("Answer “{title}”"), row), said, _("Open"), "agreements", ("version", row.subject)


def _go_on(row: Row, reader: Reader) -> _Words:
    assert row.person is not None
    line = _("Put forward by {name}, and ready to go on with.").format(name=reader.couple.name(row.person))
    return _titled(_("Go on with “{title}”"), row), line, _("Open"), "agreements", ("version", row.subject)


def _look_again(row: Row, reader: Reader) -> _Words:
    assert row.day is not None
    if row.day == reader.today:
        line = _("Its review day is today.")
    else:
        line = _("Its review day was {day}.").format(day=near_day(row.day, reader.today))
    return _titled(_("Look again at “{title}”"), row), line, _("Open"), "agreements", ("version", row.subject)


def _plan_review(row: Row, _reader: Reader) -> _Words:
    title, line = _("Look again at a plan of yours"), _("Is it still what helps?")
    return title, line, _("Read it"), "hard_moments", ("plan", row.subject)


def _session(row: Row, reader: Reader) -> _Words:
    day = near_day(row.day or reader.today, reader.today)
    title = _("Say what matters most for the session")
    return title, _("It is on {day}. You can rank up to three points.").format(day=day), _("Open"), *_to_session(row)


def _handout(row: Row, reader: Reader) -> _Words:
    title = _("The page for your session on {day}").format(day=near_day(row.day or reader.today, reader.today))
    line = _("You choose what of yours goes on it. Nothing is ticked yet.")
    return title, line, _("Choose"), "sessions", ("handout", row.subject)


def _heard(row: Row, reader: Reader) -> _Words:
    day = near_day(row.day or reader.today, reader.today)
    line = _("Your session was on {day}. A line is enough.").format(day=day)
    return _("Write down what you heard"), line, _("Write it"), *_to_session(row)


def _to_session(row: Row) -> tuple[str, object]:
    return "sessions", ("session", row.subject)


def _titled(words: str, row: Row) -> str:
    return words.format(title=in_brief(row.title, LONGEST_SHOWN))


_WORDS: Mapping[What, Callable[[Row, Reader], _Words]] = {
    What.DATE_CUE: _date_cue,
    What.PROMISES: _promises,
    What.DAILY: _daily,
    What.BETWEEN: _between,
    What.OPEN_DAY: _open_day,
    What.WEEKLY: _weekly,
    What.MONTHLY: _monthly,
    What.ALONE_QUESTIONS: _alone,
    What.SIGN: _sign,
    What.ANSWER: _answer,
    What.GO_ON: _go_on,
    What.LOOK_AGAIN: _look_again,
    What.PLAN_REVIEW: _plan_review,
    What.SESSION: _session,
    What.HANDOUT: _handout,
    What.HEARD: _heard,
}
