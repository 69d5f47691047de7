"""The rhythms of check-ins before, in and after Later."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from app.common_ground.later.values import LaterForm
from app.people.pace_entities import days_of, digits_of
from app.people.pace_values import CheckInKind, Rhythm

Rhythms = Mapping[CheckInKind, Rhythm]


def thinner(form: LaterForm, before: Rhythms) -> Rhythms:
    """Days and times stay, so that switching one on again finds them."""
    stays = {CheckInKind.MONTHLY} if form is LaterForm.MONTHLY else set()
    return {kind: replace(rhythm, on=kind in stays) for kind, rhythm in before.items()}


def come_back(form: LaterForm, earlier: Rhythms, now: Rhythms) -> Rhythms:
    """The earlier ones; what was chosen by hand in between stays as it was chosen."""
    in_later = thinner(form, earlier)
    return {kind: earlier[kind] if now[kind] == in_later[kind] else now[kind] for kind in earlier}


def plain_rhythms(rhythms: Rhythms) -> dict[str, Any]:
    """As a row keeps them."""
    return {
        kind.value: {
            "on": rhythm.on,
            "days": digits_of(rhythm.days),
            "at": rhythm.at.isoformat(),
            "minutes": rhythm.minutes,
        }
        for kind, rhythm in rhythms.items()
    }


def rhythms_of(plain: Mapping[str, Any]) -> Rhythms:
    return {
        CheckInKind(kind): Rhythm(
            on=kept["on"],
            days=days_of(kept["days"]),
            at=time.fromisoformat(kept["at"]),
            minutes=kept["minutes"],
        )
        for kind, kept in plain.items()
    }
