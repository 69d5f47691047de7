"""What stays of a talk, what becomes of it, and what can not be kept."""

from dataclasses import replace
from datetime import date

import pytest

from app.agreements.drafting import all_drafts
from app.agreements.values import Area
from app.conversations.accountability.actions import (
    BEGIN,
    NEXT,
    add_line_to_heard,
    begin_talk,
    end_talk,
    keep_talk,
    let_talk_go,
    remove_account,
    settle_later,
)
from app.conversations.accountability.reads import (
    heard,
    is_stopped,
    kept_talks,
    session_points_in,
    stopped_talk,
)
from app.conversations.accountability.turns import Event, Talk, confirm, happen, put
from app.conversations.accountability.values import (
    LONGEST_KEPT,
    LONGEST_TOPIC,
    HeardId,
    NoTalksNow,
    Outcome,
    TalkOver,
    TalkRuns,
)
from app.exchange.values import NoLongerThere, NotYours
from app.people.pace_values import Pacing, TalkForm
from app.people.pacing import call_quiet_week, set_pacing
from app.refused import FormRefused
from app.vault.drafts import read_draft, save_draft
from app.vault.sitting import Sitting
from tests.accountability.spoken import (
    ALEX,
    SAM,
    SUMMARY,
    TOPIC,
    ended,
    found_in,
    open_things,
    with_accounts,
    with_nothing,
    with_summary,
)
from tests.couple import TestedCouple
from tests.opened_bytes import opened_private, opened_shared


def test_a_summary_that_both_confirmed_stays(couple: TestedCouple) -> None:
    sitting = couple.together()
    done = end_talk(sitting, put(with_summary(begin_talk(sitting, TOPIC, 20, SAM)), "outcome", Outcome.UNDERSTOOD))
    sitting.close()
    sitting = couple.alone(ALEX)
    kept = heard(sitting, done.id)
    assert kept is not None
    assert (kept.topic, kept.summary, kept.began, kept.outcome) == (TOPIC, SUMMARY, SAM, Outcome.UNDERSTOOD)
    assert kept.confirmed == (ALEX, SAM)
    assert [row.id for row in kept_talks(sitting, 5)] == [done.id]
    sitting.close()


def test_two_accounts_stay_each_under_its_own_name(couple: TestedCouple) -> None:
    sitting = couple.together()
    done = end_talk(sitting, with_accounts(begin_talk(sitting, TOPIC, 20, ALEX)))
    kept = heard(sitting, done.id)
    assert kept is not None
    assert [(each.sent.author, each.text) for each in kept.accounts] == [
        (ALEX, "I was alone with it."),
        (SAM, "I looked away."),
    ]
    assert kept.summary == ""
    own, other = kept.accounts[1], kept.accounts[0]
    with pytest.raises(NotYours):
        remove_account(sitting, SAM, other.id)
    remove_account(sitting, SAM, own.id)
    with pytest.raises(NoLongerThere):
        remove_account(sitting, SAM, own.id)
    after = heard(sitting, done.id)
    assert after is not None
    assert after.accounts[1].text == ""
    assert after.accounts[1].sent.removed_at is not None
    assert after.accounts[0].text == "I was alone with it."
    sitting.close()


def test_nothing_keeps_only_that_they_talked(couple: TestedCouple) -> None:
    sitting = couple.together()
    done = end_talk(sitting, with_nothing(begin_talk(sitting, TOPIC, 20, ALEX)))
    assert not done.listed
    assert heard(sitting, done.id) is None
    assert kept_talks(sitting, 5) == ()
    assert found_in(opened_shared(sitting), [TOPIC]) == []
    sitting.close()


