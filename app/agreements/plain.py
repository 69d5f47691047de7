"""Agreement texts as plain JSON values and back, for drafts and for what is signed."""

import hashlib
import json
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from app.agreements.values import (
    AgreementText,
    Area,
    Boundary,
    BoundaryId,
    Cost,
    IfItKeepsHappening,
    Side,
    Terms,
)

Plain = dict[str, Any]


def plain_text(text: AgreementText) -> Plain:
    """The whole text; empty fields are there too, so that equal texts give equal values."""
    return _plain(text) | {
        "terms": _plain(text.terms),
        "boundaries": [plain_boundary(boundary) for boundary in text.boundaries],
    }


def plain_boundary(boundary: Boundary) -> Plain:
    return _plain(boundary)


def boundary_digest(boundary: Boundary) -> bytes:
    """SHA-256 of a boundary's words; the same words in a later version have the same digest."""
    return hashlib.sha256(json.dumps(plain_boundary(boundary), sort_keys=True).encode()).digest()


def text_from_plain(plain: Plain) -> AgreementText:
    """The text that `plain_text` was given; raises LookupError, ValueError or TypeError for anything else."""
    return AgreementText(
        title=_words(plain["title"]),
        area=Area(plain["area"]),
        purpose=_words(plain["purpose"]),
        terms=_terms(plain["terms"]),
        boundaries=tuple(_boundary(boundary) for boundary in plain["boundaries"]),
    )


def _terms(plain: Plain) -> Terms:
    return Terms(
        starts=_day(plain["starts"]),
        ends=_day(plain["ends"]),
        review=_day(plain["review"]),
        cooling_off=plain["cooling_off"],
    )


def _boundary(plain: Plain) -> Boundary:
    return Boundary(
        id=BoundaryId(plain["id"]),
        behaviour=_words(plain["behaviour"]),
        kept_by=Side(plain["kept_by"]) if plain["kept_by"] else None,
        if_crossed=_words(plain["if_crossed"]),
        corrective_step=_words(plain["corrective_step"]),
        asked_by=Side(plain["asked_by"]) if plain["asked_by"] else None,
        need=_words(plain["need"]),
        known_by=_words(plain["known_by"]),
        cost=Cost(plain["cost"]) if plain["cost"] else None,
        exceptions=_words(plain["exceptions"]),
        meanwhile=_words(plain["meanwhile"]),
        if_it_keeps_happening=IfItKeepsHappening(plain["if_it_keeps_happening"]),
        until=_day(plain["until"]),
    )


def _plain(value: AgreementText | Boundary | Terms) -> Plain:
    return {
        field.name: _plain_field(getattr(value, field.name))
        for field in fields(value)
        if field.name not in {"terms", "boundaries"}
    }


def _plain_field(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
