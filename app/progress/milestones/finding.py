"""Finding milestones after a change: only the rules that depend on what changed are asked, and each over few rows.

One that was found stays for good. Where what it was found in reads differently by now, a day is noted beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from app.conversations.questions.values import OPEN_QUESTIONS
from app.conversations.updates.values import UPDATES
from app.library.milestones import BOTH, OWNER, Milestone
from app.library.packs import milestones
from app.progress.milestones.entities import ChosenRecord, OwnReachedRecord, ReachedRecord
from app.progress.milestones.looking import Found, Looked
from app.progress.milestones.rules import EVERY_KIND, RULES, Rule
from app.progress.milestones.values import Reached, ReachedId
from app.promises.values import PROMISES
from app.vault.database import VaultSession
from app.vault.sitting import Sitting
from app.vault.values import Kind, Person

AnyReached = type[ReachedRecord] | type[OwnReachedRecord]
_MARKS_SETTLE = timedelta(days=28)
"""What was found longer ago is looked at again when a sitting begins, where days that were told may have changed it."""
_UNFORESEEN = (SQLAlchemyError, ArithmeticError, LookupError, TypeError, ValueError)
"""A rule over somebody's record can meet what nobody foresaw; the others are asked all the same."""


_OF_EACH: Mapping[AnyReached, Any] = {
    kept_as: sa.select(
        kept_as.id, kept_as.rule, kept_as.numbers, kept_as.first_day, kept_as.day, of, kept_as.changed_on
    )
    for kept_as, of in ((ReachedRecord, ReachedRecord.of), (OwnReachedRecord, sa.null()))
}
"""What of those that were found before is needed to look again."""


def find_milestones(
    sitting: Sitting, changed: frozenset[Kind] | None, packs: Path | None = None
) -> tuple[Reached, ...]:
    """What was reached by a change of these kinds; None looks for everything, and at everything again.

    What is found in private entries is kept in their owner's own file, in their own sitting alone. `packs` is the
    folder of the user's own content. Raises the refusals of the disk and the file.
    """
    kinds = EVERY_KIND if changed is None else changed
    asked = [each for each in milestones(packs) if RULES[each.rule].kinds & kinds]
    of_both = [each for each in asked if each.seen_by == BOTH]
    of_owner = [each for each in asked if each.seen_by == OWNER]
    found: list[Reached] = []
    if of_both:
        with sitting.shared.transaction(sitting.here[0]) as session:
            found += look_in(session, kinds, of_both, ReachedRecord)
    if of_owner and sitting.private is not None and not sitting.quick:
        with sitting.private.transaction() as session:
            found += look_in(session, kinds, of_owner, OwnReachedRecord)
    return tuple(found)


def look_in(
    session: VaultSession, kinds: frozenset[Kind], known: Iterable[Milestone], kept_as: AnyReached
) -> list[Reached]:
    """The same in one database, whose milestones are kept as `kept_as`."""
    asked = [each for each in known if RULES[each.rule].kinds & kinds]
    before = _kept_before(session, kept_as)
    read: dict[object, object] = {}
    for each in before.values():
        if each.is_to_be_looked_at(kinds, session.today):
            _look_again(session, each, kept_as, read)
    return [_keep(session, *found, kept_as) for found in _found_now(session, asked, before, read)]


def reached_id(milestone: str, of: Person | None) -> ReachedId:
    """The same for the same, so that it is found once."""
    return ReachedId(milestone if of is None else f"{milestone} {of.value}")


@dataclass(frozen=True, slots=True)
class _Before:
    """One that was found, as far as its rule needs it to look again."""

    id: ReachedId
    rule: str
    numbers: Mapping[str, int]
    first: date
    last: date
    of: Person | None
    changed: bool

    def is_to_be_looked_at(self, kinds: frozenset[Kind], today: date) -> bool:
        rule = RULES.get(self.rule)
        if rule is None or not rule.kinds & kinds:
            return False
        by_marks = rule.kinds & kinds <= {PROMISES, OPEN_QUESTIONS, UPDATES}
        return not by_marks or today - self.last <= _MARKS_SETTLE or kinds >= EVERY_KIND


def _kept_before(session: VaultSession, kept_as: AnyReached) -> dict[ReachedId, _Before]:
    """All of them; there are no more than the content files have."""
    return {
        identity: _Before(identity, rule, numbers, first, last, of, changed is not None)
        for identity, rule, numbers, first, last, of, changed in session.execute(_OF_EACH[kept_as])
    }


def _found_now(
    session: VaultSession, asked: list[Milestone], before: Mapping[ReachedId, _Before], read: dict[object, object]
) -> Iterator[tuple[Milestone, Person | None, Found]]:
    for milestone in asked:
        rule = RULES[milestone.rule]
        numbers = dict(milestone.numbers)
        for person in rule.people():
            if reached_id(milestone.id, person) in before:
                continue
            first = rule.first_day(numbers, session.today)
            found = _ask(rule, Looked(session, numbers, first, session.today, person, read))
            if found is not None:
                yield milestone, person, found


def _ask(rule: Rule, look: Looked) -> Found | None:
    try:
        return rule.find(look)
    except _UNFORESEEN:
        return None


def _look_again(session: VaultSession, before: _Before, kept_as: AnyReached, read: dict[object, object]) -> None:
    """It stays; whether it would still be found in the same days is noted beside it."""
    look = Looked(session, before.numbers, before.first, before.last, before.of, read)
    stands = _ask(RULES[before.rule], look) is not None
    if stands is not before.changed:
        return
    record = session.get_one(ReachedRecord if kept_as is ReachedRecord else OwnReachedRecord, before.id)
    assert isinstance(record, ReachedRecord | OwnReachedRecord)
    record.changed_on = None if stands else session.today


def _keep(session: VaultSession, milestone: Milestone, of: Person | None, found: Found, kept_as: AnyReached) -> Reached:
    columns: dict[str, Any] = {
        "id": reached_id(milestone.id, of),
        "milestone": milestone.id,
        "title": milestone.title.rstrip("."),
        "why": milestone.why,
        "rule": milestone.rule,
        "numbers": dict(milestone.numbers),
        "first_day": found.first,
        "day": found.last,
        "proofs": [[proof.day.isoformat(), proof.id] for proof in found.proofs],
        "counted": found.counted,
        "counted_before": found.counted_before,
    }
    record = OwnReachedRecord(**columns) if kept_as is OwnReachedRecord else ReachedRecord(of=of, **columns)
    session.add(record)
    if isinstance(record, ReachedRecord):
        _reach_chosen(session, milestone.id, found.last)
    session.flush()
    return record.as_value()


def _reach_chosen(session: VaultSession, milestone: str, day: date) -> None:
    """What both chose is reached with it."""
    chosen = sa.select(ChosenRecord).where(
        ChosenRecord.milestone == milestone,
        ChosenRecord.agreed_at.is_not(None),
        ChosenRecord.reached_on.is_(None),
        ChosenRecord.put_away_at.is_(None),
    )
    for record in session.scalars(chosen):
        record.reached_on = day
