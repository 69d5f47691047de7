"""Notes, their copies and ideas for oneself in plain words."""

from datetime import timedelta

from app.clock import Clock
from app.exchange.values import Sent
from app.i18n import _, ngettext
from app.library.self_care import CareIdea
from app.private.values import CopyState, Note, NoteRow
from ui.promises.words import day_named
from ui.widgets.brief import in_brief
from ui.widgets.list_rows import ListRow
from ui.widgets.moments import day_and_time

LONGEST_TITLE = 90
"""Characters of a note in a list."""
_A_MOMENT = timedelta(minutes=2)


def note_row(note: NoteRow, clock: Clock, other: str, *, say_session: bool = True) -> ListRow:
    """`say_session` where not all of the list is kept for the session."""
    session = _("for the session") if note.for_session and say_session else ""
    return ListRow(
        title=in_brief(note.beginning, LONGEST_TITLE) or _("No words yet"),
        below=day_and_time(clock.local(note.at)),
        chip=copy_chip(note.copy, other) or session,
        tone="accent" if note.copy is not CopyState.NONE else "",
        subject=("note", note.id),
    )


def copy_chip(copy: CopyState, other: str) -> str:
    """Empty where nothing of it goes to the other."""
    if copy is CopyState.NONE:
        return ""
    if copy is CopyState.SLEPT_ON:
        return _("slept on")
    return _("shown to {name}").format(name=other)


def copy_words(copy: CopyState, other: str) -> str:
    """Where a copy of it is, in a sentence; empty where there is none."""
    said = {
        CopyState.NONE: "",
        CopyState.SLEPT_ON: _("You are sleeping on a copy of this."),
        CopyState.SENT: _("A copy is with {name}."),
        CopyState.OPENED: _("A copy is with {name}."),
        CopyState.REMOVED: _("You removed the words of the copy."),
    }
    return said[copy].format(name=other)


def deleted_words(copy: CopyState, other: str) -> str:
    """What is said when a note goes, and what becomes of its copy."""
    if copy in {CopyState.SLEPT_ON, CopyState.SENT}:
        return _("The note is deleted, and its copy with it.")
    if copy in {CopyState.OPENED, CopyState.REMOVED}:
        return _("The note is deleted. The copy that {name} has read stays.").format(name=other)
    return _("The note is deleted.")


def saved_words(note: Note, clock: Clock) -> str:
    if clock.now() - note.changed_at < _A_MOMENT:
        return _("Saved a moment ago")
    return _("Saved on {moment}").format(moment=day_and_time(clock.local(note.changed_at)))


def shown_above(sent: Sent, clock: Clock) -> str:
    """When it was shown."""
    return _("Shown on {day}").format(day=day_named(clock.local(sent.at).date()))


def idea_words(idea: CareIdea) -> str:
    """Such as "About 15 minutes, outdoors. With no money."."""
    minutes = ngettext("About {n} minute", "About {n} minutes", idea.minutes).format(n=idea.minutes)
    where = {"indoors": _("indoors"), "outdoors": _("outdoors"), "anywhere": _("anywhere")}[idea.where]
    said = _("{minutes}, {where}.").format(minutes=minutes, where=where)
    suits = [words for name, words in suits_names() if name in idea.suits]
    return _("{said} Fits: {when}.").format(said=said, when=", ".join(suits)) if suits else said


def suits_names() -> tuple[tuple[str, str], ...]:
    return (
        ("night-shift", _("after a night shift")),
        ("small-children", _("with small children")),
        ("illness", _("when ill")),
        ("no-sleep", _("after little sleep")),
        ("no-money", _("without money")),
        ("in-company", _("among people")),
    )
