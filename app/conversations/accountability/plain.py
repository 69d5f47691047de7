"""A talk that is held, as its one draft keeps it: plain values, and back."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from app.conversations.accountability.turns import Step, Talk, Try, Turn
from app.conversations.accountability.values import Kept, Outcome
from app.vault.drafts import Form
from app.vault.values import Person


def form_of(talk: Talk) -> Form:
    return asdict(talk) | {"until": talk.until.isoformat(), "confirmed": sorted(talk.confirmed)}


def talk_of(form: Form) -> Talk:
    """The way back from `form_of`."""
    plain: dict[str, Any] = dict(form)
    first, second = map(_turn, plain.pop("turns"))
    outcome, kept = plain.pop("outcome"), plain.pop("kept")
    one, other = plain.pop("accounts")
    return Talk(
        until=datetime.fromisoformat(plain.pop("until")),
        turns=(first, second),
        step=Step(plain.pop("step")),
        left=Step(plain.pop("left")),
        outcome=Outcome(outcome) if outcome else None,
        kept=Kept(kept) if kept else None,
        confirmed=frozenset(map(Person, plain.pop("confirmed"))),
        accounts=(one, other),
        **plain,
    )


def _turn(form: Form) -> Turn:
    plain: dict[str, Any] = dict(form)
    return Turn(
        speaker=Person(plain.pop("speaker")),
        tries=tuple(Try(**each) for each in plain.pop("tries")),
        added=tuple(plain.pop("added")),
        feelings=tuple(plain.pop("feelings")),
        **plain,
    )
