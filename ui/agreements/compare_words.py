"""What differs between two versions, said field by field."""

from datetime import date

from app.agreements.compare import BoundaryChange, Fate, FieldChange
from app.agreements.values import Side
from app.i18n import _
from app.people.values import Couple
from ui.agreements.draft_words import area_names, cost_names, keeps_happening_names
from ui.agreements.version_words import hours, who
from ui.widgets.date_field import in_full


def field_label(field: str) -> str:
    return {
        "title": _("Title"),
        "area": _("Area"),
        "purpose": _("What this is for"),
        "behaviour": _("What we do"),
        "kept_by": _("Kept by"),
        "if_crossed": _("If it is crossed"),
        "corrective_step": _("Then"),
        "asked_by": _("Asked for by"),
        "need": _("The need behind it"),
        "known_by": _("How we know"),
        "exceptions": _("Exceptions"),
        "meanwhile": _("Meanwhile"),
        "if_it_keeps_happening": _("If it keeps happening"),
        "cost": _("What it costs"),
        "until": _("Last day"),
        "starts": _("From"),
        "ends": _("Until"),
        "review": _("Looked at again on"),
        "cooling_off": _("Time to think it over"),
    }[field]


def boundary_label(change: BoundaryChange) -> str:
    """Which boundary, and what became of it."""
    before, after = change.number_before, change.number_after
    if change.fate is Fate.ADDED:
        return _("Boundary {n}: added").format(n=after)
    if change.fate is Fate.REMOVED:
        return _("Boundary {n} before: removed").format(n=before)
    said = _("the same words") if change.fate is Fate.SAME else _("changed")
    if change.moved:
        return _("Boundary {n}: {said}, moved here from place {before}").format(n=after, said=said, before=before)
    return _("Boundary {n}: {said}").format(n=after, said=said)


def pieces_of(change: FieldChange, couple: Couple) -> tuple[tuple[str, str], ...]:
    """The marked words; choices and days as one word each."""
    if change.pieces:
        return change.pieces
    before, after = _said(change.before, couple), _said(change.after, couple)
    return tuple((kind, words) for kind, words in (("removed", before), ("added", after)) if words)


def _said(value: object, couple: Couple) -> str:
    names: dict[object, str] = {
        **dict(area_names()),
        **dict(cost_names()),
        **dict(keeps_happening_names()),
        None: "",
        0: _("none"),
    }
    if isinstance(value, Side):
        return who(value, couple)
    if isinstance(value, date):
        return in_full(value)
    if value in names:
        return names[value]
    return hours(value) if isinstance(value, int) else str(value)
