"""Updates in plain words: what one holds, what was answered to it, and how it stands in a list."""

from collections.abc import Iterator

from app.clock import Clock
from app.conversations.updates.values import Answer, Answered, Decision, NewUpdate, UpdateRow
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person
from ui.pace_words import day_with_name, near_day
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full
from ui.widgets.list_rows import ListRow
from ui.widgets.moments import time_of_day

LONGEST_SHOWN = 160
"""Characters of a title in a list."""


def update_lines(new: NewUpdate) -> Iterator[tuple[str, str]]:
    """Labels and words, as both read them."""
    said = ((_("What I changed"), new.changed), (_("What came up"), new.came_up), (_("What I decided"), new.decided))
    yield from ((label, words) for label, words in said if words)
    for decision in new.decisions:
        if decision.what:
            yield _("A decision to come"), _decision_in_words(decision)


def answer_names() -> tuple[tuple[Answer, str], ...]:
    """As they stand on buttons."""
    return (
        (Answer.READ, _("Read")),
        (Answer.TIME, _("I need time")),
        (Answer.TALK, _("Let’s talk")),
        (Answer.SESSION, _("For the session")),
    )


def answer_in_words(answered: Answered, couple: Couple, clock: Clock) -> str:
    """Such as "Alex needs time, until Friday."."""
    name = couple.name(answered.by)
    if answered.answer is Answer.TIME and answered.until is not None:
        return _("{name} needs time, until {day}.").format(name=name, day=near_day(answered.until, clock.today()))
    if answered.answer is Answer.TALK and answered.talked:
        return _("You have talked about this.")
    return {
        Answer.READ: _("{name} has read this."),
        Answer.TIME: _("{name} needs time."),
        Answer.TALK: _("{name} would like to talk about this. It waits for both of you."),
        Answer.SESSION: _("{name} keeps this for the session."),
    }[answered.answer].format(name=name)


def from_whom(author: Person, alone: Person | None, couple: Couple) -> str:
    if author is alone:
        return _("Your update")
    return _("An update from {name}").format(name=couple.name(author))


def row_of(row: UpdateRow, alone: Person | None, couple: Couple, clock: Clock) -> ListRow:
    """Its words where they may stand; else whom it is from."""
    local = clock.local(row.at)
    whom = from_whom(row.author, alone, couple)
    when = _("{day}, {time}").format(day=day_with_name(local.date()), time=time_of_day(local))
    title = in_brief(row.title, LONGEST_SHOWN)
    return ListRow(
        title=title or (_("The words were removed") if row.removed else whom),
        below=_("{who} · {when}").format(who=whom, when=when) if title or row.removed else when,
        chip=_chip(row),
        tone="accent" if _is_new(row) else "",
        subject=("update", row.id),
    )


def _chip(row: UpdateRow) -> str:
    if _is_new(row):
        return _("to open")
    return "" if row.answered is None else dict(answer_names())[row.answered.answer]


def _is_new(row: UpdateRow) -> bool:
    return not row.readable and not row.removed


def _decision_in_words(decision: Decision) -> str:
    asked = _("Asked first: {who}").format(who=decision.asked) if decision.asked else ""
    by_day = _("By {day}").format(day=in_full(decision.by_day)) if decision.by_day is not None else ""
    return "\n".join(part for part in (decision.what, asked, by_day) if part)
