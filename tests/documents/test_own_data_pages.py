"""On paper no heading of my own data stands alone at the foot of a page."""

from contextlib import closing

import pytest

from app.documents.own_data_paper import own_data_document
from app.vault.values import Person
from tests.couple import TestedCouple
from tests.documents.every_row import Canaries, write_everywhere
from tests.documents.test_own_data import read
from tests.paper.pages import above_foot


@pytest.mark.parametrize("locale", ["en_GB", "en_US"])
def test_each_heading_stands_where_its_entries_begin(couple: TestedCouple, locale: str) -> None:
    with closing(couple.alone(Person.FIRST)) as alone:
        write_everywhere(alone, Canaries())
        pages = above_foot(own_data_document(read(alone), locale)).split("\f")
    last = [page.rstrip().splitlines()[-1].strip() for page in pages if page.strip()]
    assert len(last) > 2
    assert [line for line in last if "read by:" in line or line == "November 2026"] == []
