"""What Today shows in one sitting, gathered from what the other rooms hold."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.checkins.reads import next_change
from app.common_ground.rituals.reads import rituals_today
from app.progress.celebrations.reads import offered
from app.sessions.own import next_own_session
from app.today.at_hand import AtHand, read_at_hand
from app.today.coming import coming_up
from app.today.copies import wants_copy
from app.today.due import due_rows, rows_between
from app.today.first_evening import first_evening
from app.today.offers import next_thing
from app.today.values import DAYS_AHEAD, MOST_COMING, MOST_ROWS, Comes, Coming, Today
from app.vault.sitting import Sitting


def today_page(sitting: Sitting, packs: Path | None = None) -> Today:
    """Never more than five rows, the next thing among them; beside the first evening only what comes from the other."""
    with sitting.reading():
        return _gathered(sitting, packs)


def _gathered(sitting: Sitting, packs: Path | None) -> Today:
    at = read_at_hand(sitting)
    quiet = at.pace.is_quiet(at.day)
    evening = None if quiet else first_evening(at)
    rows = list(rows_between(sitting, at)) if evening is not None else due_rows(sitting, at, packs, quiet=quiet)
    next_one = next_thing(at) if not quiet and evening is None and len(rows) < MOST_ROWS else None
    return Today(
        day=at.day,
        pace=at.pace,
        quiet=quiet,
        rows=tuple(rows[:MOST_ROWS]),
        celebration=offered(sitting, at.pace) if evening is None else None,
        next_thing=next_one,
        coming=() if quiet else _coming(sitting, at),
        awaits=tuple(_awaited(sitting, at)),
        first_evening=evening,
        wants_copy=not quiet and evening is None and wants_copy(sitting),
    )


def _coming(sitting: Sitting, at: AtHand) -> tuple[Coming, ...]:
    """In the order of the days; a session is among them, whatever else comes up."""
    first = (*_rituals(sitting, at), *_sessions(sitting, at))
    others = coming_up(at, sitting.clock)[: max(0, MOST_COMING - len(first))]
    return tuple(sorted((*first, *others), key=lambda each: each.day)[:MOST_COMING])


def _rituals(sitting: Sitting, at: AtHand) -> Iterator[Coming]:
    for ritual in rituals_today(sitting, at.pace):
        if not ritual.done_today:
            yield Coming(what=Comes.RITUAL, title=ritual.what.title, day=at.day)


def _sessions(sitting: Sitting, at: AtHand) -> Iterator[Coming]:
    nearest = ((Comes.SESSION, at.session), (Comes.OWN_SESSION, next_own_session(sitting)))
    for what, coming in nearest:
        if coming is not None and (coming.day - at.day).days <= DAYS_AHEAD:
            yield Coming(what=what, title="", day=coming.day, at=coming.at)


def _awaited(sitting: Sitting, at: AtHand) -> Iterator[datetime]:
    """When the hours of the summary begin or end, and when an agreement begins to hold."""
    summary = next_change(sitting, at.pace)
    if summary is not None:
        yield summary
    yield from (row.holds_from for row in at.agreements.open if row.holds_from is not None)
