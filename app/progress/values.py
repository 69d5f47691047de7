"""What all of progress has in common: the periods that can be looked at."""

from enum import StrEnum


class Period(StrEnum):
    """How far back is looked, from today."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


USUAL_PERIOD = Period.THREE_MONTHS
