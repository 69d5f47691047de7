"""Room kept on the disk, given up when a write finds none, and made again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.drafts import save_draft
from app.vault.reserve import SIZE, keep_reserve, release_reserve
from app.vault.values import DiskFull, Person
from tests.couple import TestedCouple, both
from tests.full_disk import no_more_room, room_again


@pytest.fixture
def couple(tmp_path: Path) -> Iterator[TestedCouple]:
    made = both(tmp_path / "vault")
    yield made
    made.vault.release()


def test_a_full_disk_gives_the_reserve_up_and_it_is_made_again(couple: TestedCouple) -> None:
    folder = couple.vault.folder.path
    assert keep_reserve(folder)
    assert (folder / "reserve").stat().st_size == SIZE
    assert (folder / "reserve").stat().st_mode & 0o077 == 0
    alex = couple.alone(Person.FIRST)
    no_more_room(alex.shared)
    with pytest.raises(DiskFull):
        save_draft(alex.shared, "letter", "one", {"text": "long " * 9000})
    assert not (folder / "reserve").exists()
    room_again(alex.shared)
    alex.close()
    assert keep_reserve(folder)


def test_a_file_of_that_name_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "reserve").write_text("a table for two")
    release_reserve(tmp_path)
    assert (tmp_path / "reserve").exists()


def test_where_nothing_can_be_written_there_is_none(tmp_path: Path) -> None:
    assert not keep_reserve(tmp_path / "nowhere")
