"""What the sample couple show each other of their own pictures: one, three days before the last."""

from datetime import time

from app.progress.pictures.scale_figures import scale_figures
from app.progress.pictures.showing import show_picture_in
from app.progress.pictures.spans import Cut, spans_of
from app.progress.pictures.values import Subject
from app.progress.values import USUAL_PERIOD
from app.sample.days import SampleDay
from app.vault.values import Person

_BEFORE_THE_LAST = 3
_OWNER, _SUBJECT = Person.FIRST, Subject.SAFE


def live_day(day: SampleDay) -> None:
    """The one who was hurt shows how safe the last months felt; nothing where nothing was answered."""
    if day.number != day.last - _BEFORE_THE_LAST:
        return
    with day.writes(_OWNER, time(21, 35)) as (shared, own):
        cut = Cut(spans_of(USUAL_PERIOD, day.day, None))
        found = scale_figures(own, _OWNER, USUAL_PERIOD, cut)
        figures = next(each for each in found if each.subject is _SUBJECT)
        if not figures.is_empty:
            show_picture_in(shared, _OWNER, day.day, figures)
