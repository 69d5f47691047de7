"""My own data: all that one wrote, in JSON and on paper, and not a word of the other's; read in small steps."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from app.agreements.values import VersionRole
from app.brief import beginning
from app.checkins.entities import SummaryRecord
from app.checkins.values import How, SummaryId
from app.common_ground.goals.actions import change_goal, set_goal
from app.common_ground.goals.values import NewGoal
from app.conversations.questions.entities import OpenQuestionRecord
from app.documents.own_data import ONCE, Gathering, gather, untold
from app.documents.own_data_json import own_data_json
from app.documents.own_data_paper import BRIEF, own_data_document
from app.documents.own_data_values import BY_BOTH, OwnData, Sheet
from app.documents.own_data_words import TECHNICAL, common_labels, sheets
from app.private.actions import write_note
from app.vault.drafts import save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.agreements.texts import ANSWER, PHONES, answered, followed, proposed, signed, signed_by_both
from tests.couple import TestedCouple
from tests.documents.every_row import Canaries, tables, write_everywhere
from tests.paper.pages import structure_of, text_of

ALEX, SAM = Person.FIRST, Person.SECOND


@pytest.fixture
def alex(couple: TestedCouple) -> Iterator[Sitting]:
    with closing(couple.alone(ALEX)) as sitting:
        yield sitting


def read(sitting: Sitting) -> OwnData:
    found: list[OwnData] = []

    def whole() -> Gathering:
        found.append((yield from gather(sitting)))
        return found[0]

    list(whole())
    return found[0]


def as_json(sitting: Sitting) -> dict[str, Any]:
    whole = json.loads(own_data_json(read(sitting)))
    assert isinstance(whole, dict)
    return whole


def sheet_of(table: str) -> Sheet:
    return sheets()[table]


def given(table: str, column: str) -> bool:
    """Whether the file for programs holds that column of one's own row."""
    return column not in sheet_of(table).left_out


def on_paper(table: str, column: str) -> bool:
    sheet = sheet_of(table)
    named = column in sheet.labels or column in common_labels()
    return given(table, column) and sheet.on_paper and named and column not in TECHNICAL


def test_every_table_has_a_heading() -> None:
    assert untold() == ()


@pytest.mark.parametrize(("table", "searchable"), sorted(tables()))
def test_every_searchable_column_has_a_label(table: str, searchable: tuple[str, ...]) -> None:
    """What can be found is words of somebody, and so it is on paper too."""
    sheet = sheet_of(table)
    unnamed = [column for column in searchable if column not in {**sheet.labels, **common_labels()}]
    assert [column for column in unnamed if column not in sheet.left_out] == []


@pytest.mark.parametrize("alone", list(Person))
def test_all_of_ones_own_is_given_and_nothing_of_the_others(couple: TestedCouple, alone: Person) -> None:
    canaries = Canaries()
    with closing(couple.alone(alone)) as sitting:
        write_everywhere(sitting, canaries)
        data = read(sitting)
    file, paper = own_data_json(data).decode(), text_of(own_data_document(data, "en_GB"))
    own, others = canaries.of[alone], canaries.of[alone.other]
    assert [place for place, words in own.items() if given(*place) and words not in file] == []
    assert [place for place, words in own.items() if on_paper(*place) and words not in paper] == []
    of_both = {table for table, sheet in sheets().items() if sheet.writer == BY_BOTH}
    assert {place[0] for place, words in others.items() if words in file or words in paper} <= of_both
    assert len(own) > 150


def test_it_is_for_who_is_here_alone(couple: TestedCouple) -> None:
    with closing(couple.together()) as both, pytest.raises(AssertionError, match="own sitting"):
        next(gather(both))


def test_the_file_says_what_it_is(alex: Sitting) -> None:
    write_note(alex, "A quiet Sunday.")
    whole = as_json(alex)
    assert (whole["format"], whole["schema_version"]) == ("keel-own-data", 1)
    assert whole["person"] == {"which": "first", "name": "Alex Rivera"}
    assert whole["exported_at"] == "2026-11-23T19:30:00+01:00"
    [note] = whole["private"]["private_note"]
    assert note["text"] == "A quiet Sunday."
    assert whole["tables"]["private_note"]["title"] == "Notes"
    assert whole["tables"]["private_note"]["columns"]["text"] == "In words"
    assert set(whole["about"]) >= {"private", "written_in_shared", "signed_agreements", "left_out"}


def test_bytes_keys_and_salts_stay_in_the_vault(couple: TestedCouple, alex: Sitting) -> None:
    write_everywhere(alex, Canaries())
    file = own_data_json(read(alex)).decode()
    for kept in ("bytes of", '"salt"', '"certificate"', '"author_public_key"', '"pdf"', '"first_certificate"'):
        assert kept not in file


def test_of_what_was_sent_it_says_whether_it_was_read_and_not_when(alex: Sitting) -> None:
    write_everywhere(alex, Canaries())
    [question] = as_json(alex)["written_in_shared"][OpenQuestionRecord.__tablename__]
    assert question["opened"] is True
    assert "opened_at" not in question


def test_an_agreement_signed_by_both_is_there_in_full_and_what_one_did_not_sign_is_not(couple: TestedCouple) -> None:
    both = couple.together()
    signed_by_both(couple, both, PHONES)
    both.close()
    with closing(couple.alone(SAM)) as sam:
        whole = as_json(sam)
        paper = text_of(own_data_document(read(sam), "en_GB"))
    [agreement] = whole["signed_agreements"]
    assert agreement["title"] == "Phones and messages"
    assert agreement["boundaries"][0]["behaviour"] == ANSWER.behaviour
    assert "version" not in whole["written_in_shared"]
    assert "not having to guess" in paper


