"""What does not stay of a talk: no word of any turn, in the bytes of every file, opened with their keys."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from app.conversations.accountability.actions import (
    begin_talk,
    end_talk,
    keep_talk,
    let_talk_go,
)
from app.conversations.accountability.reads import (
    is_stopped,
)
from app.conversations.accountability.turns import put
from app.search.reads import find
from app.vault.drafts import save_draft
from app.vault.values import Person
from tests.accountability.spoken import ALEX, TOPIC, found_in, spoken, with_accounts, with_nothing, with_summary, word
from tests.couple import TestedCouple
from tests.opened_bytes import opened_private, opened_shared


@pytest.mark.parametrize("way", [with_summary, with_accounts, with_nothing], ids=["summary", "accounts", "nothing"])
def test_no_turn_is_left_in_any_file(couple: TestedCouple, tmp_path: Path, way: object) -> None:
    sitting = couple.together()
    talk, words = spoken(sitting)
    assert found_in(opened_shared(sitting), words) == words, "the test would not see them"
    end_talk(sitting, way(talk))  # type: ignore[operator]
    log = sitting.shared.path.with_name(sitting.shared.path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    assert found_in(opened_shared(sitting), words) == []
    for person in Person:
        assert found_in(opened_private(sitting, person), words) == []
    sitting.close()
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert [each for each in files if found_in(each.read_bytes(), words)] == []


def test_long_turns_are_gone_too(couple: TestedCouple) -> None:
    """Longer than a page of the file, so that they lie in pages of their own."""
    sitting = couple.together()
    talk = begin_talk(sitting, TOPIC, 20, ALEX)
    words = [word(number) for number in range(60)]
    for number, each in enumerate(words):
        talk = put(talk, "saw", f"{each} " * 400)
        keep_talk(sitting, talk)
        save_draft(sitting.shared, "another", "form", {"words": f"other {number}" * 300})
    assert found_in(opened_shared(sitting), words[-40:]) == words[-40:]
    end_talk(sitting, with_nothing(talk))
    assert found_in(opened_shared(sitting), words) == []


def test_let_go_leaves_nothing_at_all(couple: TestedCouple) -> None:
    sitting = couple.together()
    _talk, words = spoken(sitting)
    let_talk_go(sitting)
    assert found_in(opened_shared(sitting), [*words, TOPIC]) == []
    assert not is_stopped(sitting)
    with sitting.shared.transaction() as session:
        assert session.scalar(sa.text("SELECT count(*) FROM heard_talk")) == 0
    sitting.close()


def test_nothing_of_the_turns_is_in_history_drafts_or_the_index(couple: TestedCouple) -> None:
    sitting = couple.together()
    talk, words = spoken(sitting)
    assert all(find(sitting, each) == () for each in words[:3])
    end_talk(sitting, with_summary(talk))
    with sitting.shared.transaction() as session:
        assert session.scalar(sa.text("SELECT (SELECT count(*) FROM draft) + (SELECT count(*) FROM draft_step)")) == 0
        texts = list(session.scalars(sa.text("SELECT words FROM search_text")))
    assert not any(each[:8] in text for each in words for text in texts)
    sitting.close()
