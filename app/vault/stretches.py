"""Stretches of time that follow each other, and into which of them a row falls, in SQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

Span = tuple[date, date]
"""First and last day."""


def which_stretch(
    column: InstrumentedAttribute[Any] | sa.ColumnElement[Any], begins: Sequence[date | datetime]
) -> sa.ColumnElement[int]:
    """The place, from 0, of the stretch that a row falls into; `begins` are their first moments, in order."""
    later = tuple((column < begin, place) for place, begin in enumerate(begins[1:]))
    return sa.case(*later, else_=len(begins) - 1) if later else sa.literal(0)