def test_what_is_chosen_decides_what_stays_and_not_what_was_typed(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = put(with_summary(begin_talk(sitting, TOPIC, 20, ALEX)), "account_first", "never mind")
    done = end_talk(sitting, talk)
    kept = heard(sitting, done.id)
    assert kept is not None
    assert kept.accounts == ()
    sitting.close()


def refused_fields(sitting: Sitting, talk: Talk) -> list[str]:
    with pytest.raises(FormRefused) as refused:
        end_talk(sitting, talk)
    assert is_stopped(sitting), "the talk is as it was"
    return [problem.field for problem in refused.value.problems]


def test_what_can_not_be_kept_is_said_beside_its_field(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = begin_talk(sitting, TOPIC, 20, ALEX)
    summary, accounts = with_summary(talk), with_accounts(talk)
    later = put(with_nothing(talk), "outcome", Outcome.LATER)
    session = put(with_nothing(talk), "outcome", Outcome.SESSION)
    assert refused_fields(sitting, talk) == ["kept"]
    assert refused_fields(sitting, confirm(summary, SAM)) == ["summary"]
    assert refused_fields(sitting, put(summary, "summary", "")) == ["summary"]
    assert refused_fields(sitting, with_summary(talk, "x" * (LONGEST_KEPT + 1))) == ["summary"]
    assert refused_fields(sitting, put(put(accounts, "account_first", " "), "account_second", "")) == ["account_first"]
    assert refused_fields(sitting, put(accounts, "account_second", "x" * 50_000)) == ["account_second"]
    assert refused_fields(sitting, put(later, "later_day", "next wee")) == ["later_day"]
    assert refused_fields(sitting, put(later, "later_day", "2026-11-01")) == ["later_day"]
    assert refused_fields(sitting, put(session, "session_words", "x" * 501)) == ["session_words"]
    sitting.close()


@pytest.mark.parametrize(("topic", "field"), [("", "topic"), ("  ", "topic"), ("x" * (LONGEST_TOPIC + 1), "topic")])
def test_a_topic_is_needed_and_short(couple: TestedCouple, topic: str, field: str) -> None:
    sitting = couple.together()
    save_draft(sitting.shared, BEGIN, NEXT, {"topic": topic})
    with pytest.raises(FormRefused) as refused:
        begin_talk(sitting, topic, 20, ALEX)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert read_draft(sitting.shared, BEGIN, NEXT) is not None
    sitting.close()


def test_one_talk_at_a_time_and_none_after_its_end(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = begin_talk(sitting, TOPIC, 20, ALEX)
    with pytest.raises(TalkRuns):
        begin_talk(sitting, "Another", 20, ALEX)
    end_talk(sitting, with_nothing(talk))
    with pytest.raises(TalkOver):
        end_talk(sitting, with_nothing(talk))
    with pytest.raises(TalkOver):
        keep_talk(sitting, talk)
    assert not is_stopped(sitting)
    sitting.close()


def test_the_pace_is_kept_to(couple: TestedCouple) -> None:
    sitting = couple.together()
    for longest, fits in ((40, 30), (15, 10), (7, 7)):
        set_pacing(sitting, ALEX, Pacing(longest_talk=longest))
        assert begin_talk(sitting, TOPIC, 45, ALEX).minutes == fits
        let_talk_go(sitting)
    for pacing in (Pacing(not_before=date(2026, 12, 24)), Pacing(form=TalkForm.WRITTEN)):
        set_pacing(sitting, ALEX, pacing)
        with pytest.raises(NoTalksNow):
            begin_talk(sitting, TOPIC, 20, ALEX)
    set_pacing(sitting, ALEX, Pacing())
    call_quiet_week(sitting, SAM)
    with pytest.raises(NoTalksNow):
        begin_talk(sitting, TOPIC, 20, ALEX)
    sitting.close()


def test_a_talk_that_was_stopped_waits_for_both(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = happen(put(begin_talk(sitting, TOPIC, 20, ALEX), "saw", "The lamp was off"), Event.GO_ON)
    couple.clock.forward(minutes=5)
    keep_talk(sitting, talk)
    sitting.close()
    couple.clock.forward(days=2)
    alone = couple.alone(SAM)
    assert is_stopped(alone)
    assert stopped_talk(alone) is None
    (thing,) = open_things(alone)
    assert (thing.title, thing.waits_for) == ("", None)
    assert found_in(opened_private(alone, SAM), ["The lamp was off", TOPIC]) == []
    alone.close()
    sitting = couple.together()
    again = stopped_talk(sitting)
    assert again is not None
    assert (again.turns[0].saw, again.step) == ("The lamp was off", talk.step)
    assert (again.until - sitting.clock.now()).total_seconds() == 15 * 60
    sitting.close()


def test_later_waits_until_it_is_taken_up(couple: TestedCouple) -> None:
    sitting = couple.together()
    done = ended(sitting, later="2026-11-25")
    (thing,) = open_things(sitting)
    assert (thing.title, thing.by_day, thing.on_today) == (TOPIC, date(2026, 11, 25), False)
    couple.clock.forward(days=2)
    assert open_things(sitting)[0].on_today
    set_pacing(sitting, ALEX, Pacing(not_before=date(2026, 12, 24)))
    assert not open_things(sitting)[0].on_today
    set_pacing(sitting, ALEX, Pacing())
    end_talk(sitting, with_nothing(begin_talk(sitting, TOPIC, 20, SAM, done.id)))
    assert open_things(sitting) == []
    again = ended(sitting, later="")
    assert [thing.by_day for thing in open_things(sitting)] == [None]
    settle_later(sitting, SAM, again.id)
    settle_later(sitting, SAM, HeardId("gone"))
    assert open_things(sitting) == []
    sitting.close()


def test_it_becomes_a_draft_of_both(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = put(put(begin_talk(sitting, TOPIC, 20, ALEX), "ask", "A message by six."), "outcome", Outcome.DRAFT)
    done = end_talk(sitting, with_nothing(talk))
    (draft,) = all_drafts(sitting)
    assert draft.subject == done.draft
    assert (draft.text.title, draft.text.area) == (TOPIC, Area.OTHER)
    assert [each.behaviour for each in draft.text.boundaries] == ["A message by six."]
    edited = replace(begin_talk(sitting, TOPIC, 20, ALEX), outcome=Outcome.DRAFT, draft_words="A call at six.")
    second = end_talk(sitting, with_nothing(edited))
    assert second.draft != done.draft
    sitting.close()


def test_it_is_put_aside_for_the_session(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk = put(begin_talk(sitting, TOPIC, 20, ALEX), "outcome", Outcome.SESSION)
    end_talk(sitting, with_nothing(put(talk, "session_words", "How do we begin again?")))
    couple.clock.forward(minutes=30)
    end_talk(sitting, with_nothing(put(begin_talk(sitting, "The keys", 20, SAM), "outcome", Outcome.SESSION)))
    with sitting.shared.transaction() as session:
        points = session_points_in(session, 5)
    assert [(point.text, point.author) for point in points] == [("The keys", SAM), ("How do we begin again?", ALEX)]
    sitting.close()


def test_a_kept_talk_is_added_to_and_never_changed(couple: TestedCouple) -> None:
    sitting = couple.together()
    done = ended(sitting)
    add_line_to_heard(sitting, SAM, done.id, "It went well this week.")
    kept = heard(sitting, done.id)
    assert kept is not None
    assert [(line.person, line.text) for line in kept.added] == [(SAM, "It went well this week.")]
    for text in ("", "x" * 501):
        with pytest.raises(FormRefused):
            add_line_to_heard(sitting, SAM, done.id, text)
    sitting.close()
