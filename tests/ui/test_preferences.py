"""What is remembered of the window, and files that hold something else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.preferences import Appearance, Choices, Place, Preferences

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = (
    "appearance",
    "high_contrast",
    "text_size",
    "language",
    "less_motion",
    "pause_sound",
    "hints",
    "period",
    "unfolded",
    "place",
)


def test_what_is_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    before = Preferences(tmp_path / "keel")
    before.choices = Choices(
        appearance=Appearance.DARK, hints=False, language="de", high_contrast=True, less_motion=True, pause_sound=True
    )
    before.choices.place = Place(x=-4, y=10, width=1100, height=700, maximised=True)
    before.set_unfolded("boundary", unfolded=True)
    before.set_text_size(140)
    assert Preferences(tmp_path / "keel").choices == before.choices


def test_the_file_is_for_the_owner_alone(tmp_path: Path) -> None:
    Preferences(tmp_path / "keel").save()
    assert (tmp_path / "keel" / "preferences.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "keel").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("asked", "kept"), [(80, 90), (90, 90), (155, 150)])
def test_text_size_stays_in_its_bounds(tmp_path: Path, asked: int, kept: int) -> None:
    preferences = Preferences(tmp_path)
    preferences.set_text_size(asked)
    assert preferences.choices.text_size == kept


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"place": {"x": 1}}', b'{"text_size": 900}'])
def test_a_damaged_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(content)
    assert Preferences(tmp_path).choices == Choices()


def test_one_damaged_value_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"appearance": "plaid", "text_size": 120}', encoding="utf-8")
    assert Preferences(tmp_path).choices == Choices(text_size=120)


@given(written=st.dictionaries(st.sampled_from(FIELDS), ANYTHING))
def test_any_file_can_be_read(tmp_path_factory: pytest.TempPathFactory, written: dict[str, object]) -> None:
    folder = tmp_path_factory.mktemp("keel")
    (folder / "preferences.json").write_text(json.dumps(written), encoding="utf-8")
    assert 90 <= Preferences(folder).choices.text_size <= 150


def test_a_folder_that_cannot_be_made_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    preferences = Preferences(tmp_path / "taken" / "keel")
    preferences.set_text_size(110)
    assert preferences.choices.text_size == 110
