"""Before a talk in which each is heard, and after it: what it takes to begin, and what became of it."""

from datetime import date

from app.agreements.drafting import all_drafts
from app.checkins.alone import answer_alone, waiting_alone
from app.checkins.values import Answer, QuestionId
from app.conversations.accountability.reads import heard, kept_talks
from app.conversations.accountability.values import LONGEST_TOPIC, HeardId, Kept, Outcome
from app.people.pace_values import Pacing
from app.people.pacing import call_quiet_week, set_pacing
from app.search.reads import find
from app.vault.values import Person
from tests.accountability_ui.holding import TOPIC, Holding
from tests.opened_bytes import opened_private, opened_shared

ALEX, SAM = Person.FIRST, Person.SECOND


def test_it_becomes_a_draft_that_opens(holding: Holding) -> None:
    holding.begin()
    holding.say("What I ask", "One line before you leave")
    holding.tab_and_press("Stop here")
    holding.tab_and_press("What comes next: It becomes a draft agreement")
    assert holding.sheet.held.talk.draft_words == "One line before you leave"
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: Nothing")
    holding.tab_and_press("End the talk")
    (draft,) = all_drafts(holding.house.sitting)
    assert draft.text.boundaries[0].behaviour == "One line before you leave"
    assert holding.house.view.__class__.__name__ == "DraftView"


def end_with_accounts(holding: Holding) -> HeardId:
    holding.begin()
    holding.tab_and_press("Stop here")
    holding.tab_and_press("What comes next: We go on later")
    holding.say("On which day (optional)", "1 December 2026")
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: An account by each")
    holding.say("Alex: how I see it (optional)", "I was alone with it.")
    holding.say("Sam: how I see it (optional)", "I was ashamed.")
    holding.tab_and_press("End the talk")
    (row,) = kept_talks(holding.house.sitting, 5)
    assert (row.kept, row.outcome, row.later_day) == (Kept.ACCOUNTS, Outcome.LATER, date(2026, 12, 1))
    return row.id


def test_two_accounts_are_read_side_by_side_and_each_removes_their_own(holding: Holding) -> None:
    identity = end_with_accounts(holding)
    assert "I was alone with it." in holding.words()
    assert "We go on later, on 1 December 2026." in holding.words()
    holding.house.enter(SAM)
    holding.open("heard", identity)
    holding.tab_and_press("Remove the words")
    words = holding.words()
    assert "Sam removed these words." in words
    assert "I was ashamed." not in words
    assert "I was alone with it." in words
    assert not holding.house.buttons("Remove the words")
    assert find(holding.house.sitting, "ashamed") == ()
    holding.tab_and_press("It is settled")
    kept = heard(holding.house.sitting, identity)
    assert kept is not None
    assert not kept.waits


def test_a_line_is_added_and_everything_kept_is_found(holding: Holding) -> None:
    identity = end_with_accounts(holding)
    holding.house.enter(SAM)
    holding.open("heard", identity)
    holding.tab_and_press("Add a line")
    holding.say("A line to add", "It was lighter this week.")
    holding.tab_and_press("Add this line")
    assert "Added by Sam" in holding.words()
    for words in ("lighter", "alone", "Friday", "ashamed"):
        (found,) = find(holding.house.sitting, words)
        assert (found.page, found.subject) == ("conversations", ("heard", identity)), words


def test_on_quiet_days_the_topic_can_be_noted(holding: Holding) -> None:
    sitting = holding.house.enter()
    set_pacing(sitting, ALEX, Pacing(not_before=date(2026, 11, 26)))
    holding.open("heard_begin")
    assert "No talks before Thursday." in holding.words()
    assert not holding.house.buttons("Begin the talk")
    holding.say("What it is about", TOPIC)
    holding.house.enter()
    set_pacing(holding.house.sitting, ALEX, Pacing(longest_talk=15))
    view = holding.open("heard_begin")
    assert view.topic.text() == TOPIC
    assert view.minutes.choice() == 10
    call_quiet_week(holding.house.sitting, SAM)
    assert "These are quiet days." in holding.words()


def test_alone_a_topic_is_noted_for_oneself_only(holding: Holding) -> None:
    holding.enter(SAM)
    words = holding.words()
    assert "This takes both of you." in words
    assert not holding.house.buttons("Begin the talk")
    holding.say("What it is about", "The keys on the shelf")
    holding.open("heard_begin", {"topic": "The update of Sunday"})
    noted = "The keys on the shelf\nThe update of Sunday"
    assert holding.view.topic.text() == noted
    assert b"keys on the shelf" not in opened_shared(holding.house.sitting)
    holding.enter()
    assert holding.view.topic.text() == ""
    holding.enter(ALEX)
    assert holding.view.topic.text() == ""
    holding.enter(SAM)
    assert holding.view.topic.text() == noted


def test_what_it_takes_to_begin_is_said_beside_its_field(holding: Holding) -> None:
    view = holding.enter(thing={"topic": "x" * (LONGEST_TOPIC + 1)})
    holding.tab_and_press("Begin the talk")
    assert view.first.problem == "Please choose who begins."
    assert "longer than fits" in view.topic.problem
    holding.tab_and_press("Who begins: Alex")
    holding.tab_and_press("Begin the talk")
    assert "longer than fits" in view.topic.problem
    assert view.topic.text() == "x" * (LONGEST_TOPIC + 1)


def test_how_much_each_felt_heard_waits_in_each_ones_own_sitting(holding: Holding) -> None:
    holding.begin()
    holding.tab_and_press("Stop here")
    holding.tab_and_press("Go on to what stays")
    holding.tab_and_press("What stays: Nothing")
    holding.tab_and_press("End the talk")
    assert waiting_alone(holding.house.sitting) == ()
    sitting = holding.house.enter(SAM)
    (waiting,) = waiting_alone(sitting)
    assert waiting.questions[0].id == "alone.felt-heard"
    answer_alone(sitting, waiting, [Answer(question=QuestionId("alone.felt-heard"), number=4, text="qzheardxj")])
    assert waiting_alone(sitting) == ()
    sitting = holding.house.enter(ALEX)
    assert len(waiting_alone(sitting)) == 1
    for raw in (opened_shared(sitting), opened_private(sitting, ALEX)):
        assert b"qzheardxj" not in raw
    holding.house.couple.clock.forward(days=8)
    assert waiting_alone(sitting) == ()


def test_the_card_and_the_steps_are_printed_from_the_page(holding: Holding) -> None:
    holding.enter()
    holding.walk.press("Ctrl+P")
    words = holding.words()
    assert "A card for the table (A6)" in words
    assert "The steps, to fill in by hand" in words
    holding.walk.press("Escape")
