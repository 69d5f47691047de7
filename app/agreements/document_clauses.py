"""The numbered boundaries of a printed agreement: only what was filled in, in the order it is read."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from app.agreements.values import Boundary, Cost, IfItKeepsHappening, Side
from app.i18n import _
from app.paper.dates import day
from app.paper.flowables import Row
from app.paper.tags import Element
from app.paper.text import text

NUMERAL_WIDTH = 34.0
LABEL_WIDTH = 104.0

Names = tuple[str, str]
"""First and second partner."""


def boundary_parts(
    root: Element, number: int, boundary: Boundary, names: Names, locale: str, width: float
) -> list[Flowable]:
    """One boundary: its numeral and sentence, then a row for each thing that was said about it."""
    heading = root.child("H2")
    numeral = text(heading, str(number), "numeral")
    behaviour = text(heading, boundary.behaviour.strip() or _("Not written yet"), "heading")
    table = root.child("Table")
    rows = [_row(table, label, words, width) for label, words in _said(boundary, names, locale)]
    columns = [(0.0, NUMERAL_WIDTH, numeral), (NUMERAL_WIDTH, width - NUMERAL_WIDTH, behaviour)]
    return [Row(columns, space_after=3), *rows]


def _row(table: Element, label: str, words: str, width: float) -> Row:
    line = table.child("TR")
    left = NUMERAL_WIDTH + LABEL_WIDTH
    return Row(
        [
            (NUMERAL_WIDTH, LABEL_WIDTH - 8, text(line.child("TH"), label, "label")),
            (left, width - left, text(line.child("TD"), words)),
        ],
        space_after=1.5,
    )


def _said(boundary: Boundary, names: Names, locale: str) -> Iterator[tuple[str, str]]:
    """Label and words of each filled field."""
    rows = (
        (_("If it is crossed"), boundary.if_crossed),
        (_("Then"), boundary.corrective_step),
        _asked_for(boundary, names),
        (_("Kept by"), _who(boundary.kept_by, names)),
        (_("How we know"), boundary.known_by),
        (_("Exceptions"), boundary.exceptions),
        (_("Meanwhile"), boundary.meanwhile),
        (_("If it keeps happening"), _if_it_keeps_happening(boundary.if_it_keeps_happening)),
        (_("What it costs"), _cost(boundary.cost)),
        (_("Last day"), day(boundary.until, locale) if boundary.until else ""),
    )
    return ((label, words.strip()) for label, words in rows if words.strip())


def _asked_for(boundary: Boundary, names: Names) -> tuple[str, str]:
    who, need = _who(boundary.asked_by, names), boundary.need.strip()
    if not who:
        return _("The need behind it"), need
    return _("Asked for by"), _("{who}: {need}").format(who=who, need=need) if need else who


def _who(side: Side | None, names: Names) -> str:
    if side is None:
        return ""
    return {Side.FIRST: names[0], Side.SECOND: names[1], Side.BOTH: _("Both")}[side]


def _if_it_keeps_happening(choice: IfItKeepsHappening) -> str:
    return {
        IfItKeepsHappening.CHANGE_IT: _("After the third time, we change it."),
        IfItKeepsHappening.THERAPIST: _("After the third time, we take it to a therapist."),
        IfItKeepsHappening.END_IT: _("After the third time, we end it."),
    }[choice]


def _cost(cost: Cost | None) -> str:
    if cost is None:
        return ""
    return _("Little") if cost is Cost.LOW else _("A lot")
