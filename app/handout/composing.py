"""The printed page in words, out of what was released and what both agreed to."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.handout.own_figures import Say
from app.handout.part_words import part_label
from app.handout.shared_figures import SharedFigures, entries_of
from app.handout.values import Entry, Handout, Piece, Section, SharedFigure, Span
from app.i18n import _
from app.people.values import Couple
from app.vault.values import Person


def joint_handout(
    pieces: Mapping[Person, Iterable[Piece]],
    agreed: Iterable[SharedFigure],
    figures: SharedFigures,
    *,
    couple: Couple,
    day: date,
    span: Span,
    say: Say,
) -> Handout:
    """For a session of both: each one's parts under their name, then what both can read."""
    own = [_section(couple.full_name(person), pieces[person]) for person in Person]
    shared = Section(
        heading=_("What both of us can read"),
        entries=tuple(entry for which in agreed for entry in entries_of(figures, which, couple, say)),
    )
    sections = tuple(section for section in (*own, shared) if section.entries)
    about = (
        _("Session on {day}. Looking back on {first} to {last}.").format(
            day=say.day(day), first=say.day(span.first), last=say.day(span.last)
        ),
        _("It holds what each of us ticked, and nothing else."),
    )
    nothing = _("This time nothing was ticked, and that is fine. There is room to write below.")
    return Handout(
        title=_("For our session"),
        above=_("For the session"),
        about=about,
        sections=sections,
        nothing="" if sections else nothing,
    )


def own_handout(pieces: Iterable[Piece], *, name: str, day: date, span: Span, say: Say) -> Handout:
    """For individual therapy: one's own parts, and nothing of the other's."""
    section = _section(name, pieces)
    looking_back = _("Made on {day}. Looking back on {first} to {last}.")
    nothing = _("This time nothing was ticked, and that is fine. There is room to write below.")
    return Handout(
        title=_("For my session"),
        above=_("For the session"),
        about=(looking_back.format(day=say.day(day), first=say.day(span.first), last=say.day(span.last)),),
        sections=(section,) if section.entries else (),
        nothing="" if section.entries else nothing,
        speak_alone=False,
    )


def _section(heading: str, pieces: Iterable[Piece]) -> Section:
    entries = tuple(Entry(label=part_label(each.part), words=each.words, chart=each.chart) for each in pieces)
    return Section(heading=heading, entries=entries)
