"""Who may see what, in which sitting, at which moment; also in the raw rows of the shared space."""

from collections.abc import Callable

import pytest

from app.exchange.sleeping import sleep_on, slept_on, take_back
from app.exchange.values import NotYours
from app.people.pace import pace_in
from app.release import release
from app.repair.setbacks.actions import (
    ACCOUNT_FORM,
    LOOK_FORM,
    SETBACK_FORM,
    open_setback,
    take_account_away,
    take_away,
    take_to_session,
    write_account,
    write_setback,
)
from app.repair.setbacks.last_steps import own_last_step, take_last_step
from app.repair.setbacks.looks import take_look_away, write_look
from app.repair.setbacks.plain import look_subject, look_text, setback_text
from app.repair.setbacks.reads import open_things_in, session_points_in, setback_page, setbacks_page
from app.repair.setbacks.values import (
    SETBACK,
    SETBACK_ACCOUNT,
    SETBACK_LOOK,
    LastStep,
    Look,
    SetbackId,
)
from app.search.reads import find
from app.vault.drafts import read_draft, save_draft
from app.vault.values import Person
from tests.setbacks.told import ACCOUNT, ALEX, HAPPENED, SAID, SAM, Story, rows

FORM = {"happened": HAPPENED, "next_day": "", "about": ""}
WALRUS = "walrus"
WHO = {"alex": ALEX, "sam": SAM, "both": None}
IN_ROWS = "in the rows"


def _drafted(story: Story) -> SetbackId:
    save_draft(story.sit(SAM).own, SETBACK_FORM, "new-1", FORM)
    return SetbackId("")


def _slept(story: Story) -> SetbackId:
    return SetbackId(sleep_on(story.sit(SAM), SETBACK, SETBACK_FORM, "new-1", FORM, setback_text(FORM)))


def _sent(story: Story) -> SetbackId:
    return story.sent()


def _opened(story: Story) -> SetbackId:
    return story.opened()


def _together(story: Story) -> SetbackId:
    return write_setback(story.sit(None), SAM, SAID)


def _removed(story: Story) -> SetbackId:
    setback = story.opened()
    take_away(story.sit(SAM), SAM, setback)
    return setback


def _taken_back(story: Story) -> SetbackId:
    setback = story.sent()
    take_away(story.sit(SAM), SAM, setback)
    return setback


MOMENTS: dict[str, tuple[Callable[[Story], SetbackId], set[str]]] = {
    "drafted": (_drafted, {"sam"}),
    "slept on": (_slept, {"sam"}),
    "sent": (_sent, {"sam", IN_ROWS}),
    "opened": (_opened, {"alex", "sam", "both", IN_ROWS}),
    "written together": (_together, {"alex", "sam", "both", IN_ROWS}),
    "removed": (_removed, set()),
    "taken back": (_taken_back, set()),
}


def _seen(story: Story, who: Person | None, setback: SetbackId) -> bool:
    """Whether the words are anywhere where that sitting reads."""
    sitting = story.sit(who)
    page, listed = setback_page(sitting, setback), setbacks_page(sitting)
    with sitting.shared.transaction() as session:
        things = open_things_in(session, sitting, pace_in(session, sitting.clock), 10)
    titles = [row.title for row in (*listed.now, *listed.past)]
    titles += [begun.title for begun in listed.begun] + [thing.title for thing in things]
    said = [page.setback.happened] if page is not None else []
    slept = [each.text for each in slept_on(sitting)]
    return any(WALRUS in words for words in (*titles, *said, *slept))


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_words_are_read_where_they_may_be(story: Story, moment: str) -> None:
    reach, expected = MOMENTS[moment]
    setback = reach(story)
    seen = {name for name, who in WHO.items() if _seen(story, who, setback)}
    found = {
        name for name, who in WHO.items() if any(each.page == "put_right" for each in find(story.sit(who), WALRUS))
    }
    raw = {IN_ROWS} if WALRUS in rows(story.sit(ALEX).shared) else set()
    assert seen | raw == expected
    assert found <= seen


def test_reading_alone_what_one_wrote_opens_nothing(story: Story) -> None:
    setback = story.sent()
    open_setback(story.sit(SAM), setback)
    assert not story.page(SAM, setback).sent.opened
    open_setback(story.sit(None), setback)
    assert story.page(SAM, setback).sent.opened


def test_an_account_and_a_look_are_read_once_opened(story: Story) -> None:
    setback = story.opened()
    story.couple.clock.forward(days=3)
    write_account(story.sit(SAM), SAM, setback, ACCOUNT)
    write_look(story.sit(SAM), SAM, setback, 3, Look(how_now="The xylophone is quiet."))
    before = story.page(ALEX, setback)
    assert [each.words for each in before.accounts] == [""]
    assert [line.look for line in before.looks] == [Look()]
    assert not find(story.sit(ALEX), "harpsichord")
    open_setback(story.sit(ALEX), setback)
    after = story.page(ALEX, setback)
    assert after.accounts[0].words == ACCOUNT
    assert after.looks[0].look.how_now == "The xylophone is quiet."
    assert [each.page for each in find(story.sit(ALEX), "harpsichord")] == ["put_right"]


def test_both_accounts_stay_and_only_their_author_takes_one_away(story: Story) -> None:
    setback = story.opened()
    account = write_account(story.sit(ALEX), ALEX, setback, ACCOUNT)
    write_account(story.sit(SAM), SAM, setback, "As I wrote.")
    with pytest.raises(NotYours):
        take_account_away(story.sit(SAM), SAM, account)
    open_setback(story.sit(SAM), setback)
    take_account_away(story.sit(ALEX), ALEX, account)
    page = story.page(SAM, setback)
    assert [(each.sent.author, each.words) for each in page.accounts] == [(ALEX, ""), (SAM, "As I wrote.")]
    assert page.accounts[0].sent.removed_at is not None
    assert "harpsichord" not in rows(story.sit(SAM).shared)


