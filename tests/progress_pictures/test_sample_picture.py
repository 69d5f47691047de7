"""The sample couple's vault holds one picture that is shown, and a life that fills the others."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from app.clock import Clock
from app.progress.pictures.reads import pictures
from app.progress.pictures.values import Subject
from app.progress.values import Period
from app.sample import pictures as sample_pictures
from app.sample.couple import ToldClock, empty_sitting
from app.sample.days import sessions_in, three_databases
from app.vault.values import Person
from tests.progress_pictures.record import feel


def test_how_safe_it_felt_is_shown_three_days_before_the_last(tmp_path: Path) -> None:
    now = Clock().now()
    with closing(empty_sitting(tmp_path / "vault", (Person.FIRST,))) as alone:
        feel(alone, (now - timedelta(days=5)).astimezone().date(), "daily.felt-safe", 6)
    together = empty_sitting(tmp_path / "vault", tuple(Person))
    with closing(together), three_databases(together, ToldClock(now)) as (shared, private):
        with sessions_in(shared, private) as sessions:
            for number in range(5):
                sample_pictures.live_day(sessions.day(number, 4, now))
        (shown,) = [each for each in pictures(together, Period.FOUR_WEEKS) if each.as_of is not None]
    assert (shown.subject, shown.person) == (Subject.SAFE, Person.FIRST)
    assert shown.as_of == (now - timedelta(days=3)).astimezone().date()
    assert shown.now.mean == 6
