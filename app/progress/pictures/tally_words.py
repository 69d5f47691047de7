"""The counts of the last 4 weeks and of those before, as sentences; up and down are said the same way."""

from collections.abc import Iterator

from app.i18n import _, ngettext
from app.progress.pictures.spans import TALLY
from app.progress.pictures.values import Figures, Subject, Tally


def counts_in_words(figures: Figures) -> Iterator[str]:
    """Such as "19 of 22 due promises kept in 4 weeks; 16 of 23 in the 4 before."."""
    now, before = figures.now, figures.before
    if figures.subject is Subject.PROMISES:
        yield _promises(now, before)
        yield from _besides(now)
    elif figures.subject is Subject.CONVERSATIONS:
        yield _times(_held(now.count), before)
    elif figures.subject is Subject.HARD_MOMENTS:
        yield _times(_moments(now.count), before)
    elif figures.subject is Subject.STRENGTH:
        yield from _strength(now, before)
    else:
        yield from _answers(now, before)


def number(value: float) -> str:
    """At most one place after the point, and none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def _promises(now: Tally, before: Tally) -> str:
    if not now.of:
        return _none_marked(before)
    said = ngettext(
        "{n} of {of} due promise kept in {weeks} weeks", "{n} of {of} due promises kept in {weeks} weeks", now.of
    ).format(n=now.count, of=now.of, weeks=TALLY)
    earlier = _("{n} of {of} in the {weeks} before") if before.of else _("none marked in the {weeks} before")
    return _("{now}; {before}.").format(now=said, before=earlier.format(n=before.count, of=before.of, weeks=TALLY))


def _none_marked(before: Tally) -> str:
    said = _("No promise was marked as kept, partly or not kept in {weeks} weeks").format(weeks=TALLY)
    if not before.of:
        return f"{said}."
    earlier = _("{n} of {of} kept in the {weeks} before").format(n=before.count, of=before.of, weeks=TALLY)
    return _("{now}; {before}.").format(now=said, before=earlier)


def _besides(now: Tally) -> Iterator[str]:
    """What is neither kept nor left out of the counts."""
    parts = []
    if now.partly:
        parts.append(ngettext("{n} was kept partly", "{n} were kept partly", now.partly).format(n=now.partly))
    if now.excused:
        parts.append(ngettext("{n} was excused", "{n} were excused", now.excused).format(n=now.excused))
    if now.unmarked:
        parts.append(ngettext("{n} is open", "{n} are open", now.unmarked).format(n=now.unmarked))
    if parts:
        yield _("In these weeks {parts}.").format(parts=", ".join(parts))


def _times(now: str, before: Tally) -> str:
    if not before.known:
        return _("{now} in {weeks} weeks.").format(now=now, weeks=TALLY)
    earlier = _("{n} in the {weeks} before").format(n=before.count or _("none"), weeks=TALLY)
    return _("{now} in {weeks} weeks; {before}.").format(now=now, weeks=TALLY, before=earlier)


def _held(count: int) -> str:
    if not count:
        return _("No conversation held")
    return ngettext("{n} conversation held", "{n} conversations held", count).format(n=count)


def _moments(count: int) -> str:
    if not count:
        return _("No hard moment written down")
    return ngettext("{n} hard moment", "{n} hard moments", count).format(n=count)


def _strength(now: Tally, before: Tally) -> Iterator[str]:
    if now.mean is None:
        yield _("No strength was written down in {weeks} weeks.").format(weeks=TALLY)
    else:
        yield _("In {weeks} weeks: {strength}.").format(strength=_peak_and_after(now), weeks=TALLY)
    if before.mean is not None:
        yield _("In the {weeks} before: {strength}.").format(strength=_peak_and_after(before), weeks=TALLY)
    if now.mean is not None or before.mean is not None:
        yield _("A dot is the mean at the peak, and its stem ends at the mean after.")


def _peak_and_after(tally: Tally) -> str:
    said = _("{n} of 10 at the peak").format(n=number(tally.mean or 0))
    return said if tally.after is None else _("{said}, {n} after").format(said=said, n=number(tally.after))


def _answers(now: Tally, before: Tally) -> Iterator[str]:
    if not now.count:
        yield _("Nothing was answered in {weeks} weeks.").format(weeks=TALLY)
    else:
        yield _("In {weeks} weeks: {mean}.").format(mean=_mean_of(now), weeks=TALLY)
    if before.count:
        yield _("In the {weeks} before: {mean}.").format(mean=_mean_of(before), weeks=TALLY)
    yield _("The scale is ours, not a validated test.")


def _mean_of(tally: Tally) -> str:
    said = ngettext("{mean} of 10, from {n} answer", "{mean} of 10, the mean of {n} answers", tally.count)
    return said.format(mean=number(tally.mean or 0), n=tally.count)
