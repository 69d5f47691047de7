"""Rules said in plain words."""

from datetime import date

import pytest

from app.promises.recurrence import Every, Recurring, rule_of
from app.promises.recurrence_words import rule_in_words

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", ""),
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=WEEKLY", "every Monday"),
        ("FREQ=WEEKLY;BYDAY=TH,MO", "every Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every week from Monday to Friday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "every 2 weeks on Sunday"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "every month on day 5"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of each month"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "on the last day of every 3 months"),
        ("FREQ=MONTHLY", "every month on day 23"),
        ("FREQ=MONTHLY;BYDAY=2TU", "by a rhythm of its own"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "by a rhythm of its own"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "by a rhythm of its own"),
        ("FREQ=DAILY;BYMONTH=2", "by a rhythm of its own"),
        ("FREQ=WEEKLY;BYDAY=2MO", "by a rhythm of its own"),
        ("FREQ=YEARLY", "by a rhythm of its own"),
    ],
)
def test_rule(rule: str, words: str) -> None:
    assert rule_in_words(rule, MONDAY) == words


def test_a_day_that_short_months_lack_says_where_it_falls() -> None:
    rule = rule_of(Recurring(every=Every.MONTH, month_day=31))
    assert rule_in_words(rule, MONDAY) == "every month on day 31, in shorter months on the last day"
