"""Celebrations in words: what was chosen ahead, when something was marked, and how it stands in a list."""

from datetime import date

from app.i18n import _
from app.library.celebrations import CelebrationIdea
from app.people.values import Couple
from app.progress.celebrations.values import Celebration, Marking, Offered
from app.progress.timeline_values import Entry
from app.progress.values import Happening
from app.vault.values import Person
from ui.pace_words import near_day
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full
from ui.widgets.list_rows import ListRow

LONGEST_TITLE, LONGEST_BELOW = 160, 200
"""Characters in lists."""


def your_idea(idea: str) -> str:
    """Empty where nothing was chosen."""
    return _("Your idea was “{idea}”.").format(idea=idea) if idea else ""


def milestone_title(title: str, of: Person | None, couple: Couple) -> str:
    """With the name of whoever's acts it was found in."""
    said = in_brief(title, LONGEST_TITLE)
    return said if of is None else _("{name}: {title}").format(name=couple.name(of), title=said)


def offer_words(offered: Offered, today: date) -> str:
    """When it was, and what was chosen for it."""
    when = _("Reached on {day}.").format(day=near_day(offered.day, today))
    return " ".join(each for each in (when, your_idea(in_brief(offered.idea, LONGEST_BELOW))) if each)


def idea_suits(idea: CelebrationIdea) -> str:
    """Such as "at home · small · with small children, without spending"."""
    where = {"home": _("at home"), "outside": _("outside"), "apart": _("each in their own place")}[idea.where]
    size = {"small": _("small"), "larger": _("larger")}[idea.size]
    names = {
        "small-children": _("with small children"),
        "no-money": _("without spending much"),
        "living-apart": _("living apart"),
        "shift-work": _("with shift work"),
        "illness": _("when one is ill"),
        "faith": _("for people of faith"),
        "long-distance": _("far from each other"),
    }
    suits = ", ".join(names[each] for each in idea.suits)
    return " · ".join(each for each in (where, size, suits) if each)


def celebration_row(celebration: Celebration, today: date) -> ListRow:
    what = celebration.what
    planned = celebration.marking(today) is Marking.PLANNED
    return ListRow(
        title=in_brief(what.title, LONGEST_TITLE) or _("Something you marked"),
        below=_with_day(what.day, in_brief(what.how, LONGEST_BELOW)),
        chip=_("planned") if planned else "",
        tone="warm" if planned else "",
        subject=("celebration", celebration.id),
    )


def entry_row(entry: Entry, couple: Couple) -> ListRow:
    """On its day, with its chip."""
    chip, tone = entry_chip(entry)
    below = in_brief(entry.below, LONGEST_BELOW)
    if entry.marking is Marking.PLANNED and entry.marks_on is not None:
        planned = _("planned for {day}").format(day=in_full(entry.marks_on))
        below = _("{how}, {planned}").format(how=below, planned=planned) if below else planned
    return ListRow(
        title=milestone_title(entry.title, entry.of, couple) or _("Something you marked"),
        below=_with_day(entry.day, below),
        chip=chip,
        tone=tone,
        subject=("entry", entry),
    )


def entry_chip(entry: Entry) -> tuple[str, str]:
    """Its words and its tone."""
    if entry.own:
        return _("only you"), ""
    marked = {
        Marking.TO_MARK: (_("to mark"), "warm"),
        Marking.PLANNED: (_("planned"), "warm"),
        Marking.MARKED: (_("marked"), "accent"),
    }
    return ("", "") if entry.marking is None else marked.get(entry.marking, ("", ""))


def happening_names() -> tuple[tuple[Happening, str], ...]:
    """As they stand on buttons."""
    return (
        (Happening.FIRST, _("Firsts")),
        (Happening.MILESTONE, _("Milestones")),
        (Happening.CELEBRATION, _("Celebrations")),
        (Happening.SETBACK, _("Setbacks")),
        (Happening.RENEWAL, _("Renewals")),
    )


def _with_day(day: date, words: str) -> str:
    return _("{day} · {words}").format(day=in_full(day), words=words) if words else in_full(day)
