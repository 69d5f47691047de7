"""The progress report of a period: one's own lines, or when both are here those of each, one person to a picture."""

from collections.abc import Callable
from datetime import date

from app.documents.daily import Typeset
from app.people.pace import pace
from app.people.reads import couple
from app.people.values import Couple
from app.progress.pictures.reads import pictures
from app.progress.pictures.values import SHARED_SUBJECTS, Figures
from app.progress.timeline import timeline
from app.progress.timeline_values import Entry
from app.progress.values import Happened, Happening, Period, Report, ReportPicture
from app.vault.apart import apart
from app.vault.sitting import Sitting
from app.vault.values import Person

MOST_HAPPENED = 200
"""More on one list are not read by anybody; the counts above it are of these."""


def report_rests(sitting: Sitting) -> bool:
    """Whether figures rest today: on quiet days and in a quiet week."""
    return pace(sitting).is_quiet(sitting.clock.today())


def report_figures(sitting: Sitting, period: Period, *, private: bool) -> tuple[Figures, ...]:
    """What goes into it; `private`: with those from what only who is here alone can read, which both never see.

    Alone nothing of the other is in it, not even what both could read; together nothing that was not shown.
    """
    alone = sitting.alone
    found = pictures(sitting, period)
    if alone is None:
        return tuple(each for each in found if each.subject in SHARED_SUBJECTS or each.as_of is not None)
    own = (each for each in found if each.person in {None, alone})
    return tuple(each for each in own if each.subject in SHARED_SUBJECTS or (private and not each.is_empty))


def report_pdf(sitting: Sitting, period: Period, *, private: bool = False) -> Typeset:
    """Read now, made later on the worker."""
    figures = report_figures(sitting, period, private=private)
    begins = min((each.begins for each in figures if each.as_of is None), default=None)
    names, today = couple(sitting), sitting.clock.today()
    happened, left_out = _happened(sitting, begins, private=private and sitting.alone is not None)
    whose = (sitting.alone,) if sitting.alone is not None else tuple(Person)

    def typeset(locale: str) -> bytes:
        from app.progress.document import report_document

        report = Report(
            names=tuple(names.full_name(person) for person in whose),
            begins=begins,
            ends=today,
            pictures=tuple(_picture(each, names, locale) for each in figures),
            happened=happened,
            left_out=left_out,
            private=any(each.subject not in SHARED_SUBJECTS and each.as_of is None for each in figures),
        )
        return report_document(report, locale=locale)

    return typeset


def report_made(sitting: Sitting, period: Period, locale: str, *, private: bool) -> bytes:
    """All of it, reading too, on the worker: over its own connections to the same files."""
    with apart(sitting) as opened:
        typeset = report_pdf(opened, period, private=private)
    return typeset(locale)


def _happened(sitting: Sitting, begins: date | None, *, private: bool) -> tuple[tuple[Happened, ...], bool]:
    """In the order of days, and whether older ones of the period are left out."""
    found = timeline(sitting, most=MOST_HAPPENED)
    of_period = [entry for entry in found.entries if begins is None or entry.day >= begins]
    told = tuple(_told(entry) for entry in reversed(of_period) if private or not entry.own)
    return told, found.more and len(of_period) == len(found.entries)


def _told(entry: Entry) -> Happened:
    """A setback is named by its kind and its day alone."""
    if entry.what is Happening.SETBACK:
        return Happened(what=entry.what, day=entry.day)
    words = entry.words if entry.what is Happening.RENEWAL else entry.title
    return Happened(what=entry.what, day=entry.day, words=words)


def _picture(figures: Figures, names: Couple, locale: str) -> ReportPicture:
    """With nothing in the period there is no chart and no table, and the words say so."""
    from app.progress.pictures.words import chart_of, in_words, table_of, title_of

    name = "" if figures.person is None else names.name(figures.person)
    say_day, say_brief = _days(locale)
    chart = chart_of(figures, name, say_day, say_brief)
    title = title_of(figures, name)
    return ReportPicture(
        title=title[:1].upper() + title[1:],
        chart=None if figures.is_empty else chart,
        words=in_words(figures, name, say_day),
        table=() if figures.is_empty else table_of(figures, say_brief),
        wide_last=bool(figures.marks),
    )


def _days(locale: str) -> tuple[Callable[[date], str], Callable[[date], str]]:
    from app.paper.dates import brief_day, day

    return (lambda value: day(value, locale)), (lambda value: brief_day(value, locale))
