"""However many things wait for the other, what the one who is here can read is not cut off behind them."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.common_ground.rituals.actions import propose_ritual
from app.common_ground.rituals.values import NewRitual
from app.conversations.account.actions import tell
from app.conversations.account.values import Words
from app.conversations.clearing.actions import send_clearing
from app.conversations.clearing.values import NewClearing
from app.conversations.letters.actions import write_letter
from app.conversations.letters.sharing import show_letter
from app.conversations.questions.actions import ask
from app.conversations.questions.values import NewQuestion
from app.conversations.updates.actions import send_update
from app.conversations.updates.values import NewUpdate
from app.open_things.reads import open_things
from app.private.actions import write_note
from app.private.sharing import show_note
from app.repair.apologies.actions import apologise
from app.repair.apologies.values import Apology
from app.repair.setbacks.actions import write_setback
from app.repair.setbacks.values import Setback
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import both

ALEX, SAM = Person.FIRST, Person.SECOND
MOST = 2

SENDS: dict[str, Callable[[Sitting, Person], object]] = {
    "account": lambda here, author: tell(here, author, None, Words(text="Heather")),
    "apology": lambda here, author: apologise(
        here, author, Apology(did="Heather", effect="Rain", repair="Call", by_day=date(2026, 12, 24))
    ),
    "clearing": lambda here, author: send_clearing(here, author, NewClearing(saw="Heather")),
    "letter": lambda here, _author: show_letter(here, write_letter(here, "Heather")),
    "note": lambda here, _author: show_note(here, write_note(here, "Heather"), {"text": "Heather"}),
    "question": lambda here, author: ask(here, author, NewQuestion(text="Heather")),
    "ritual": lambda here, author: propose_ritual(here, author, NewRitual(title="Heather")),
    "setback": lambda here, author: write_setback(here, author, Setback(happened="Heather")),
    "update": lambda here, author: send_update(here, author, NewUpdate(changed="Heather")),
}


@pytest.mark.parametrize("sort", sorted(SENDS))
def test_what_the_other_sent_comes_before_all_that_one_sent_earlier(tmp_path: Path, sort: str) -> None:
    couple = both(tmp_path / "vault")
    for author in (SAM, SAM, SAM, ALEX):
        with closing(couple.alone(author)) as sitting:
            SENDS[sort](sitting, author)
        couple.clock.forward(minutes=1)
    with closing(couple.alone(SAM)) as sitting:
        assert open_things(sitting, MOST)[0].author is ALEX
    with closing(couple.together()) as sitting:
        assert {thing.author for thing in open_things(sitting, MOST)} == {SAM}
    couple.vault.release()
