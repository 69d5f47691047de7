"""Who may see which words of the account, in which sitting, and when; also in the raw rows of the shared file."""

from contextlib import closing

import pytest
import sqlalchemy as sa

from app.conversations.account.actions import open_text, take_text_away, tell
from app.conversations.account.plain import NEW
from app.conversations.account.reads import account_page, account_part, earlier_texts, open_things_in
from app.conversations.account.values import ACCOUNT_FORM, PART, AccountPart, PartId, TextId, Words
from app.exchange.sleeping import sleep_on, slept_on
from app.people.pace import pace_in
from app.release import release
from app.search.reads import find
from app.vault.database import Database
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import TestedCouple

ALEX, SAM = Person.FIRST, Person.SECOND
OLD, NEWER, BESIDE = "marigold", "heather", "juniper"
WORDS = (OLD, NEWER, BESIDE)
STEPS: dict[str, tuple[str, ...]] = {
    "typed": ("type",),
    "slept on": ("sleep",),
    "sent": ("send",),
    "taken back": ("send", "take away"),
    "opened": ("send", "open"),
    "changed": ("send", "open", "change"),
    "change opened": ("send", "open", "change", "open"),
    "told by both": ("send", "open", "tell beside"),
    "both opened": ("send", "open", "tell beside", "read beside"),
    "removed": ("send", "open", "change", "open", "tell beside", "take away"),
}
SEES: dict[str, tuple[set[str], set[str], set[str], set[str]]] = {
    "typed": (set(), set(), set(), set()),
    "slept on": (set(), set(), set(), set()),
    "sent": ({OLD}, set(), set(), {OLD}),
    "taken back": (set(), set(), set(), set()),
    "opened": ({OLD}, {OLD}, {OLD}, {OLD}),
    "changed": ({OLD, NEWER}, {OLD}, {OLD}, {OLD, NEWER}),
    "change opened": ({OLD, NEWER}, {OLD, NEWER}, {OLD, NEWER}, {OLD, NEWER}),
    "told by both": ({OLD}, {OLD, BESIDE}, {OLD}, {OLD, BESIDE}),
    "both opened": ({OLD, BESIDE}, {OLD, BESIDE}, {OLD, BESIDE}, {OLD, BESIDE}),
    "removed": (set(), {BESIDE}, set(), {BESIDE}),
}
"""What Alex, Sam and both see, and what lies in the shared file."""


def take(step: str, alex: Sitting, sam: Sitting) -> None:
    form = {"text": OLD}
    part = next((part for part in account_page(alex).parts), None)
    match step:
        case "type":
            save_draft(alex.own, ACCOUNT_FORM, NEW, form)
        case "sleep":
            sleep_on(alex, PART, ACCOUNT_FORM, NEW, form, OLD)
        case "send":
            tell(alex, ALEX, None, Words(title="A part", text=OLD))
        case _:
            assert part is not None
            take_on(step, part, alex, sam)


def take_on(step: str, part: AccountPart, alex: Sitting, sam: Sitting) -> None:
    first, second = part.first.newest or TextId(""), part.second.newest or TextId("")
    match step:
        case "open":
            open_text(sam, first)
        case "change":
            tell(alex, ALEX, part.id, Words(text=NEWER))
        case "tell beside":
            tell(sam, SAM, part.id, Words(text=BESIDE))
        case "read beside":
            open_text(alex, second)
        case "take away":
            take_text_away(alex, ALEX, first)


@pytest.mark.parametrize("moment", sorted(STEPS))
def test_who_sees_what(couple: TestedCouple, moment: str) -> None:
    of_alex, of_sam, of_both, rows = SEES[moment]
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        for step in STEPS[moment]:
            take(step, alex, sam)
        assert seen(alex) == of_alex
        assert seen(sam) == of_sam
        assert {word for word in WORDS if word in everything_in(sam.shared)} == rows
    with closing(couple.together()) as both:
        assert seen(both) == of_both


def seen(reader: Sitting) -> set[str]:
    """On the page, in what was earlier and by a search, which agree."""
    parts = account_page(reader).parts
    assert [account_part(reader, part.id) for part in parts] == list(parts)
    earlier = [earlier_texts(reader, part.id, person) for part in parts for person in Person]
    with reader.shared.transaction() as session:
        waiting = repr(list(open_things_in(session, reader, pace_in(session, reader.clock), 9)))
    assert not any(word in waiting for word in WORDS)
    found = {word for word in WORDS if word in repr((parts, earlier))}
    assert {word for word in WORDS if find(reader, word)} >= found
    assert {word for word in WORDS if find(reader, word)} <= found | {slept.text for slept in slept_on(reader)}
    return found


def everything_in(database: Database) -> str:
    """Every value of every table, search tables included, as one text."""
    with database.transaction() as session:
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [session.execute(sa.text(f'SELECT * FROM "{name}"')).all() for name in names]  # noqa: S608
    return repr(rows)


def test_what_was_slept_on_goes_in_the_morning(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex:
        take("sleep", alex, alex)
        couple.clock.forward(days=1)
        assert release(alex) is None
        (part,) = account_page(alex).parts
        assert part.head.text == OLD


def test_beside_a_part_that_is_gone_it_stays_with_its_author(couple: TestedCouple) -> None:
    with closing(couple.alone(SAM)) as sam:
        form = {"part": PartId("gone"), "person": SAM, "text": BESIDE}
        sleep_on(sam, PART, ACCOUNT_FORM, "gone", form, BESIDE)
        couple.clock.forward(days=1)
        release(sam)
        (kept,) = slept_on(sam)
        assert kept.form == form
        assert "isn't there any more" in kept.kept_back


def test_what_waits_is_named_for_the_other_until_it_is_opened(couple: TestedCouple) -> None:
    with closing(couple.alone(ALEX)) as alex, closing(couple.alone(SAM)) as sam:
        take("send", alex, sam)
        (part,) = account_page(alex).parts
        with sam.shared.transaction() as session:
            assert [
                (each.id, each.waits_for, each.title)
                for each in open_things_in(session, sam, pace_in(session, sam.clock), 9)
            ] == [(part.id, SAM, "")]
        take("open", alex, sam)
        with sam.shared.transaction() as session:
            assert list(open_things_in(session, sam, pace_in(session, sam.clock), 9)) == []
