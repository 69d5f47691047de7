"""Where something that stood out is read: on this page, or on the page that it belongs to."""

from collections.abc import Mapping

from app.progress.celebrations.values import Marking
from app.progress.timeline_values import Entry, First
from app.progress.values import Happening
from ui.view import View

_PAGES: Mapping[First, str] = {
    First.AGREEMENT: "agreements",
    First.PROMISE: "promises",
    First.WEEKLY: "conversations",
    First.MONTHLY: "conversations",
    First.PLAN_SHOWN: "hard_moments",
    First.ANSWER: "conversations",
    First.UPDATE: "conversations",
    First.TALK: "conversations",
    First.RITUAL: "common_ground",
    First.MEMORY: "common_ground",
}


def open_entry(view: View, subject: object) -> None:
    """`subject` is that of a row of the timeline."""
    assert isinstance(subject, tuple)
    entry = subject[1]
    assert isinstance(entry, Entry)
    if entry.what is Happening.FIRST:
        view.desk.go(_PAGES[First(entry.id)])
    elif entry.what is Happening.SETBACK:
        view.desk.go("put_right", ("setback", entry.id))
    elif entry.what is Happening.RENEWAL:
        view.desk.go("agreements", ("version", entry.id))
    else:
        view.open_view(_on_this_page(entry))


def _on_this_page(entry: Entry) -> tuple[str, object]:
    if entry.celebration:
        return "celebration", entry.celebration
    if entry.marking is Marking.TO_MARK:
        return "mark", entry.id
    return milestone_view(entry.id, own=entry.own, chosen=entry.chosen)


def milestone_view(milestone: str, *, own: bool = False, chosen: bool = False) -> tuple[str, object]:
    """Where it is said how it was found, or when both said that they were there."""
    return "milestone", milestone if chosen else (milestone, own)
