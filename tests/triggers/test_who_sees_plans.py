"""Who may see which plan and entry: in all sittings, before, while and after it is shown."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from app.search.reads import find
from app.triggers.actions import delete_moment, delete_plan, write_moment, write_plan
from app.triggers.log_reads import log_page, look_back, newest_shared_moments, own_moment, shared_moment
from app.triggers.reads import coming_cues, own_plan, own_plans, shared_plan, shared_plans
from app.triggers.sharing import show_moment, show_plan, take_moment_back, take_plan_back
from app.triggers.values import MomentId, NewMoment, Part, Plan, PlanId
from app.vault.database import Database
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import EVENING, TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
SECRET, SHOWN = "marigold", "heather"
"""Words that stay with their owner, and words that are shown."""


@dataclass(frozen=True)
class Kept:
    plan: PlanId
    moment: MomentId


def write(sitting: Sitting) -> Kept:
    plan = write_plan(sitting, Plan(name=f"{SHOWN} plan", cue=SHOWN, in_body=SECRET, people_to_call=SECRET))
    what = NewMoment(at=EVENING, plan=plan, what_helped=SHOWN, note=SECRET)
    return Kept(plan, write_moment(sitting, ALEX, what))


def show(sitting: Sitting, kept: Kept) -> None:
    show_plan(sitting, kept.plan, frozenset())
    show_moment(sitting, kept.moment, note=False)


def show_all(sitting: Sitting, kept: Kept) -> None:
    show_plan(sitting, kept.plan, frozenset(Part))
    show_moment(sitting, kept.moment, note=True)


def take_back(sitting: Sitting, kept: Kept) -> None:
    show_all(sitting, kept)
    take_plan_back(sitting, kept.plan)
    take_moment_back(sitting, kept.moment)


def delete(sitting: Sitting, kept: Kept) -> None:
    show_all(sitting, kept)
    delete_moment(sitting, kept.moment)
    delete_plan(sitting, kept.plan)


def leave(_sitting: Sitting, _kept: Kept) -> None:
    """Nothing is shown."""


def read_by(couple: TestedCouple, who: str) -> Sitting:
    return {"owner": lambda: couple.alone(ALEX), "other": lambda: couple.alone(SAM), "both": couple.together}[who]()


OWN, COPY, NOTHING = {"own"}, {"copy"}, set[str]()
TABLE: tuple[tuple[Callable[[Sitting, Kept], None], str, set[str]], ...] = (
    (leave, "owner", OWN),
    (leave, "other", NOTHING),
    (leave, "both", NOTHING),
    (show, "owner", OWN | COPY),
    (show, "other", COPY),
    (show, "both", COPY),
    (take_back, "owner", OWN),
    (take_back, "other", NOTHING),
    (take_back, "both", NOTHING),
    (delete, "owner", NOTHING),
    (delete, "other", NOTHING),
    (delete, "both", NOTHING),
)


def said(part: object) -> str:
    """In the same order each time, for tests are told apart by it."""
    return " and ".join(sorted(part)) or "nothing" if isinstance(part, set) else getattr(part, "__name__", str(part))


@pytest.mark.parametrize(("act", "who", "sees"), TABLE, ids=said)
def test_who_sees_what(couple: TestedCouple, act: Callable[[Sitting, Kept], None], who: str, sees: set[str]) -> None:
    sitting = couple.alone(ALEX)
    kept = write(sitting)
    act(sitting, kept)
    sitting.close()
    reader = read_by(couple, who)
    assert seen_plans(reader, kept) == seen_moments(reader, kept) == sees
    assert {found.private for found in find(reader, SHOWN)} == ({"own" in sees} if sees else set())
    assert bool(find(reader, SECRET)) == ("own" in sees)
    reader.close()


def seen_plans(reader: Sitting, kept: Kept) -> set[str]:
    own = {each.id for each in own_plans(reader)}
    assert (own_plan(reader, kept.plan) is not None) == (kept.plan in own)
    copies = {each.id for each in shared_plans(reader)}
    assert (shared_plan(reader, kept.plan) is not None) == (kept.plan in copies)
    assert coming_cues(reader, EVENING.date()) == ()
    return ({"own"} if own else set()) | ({"copy"} if copies else set())


def seen_moments(reader: Sitting, kept: Kept) -> set[str]:
    own = {each.id for each in log_page(reader).moments}
    assert (own_moment(reader, kept.moment) is not None) == (kept.moment in own)
    back = look_back(reader, 4)
    assert (back.times if back is not None else 0) == len(own)
    copies = {each.id for each in newest_shared_moments(reader)}
    assert (shared_moment(reader, kept.moment) is not None) == (kept.moment in copies)
    return ({"own"} if own else set()) | ({"copy"} if copies else set())


@pytest.mark.parametrize(("act", "holds"), [(leave, set()), (show, {SHOWN}), (take_back, set()), (delete, set())])
def test_no_word_that_is_not_shown_lies_in_the_shared_file(
    couple: TestedCouple, act: Callable[[Sitting, Kept], None], holds: set[str]
) -> None:
    sitting = couple.alone(ALEX)
    act(sitting, write(sitting))
    assert {word for word in (SECRET, SHOWN) if word in everything_in(sitting.shared)} == holds
    sitting.close()


def everything_in(database: Database) -> str:
    """Every value of every table, search tables included, as one text."""
    with database.transaction() as session:
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [session.execute(sa.text(f'SELECT * FROM "{name}"')).all() for name in names]  # noqa: S608
    return repr(rows)