def test_a_line_that_is_taken_back_can_be_written_again(story: Story) -> None:
    setback = story.opened()
    story.couple.clock.forward(days=30)
    look = write_look(story.sit(SAM), SAM, setback, 30, Look(how_now="A xylophone."))
    write_look(story.sit(ALEX), ALEX, setback, 30, Look(how_now="Quiet."))
    assert story.page(ALEX, setback).look_due is None
    take_look_away(story.sit(SAM), SAM, look)
    assert "xylophone" not in rows(story.sit(SAM).shared)
    assert story.page(SAM, setback).look_due == 30


def test_taken_back_goes_with_what_its_author_added(story: Story) -> None:
    setback = story.sent()
    write_account(story.sit(SAM), SAM, setback, ACCOUNT)
    take_to_session(story.sit(SAM), SAM, setback)
    take_away(story.sit(SAM), SAM, setback)
    assert setback_page(story.sit(ALEX), setback) is None
    assert "harpsichord" not in rows(story.sit(ALEX).shared)
    assert WALRUS not in rows(story.sit(ALEX).shared)


def test_what_is_slept_on_goes_in_the_morning_once(story: Story) -> None:
    setback = _slept(story)
    story.couple.clock.forward(days=1)
    release(story.sit(SAM))
    release(story.sit(SAM))
    assert story.page(SAM, setback).setback.happened == HAPPENED
    assert len(setbacks_page(story.sit(ALEX)).now) == 1


@pytest.mark.parametrize("sort", [SETBACK_ACCOUNT, SETBACK_LOOK])
def test_an_account_or_a_line_whose_page_was_taken_back_stays_with_its_author(story: Story, sort: str) -> None:
    setback = story.opened()
    story.couple.clock.forward(days=3)
    sitting = story.sit(ALEX)
    if sort == SETBACK_ACCOUNT:
        sleep_on(sitting, SETBACK_ACCOUNT, ACCOUNT_FORM, setback, {"text": ACCOUNT}, ACCOUNT)
    else:
        form = {"how_now": ACCOUNT}
        sleep_on(sitting, SETBACK_LOOK, LOOK_FORM, look_subject(setback, 3), form, look_text(form))
    take_away(story.sit(SAM), SAM, setback)
    story.couple.clock.forward(days=1)
    sitting = story.sit(ALEX)
    release(sitting)
    (kept,) = slept_on(sitting)
    assert "taken back" in kept.kept_back
    assert ACCOUNT not in rows(sitting.shared)
    take_back(sitting, kept.id)
    assert read_draft(sitting.own, kept.place, kept.subject) is not None


def test_slept_accounts_and_lines_go(story: Story) -> None:
    setback = story.opened()
    story.couple.clock.forward(days=6)
    sitting = story.sit(ALEX)
    sleep_on(sitting, SETBACK_ACCOUNT, ACCOUNT_FORM, setback, {"text": ACCOUNT}, ACCOUNT)
    sleep_on(sitting, SETBACK_LOOK, LOOK_FORM, look_subject(setback, 3), {"how_now": "Quiet."}, "Quiet.")
    story.couple.clock.forward(days=1)
    release(sitting)
    page = story.page(ALEX, setback)
    assert [each.words for each in page.accounts] == [ACCOUNT]
    assert [(line.after, line.look.how_now) for line in page.looks] == [(3, "Quiet.")]


@pytest.mark.parametrize("answer", LastStep)
def test_the_last_step_is_nowhere_but_with_its_owner(story: Story, answer: LastStep) -> None:
    setback = story.opened()
    seen_by_alex, shared = story.page(ALEX, setback), rows(story.sit(ALEX).shared)
    changed: list[frozenset[str]] = []
    sam = story.sit(SAM)
    sam.changes.subscribe(lambda kinds: changed.append(frozenset(map(str, kinds))))
    take_last_step(sam, setback, answer)
    assert changed == [frozenset({"setback_last_steps"})]
    assert rows(story.sit(ALEX).shared) == shared
    assert story.page(ALEX, setback) == seen_by_alex
    assert answer.value not in [word for row in shared.splitlines() for word in row.split("'")]
    assert not any(row.closed_here for row in setbacks_page(story.sit(ALEX)).now)
    assert own_last_step(story.sit(ALEX), setback) is None
    assert own_last_step(story.sit(None), setback) is None
    own = own_last_step(story.sit(SAM), setback)
    assert own is not None
    assert own.answer is answer
    assert setbacks_page(story.sit(SAM)).now[0].closed_here


def test_a_second_answer_takes_the_place_of_the_first(story: Story) -> None:
    setback = story.opened()
    for answer in (LastStep.LATER, LastStep.RENEW):
        take_last_step(story.sit(ALEX), setback, answer)
    own = own_last_step(story.sit(ALEX), setback)
    assert own is not None
    assert own.answer is LastStep.RENEW


def test_what_is_for_the_session_is_there_once_both_have_read_it(story: Story) -> None:
    setback = story.sent()
    take_to_session(story.sit(SAM), SAM, setback)
    with story.sit(ALEX).shared.transaction() as session:
        assert session_points_in(session, 5) == []
    open_setback(story.sit(ALEX), setback)
    with story.sit(ALEX).shared.transaction() as session:
        (point,) = session_points_in(session, 5)
    assert (point.sort, point.author, point.text) == (SETBACK, SAM, HAPPENED)
