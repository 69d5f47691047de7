"""The figures of a picture as plain values that can be kept, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from app.progress.pictures.values import Figures, Mark, Stretch, Subject, Tally
from app.progress.values import Period
from app.vault.values import Person


def plain_figures(figures: Figures) -> dict[str, Any]:
    """Everything but whose picture it is, of which day, and its marks."""
    return {
        "period": figures.period.value,
        "begins": figures.begins.isoformat(),
        "ends": figures.ends.isoformat(),
        "stretches": [_plain_stretch(stretch) for stretch in figures.stretches],
        "now": asdict(figures.now),
        "before": asdict(figures.before),
    }


def figures_from(
    plain: Mapping[str, Any], *, subject: Subject, person: Person, as_of: date, marks: tuple[Mark, ...]
) -> Figures:
    return Figures(
        subject=subject,
        person=person,
        period=Period(plain["period"]),
        begins=date.fromisoformat(plain["begins"]),
        ends=date.fromisoformat(plain["ends"]),
        stretches=tuple(map(_stretch, plain["stretches"])),
        marks=marks,
        now=Tally(**plain["now"]),
        before=Tally(**plain["before"]),
        as_of=as_of,
    )


def _plain_stretch(stretch: Stretch) -> dict[str, Any]:
    return asdict(stretch) | {"begins": stretch.begins.isoformat(), "ends": stretch.ends.isoformat()}


def _stretch(plain: Mapping[str, Any]) -> Stretch:
    days = {name: date.fromisoformat(plain[name]) for name in ("begins", "ends")}
    return Stretch(**{**plain, **days})
