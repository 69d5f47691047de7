"""Every room that sends, or leaves something open, is known wherever such things are listed."""

import importlib

import pytest

from app.exchange.values import Slept, SleptId, Sort
from app.open_things.kinds import OPEN_KINDS
from app.open_things.reads import OPEN
from app.release import SENDS
from app.vault.values import Kind
from tests.couple import EVENING
from ui.exchange.open_words import draft_of
from ui.main import PAGES
from ui.program import load
from ui.views_page import ViewsPage


def kinds_of(module: str) -> set[Kind]:
    """Of the room whose reads these are."""
    values = importlib.import_module(f"{module.rpartition('.')[0]}.values")
    return {Kind(each) for each in vars(values).values() if isinstance(each, str) and each in OPEN_KINDS}


@pytest.mark.parametrize("module", sorted(of_room.__module__ for of_room in OPEN))
def test_a_room_that_leaves_something_open_has_its_kind_among_those_that_are_listed(module: str) -> None:
    assert kinds_of(module)


@pytest.mark.parametrize("sort", sorted(SENDS))
def test_what_is_slept_on_is_written_on_where_a_page_has_a_view_for_it(sort: Sort) -> None:
    slept = Slept(
        id=SleptId("1"), sort=sort, place="", subject="subject", form={}, text="", goes_at=EVENING, kept_back=""
    )
    page, subject = draft_of(slept)
    pages = {each.name: each for each in map(load, PAGES)}
    assert isinstance(subject, tuple)
    assert issubclass(pages[page], ViewsPage)
    assert subject[0] in pages[page].views
