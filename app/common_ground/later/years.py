"""How many whole years have passed; the 29 February has its day on the 28th where there is none."""

from datetime import date


def years_since(day: date, today: date) -> int:
    years = today.year - day.year
    falls_on = (day.month, 28 if (day.month, day.day) == (2, 29) and not _is_leap(today.year) else day.day)
    return years - ((today.month, today.day) < falls_on)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
