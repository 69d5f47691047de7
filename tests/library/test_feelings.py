"""Words for feelings: ours are read, and a mistake in the file is named."""

from pathlib import Path

import pytest

from app.library.feelings import feelings, read_feelings
from app.library.values import ContentProblem


def test_ours_are_short_and_each_is_there_once() -> None:
    words = [each.word for each in feelings()]
    assert len(words) >= 12
    assert len(set(words)) == len(words)
    assert all(len(word) <= 20 and word == word.lower() for word in words)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[feeling]]\nid = "sad"\n', "“word”"),
        ('[[feeling]]\nid = "Sad"\nword = "sad"\n', "“id”"),
        ('[[feeling]]\nid = "sad"\nword = "sad"\ncolour = "blue"\n', "“colour”"),
    ],
    ids=["no word", "bad id", "unknown key"],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "feelings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentProblem) as problem:
        read_feelings(path)
    assert said in problem.value.sentence
