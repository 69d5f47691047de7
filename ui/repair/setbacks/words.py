"""What is said of something that is being put right: how far it is, how often, and what follows."""

from datetime import date, timedelta

from app.agreements.values import IfItKeepsHappening
from app.i18n import _, ngettext
from app.people.values import Couple
from app.repair.setbacks.page_values import SetbackRow
from app.repair.setbacks.values import (
    LOOKS,
    Clause,
    Crossing,
    LastStep,
    Look,
    PromiseSaid,
    Setback,
    SetbackPage,
    Standing,
    told_names,
)
from ui.view import View
from ui.widgets.brief import breakable, in_brief
from ui.widgets.buttons import Button, quiet
from ui.widgets.date_field import in_full

LONGEST_TITLE = 90
"""Characters."""


def first_line() -> str:
    """What stands first, before anything is asked."""
    return _("Something happened that we agreed would not. Nothing big has to be decided tonight.")


def safety_button(view: View) -> Button:
    """The fixed line; nothing is asked, and nothing is noted."""

    def show() -> None:
        from ui.help_lines_dialog import HelpLinesDialog

        view.desk.show_dialog(HelpLinesDialog(view.desk.preferences, view))

    return quiet(_("If anyone isn't safe: people to call"), show)


def row_title(row: SetbackRow, couple: Couple, *, own: bool) -> str:
    if row.standing is Standing.REMOVED:
        return _("The words were removed")
    if row.title:
        return in_brief(row.title, LONGEST_TITLE)
    return _("Yours, not opened yet") if own else _("From {name}, not opened yet").format(name=couple.name(row.author))


def row_below(row: SetbackRow, couple: Couple) -> str:
    return _("Written by {name} on {day}.").format(name=couple.name(row.author), day=in_full(row.day))


def standing_in_words(page: SetbackPage, couple: Couple) -> str:
    """How far it has come for both, and what is still open."""
    other = couple.name(page.sent.author.other)
    said = {
        Standing.SENT: _("It is with {name}, who can read it when it suits.").format(name=other),
        Standing.BEING_PUT_RIGHT: _("Being put right."),
        Standing.LOOKED_BACK: _("The last look is behind you."),
        Standing.REMOVED: "",
    }[page.standing]
    return " ".join(filter(None, (said, _open_repairs(page.open_repairs))))


def _open_repairs(count: int) -> str:
    if not count:
        return ""
    return ngettext("One promise from here is open.", "{n} promises from here are open.", count).format(
        n=times_in_words(count)
    )


def times_in_words(count: int) -> str:
    """Small numbers in words."""
    small = (_("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"))
    return small[count] if count < len(small) else str(count)


def crossed_in_words(crossing: Crossing) -> str:
    return _("This boundary was crossed {times} times.").format(times=times_in_words(crossing.times))


def agreed_in_words(agreed: IfItKeepsHappening) -> str:
    """What the two had named for it."""
    return {
        IfItKeepsHappening.CHANGE_IT: _("For this, you had agreed to change it."),
        IfItKeepsHappening.THERAPIST: _("For this, you had agreed to take it to a therapist."),
        IfItKeepsHappening.END_IT: _("For this, you had agreed to end it."),
    }[agreed]


def over_in_words(clause: Clause) -> str:
    """Empty while the boundary is in force, in this version or in another."""
    if clause.holds_in is not None:
        same = clause.holds_in == clause.version
        return "" if same else _("It reads as it did then. A later version is in force now.")
    return _("This boundary is over. It stands here as it read then.")


def clause_named(clause: Clause) -> str:
    return _("{title}, boundary {n}").format(title=clause.title, n=clause.number)


def restated(clause: Clause) -> str:
    """The calm sentence, in quotes; where there is none, the boundary itself."""
    words = clause.boundary.if_crossed.strip().strip('“”"') or clause.boundary.behaviour.strip()
    return _("“{words}”").format(words=breakable(words))


def promise_named(promise: PromiseSaid, couple: Couple) -> str:
    return _("Promised by {name}").format(name=couple.name(promise.by))


def until_in_words(day: date) -> str:
    return _("Nothing big is decided until {day}.").format(day=in_full(day))


def days_in_words(days: int) -> str:
    if not days:
        return _("not said")
    return ngettext("{n} day", "{n} days", days).format(n=days)


def first_lines(setback: Setback) -> tuple[tuple[str, str], ...]:
    lines = ((_("What happened"), setback.happened), (_("The next 24 hours"), setback.next_day))
    return tuple((label, words) for label, words in lines if words.strip())


def more_lines(setback: Setback) -> tuple[tuple[str, str], ...]:
    told = dict(told_names())
    lines = (
        (_("When"), "" if setback.happened_on is None else in_full(setback.happened_on)),
        (_("How it came to be known"), told[setback.told] if setback.told else ""),
        (_("What came before"), setback.before),
        (_("Its effect"), setback.effect),
        (_("What I take on as mine"), setback.ownership),
        (_("What in the agreement would change"), setback.changes),
        (_("Support"), _support(setback)),
        (_("Decide nothing big for"), days_in_words(setback.decide_nothing) if setback.decide_nothing else ""),
    )
    return tuple((label, words) for label, words in lines if words.strip())


def _support(setback: Setback) -> str:
    if setback.support is None:
        return setback.support_who
    if not setback.support:
        return _("Nobody else was told.")
    who = setback.support_who.strip()
    return _("Told: {who}").format(who=who) if who else _("Somebody was told.")


def look_named(after: int) -> str:
    return _("After {n} days").format(n=after)


def look_lines(look: Look) -> tuple[tuple[str, str], ...]:
    lines = (
        (_("How it is now"), look.how_now),
        (_("What is still needed"), look.still_needed),
        ("", _("Done looking.") if look.done else ""),
    )
    return tuple((label, words) for label, words in lines if words.strip())


def next_look(page: SetbackPage, today: date) -> str:
    """When it is looked at again; empty once no look is to come."""
    days = [page.day + timedelta(days=after) for after in LOOKS]
    to_come = next((day for day in days if day > today), None)
    if to_come is None or page.standing in {Standing.LOOKED_BACK, Standing.REMOVED}:
        return ""
    return _("On {day} it can be looked at again, or left out.").format(day=in_full(to_come))


def last_steps() -> tuple[tuple[LastStep, str], ...]:
    return (
        (LastStep.RENEW, _("Renew the plan")),
        (LastStep.CHANGE, _("Change it")),
        (LastStep.THERAPIST, _("Take it to a therapist")),
        (LastStep.LATER, _("Decide later")),
        (LastStep.STOP, _("Stop")),
    )


def closed_sentence() -> str:
    """The same whatever was answered."""
    return _("This is closed for you, for now. What you answered stays with you.")