def test_a_proposal_of_the_other_is_not_in_it_before_one_signs(couple: TestedCouple, alex: Sitting) -> None:
    proposed(alex, PHONES)
    with closing(couple.alone(SAM)) as sam:
        assert ANSWER.behaviour not in own_data_json(read(sam)).decode()
        signed(couple, alex, ALEX, proposed(alex, replace(PHONES, title="Evenings")))
        assert ANSWER.behaviour not in own_data_json(read(sam)).decode()


def test_words_taken_over_into_a_counter_proposal_stay_the_others(couple: TestedCouple, alex: Sitting) -> None:
    version = proposed(alex, PHONES)
    mine = replace(ANSWER, behaviour="We answer within four hours.")
    couple.clock.forward(hours=1)
    with closing(couple.alone(SAM)) as sam:
        followed(sam, version, VersionRole.ORIGINAL, replace(PHONES, boundaries=(mine, PHONES.boundaries[1])))
        whole = as_json(sam)
    [version_row] = whole["written_in_shared"]["version"]
    assert (version_row["title"], version_row["purpose"]) == ("", "")
    assert [each["behaviour"] for each in whole["written_in_shared"]["boundary"]] == ["We answer within four hours."]


def test_a_goal_is_given_to_who_wrote_its_words_last(couple: TestedCouple, alex: Sitting) -> None:
    goal = set_goal(alex, ALEX, NewGoal(text="A week by the sea"))
    assert "A week by the sea" in own_data_json(read(alex)).decode()
    with closing(couple.alone(SAM)) as sam:
        change_goal(sam, SAM, goal, NewGoal(text="A week in the hills"), 1)
        assert "A week in the hills" in own_data_json(read(sam)).decode()
    assert "hills" not in own_data_json(read(alex)).decode()


def test_of_a_draft_the_last_state_is_given(alex: Sitting) -> None:
    for words in ("First I wrote this", "Then this"):
        save_draft(alex.own, "letter", "new", {"text": words})
    file = own_data_json(read(alex)).decode()
    assert "Then this" in file
    assert "First I wrote" not in file
    assert "Then this" in text_of(own_data_document(read(alex), "en_GB"))


def test_of_what_was_begun_paper_has_the_words_and_not_the_choices(alex: Sitting) -> None:
    save_draft(alex.own, "promise", "new", {"text": "Water the plants", "every": "once", "month_day": -1})
    paper = text_of(own_data_document(read(alex), "en_GB"))
    assert "In words: Water the plants" in paper
    assert "month" not in paper[paper.index("What I began to write") :]


def test_an_answer_says_on_paper_which_boundary_it_is_about(alex: Sitting) -> None:
    answered(alex, ALEX, proposed(alex, PHONES))
    paper = " ".join(text_of(own_data_document(read(alex), "en_GB")).split())
    answers = paper[paper.index("My answers to boundaries") :]
    assert f"Of: {beginning(ANSWER.behaviour, BRIEF)}" in answers


def test_paper_tells_by_kind_and_by_date_in_order(couple: TestedCouple, alex: Sitting) -> None:
    for words in ("The first evening.", "The second evening."):
        write_note(alex, words)
        couple.clock.forward(days=1)
    paper = own_data_document(read(alex), "en_GB")
    structure = structure_of(paper)
    assert structure.index("My own data") < structure.index("About me") < structure.index("Notes")
    words = text_of(paper)
    assert words.index("23 November 2026, 19:30") < words.index("24 November 2026, 19:30")
    assert structure[structure.index("Notes") :].count('"November 2026"') == 1
    assert words.index("The first evening.") < words.index("The second evening.")
    assert "2 entries, read by: only you" in words


def test_long_words_and_words_that_no_paper_holds_yet(alex: Sitting) -> None:
    long = "\n\n".join(f"Line {number} of a long night." for number in range(600))
    write_note(alex, long)
    write_note(alex, "مرحبا")
    data = read(alex)
    paper = text_of(own_data_document(data, "en_GB"))
    assert "Line 0 of a long night." in paper
    assert "Line 599 of a long night." in paper
    assert "(in a script that is on no paper yet)" in paper
    assert "مرحبا" in own_data_json(data).decode()


def test_many_rows_are_read_a_few_at_a_time(alex: Sitting) -> None:
    with alex.shared.transaction(ALEX) as session:
        session.add_all(
            SummaryRecord(
                id=SummaryId(f"day-{number}"),
                day=date(2020, 1, 1) + timedelta(days=number),
                how=How.MIXED,
                line=f"Day {number}.",
                answers="{}",
                words="",
                on_agenda=False,
            )
            for number in range(2 * ONCE + 5)
        )
    parts = list(gather(alex))
    assert parts == sorted(parts)
    rows = as_json(alex)["written_in_shared"]["summary"]
    assert [row["line"] for row in rows] == [f"Day {number}." for number in range(2 * ONCE + 5)]
    assert rows[0]["answers"] == {}


def test_it_can_be_stopped_on_the_way(alex: Sitting) -> None:
    write_everywhere(alex, Canaries())
    data = read(alex)

    class Stopped(Exception):
        pass

    def stop(part: float) -> None:
        if part > 0.1:
            raise Stopped

    with pytest.raises(Stopped):
        own_data_json(data, stop)
    for _number in range(60):
        write_note(alex, "One more line.")
    with pytest.raises(Stopped):
        own_data_document(read(alex), "en_GB", stop)
