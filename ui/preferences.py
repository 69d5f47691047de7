"""How the window looks and where it stands, in a small file of the operating system account; never what was open."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Any

SMALLEST_TEXT = 90
LARGEST_TEXT = 150
TEXT_STEP = 10
IDLE_CHOICES = (30, 60, 120, 300, 900)
"""Seconds without a key or the mouse after which Keel locks."""


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the window stood, in logical pixels."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(slots=True, kw_only=True)
class Choices:
    """Everything that is remembered; each value holds when its field in the file is missing or damaged."""

    appearance: Appearance = Appearance.SYSTEM
    high_contrast: bool = False
    text_size: int = 100
    """Percent, 90 to 150."""
    language: str = ""
    """Such as "en"; empty: as the system."""
    less_motion: bool = False
    pause_sound: bool = False
    """Whether the end of a pause is heard."""
    reminders: bool = False
    remind_at: str = "19:00"
    """When to remind of what has no time of its own."""
    hints: bool = True
    help_country: str = ""
    """Whose people to call are shown, by its name in the list; empty: not chosen yet."""
    unfolded: frozenset[str] = frozenset()
    """Names of the "more" sections that were left unfolded."""
    period: str = ""
    """How far back the pictures of progress look, by its name; empty: as usual."""
    place: Place | None = None
    idle_seconds: int = 120
    """One of `IDLE_CHOICES`; there is no way to have Keel stay open."""
    cover: bool = True
    """Whether the window is covered while another program has the keyboard."""
    hiding_told: bool = False
    """Whether it was said here what quick hide does, and what it does not."""

    @property
    def remind_time(self) -> time:
        return time.fromisoformat(self.remind_at)


class Preferences:
    """The choices, read once and written at each change."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "preferences.json"
        self.packs = folder / "library"
        """The folder of content of the user's own, such as their list of people to call; often not there."""
        self.choices = _read(self._file)

    def set_text_size(self, percent: int) -> None:
        self.choices.text_size = min(LARGEST_TEXT, max(SMALLEST_TEXT, percent))
        self.save()

    def set_unfolded(self, section: str, *, unfolded: bool) -> None:
        """Remember whether the "more" section of that name is open."""
        self.choices.unfolded = self.choices.unfolded | {section} if unfolded else self.choices.unfolded - {section}
        self.save()

    def save(self) -> None:
        """Write the file whole or not at all; a folder that cannot be written costs the memory, not the work."""
        values = asdict(self.choices) | {"unfolded": sorted(self.choices.unfolded)}
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = self._file.with_suffix(".new")
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                json.dump(values, file, indent=1)
            new.replace(self._file)
        except OSError:
            return


def _read(file: Path) -> Choices:
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Choices()
    if not isinstance(written, dict):
        return Choices()
    read = {name: value(written.get(name)) for name, value in _FIELDS.items()}
    return Choices(**{name: value for name, value in read.items() if value is not None})


def _appearance(raw: object) -> Appearance | None:
    return Appearance(raw) if isinstance(raw, str) and raw in set(Appearance) else None


def _flag(raw: object) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _text_size(raw: object) -> int | None:
    return raw if type(raw) is int and SMALLEST_TEXT <= raw <= LARGEST_TEXT else None


def _idle(raw: object) -> int | None:
    return raw if type(raw) is int and raw in IDLE_CHOICES else None


def _time(raw: object) -> str | None:
    return raw if isinstance(raw, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", raw) else None


def _name(raw: object) -> str | None:
    return raw if isinstance(raw, str) and len(raw) < 20 else None


def _country(raw: object) -> str | None:
    return raw if isinstance(raw, str) and len(raw) < 100 else None


def _names(raw: object) -> frozenset[str] | None:
    return frozenset(name for name in raw if isinstance(name, str)) if isinstance(raw, list) else None


def _place(raw: object) -> Place | None:
    if not isinstance(raw, dict):
        return None
    x, y, width, height = (_pixels(raw.get(name)) for name in ("x", "y", "width", "height"))
    if x is None or y is None or width is None or height is None:
        return None
    return Place(x=x, y=y, width=width, height=height, maximised=raw.get("maximised") is True)


def _pixels(raw: object) -> int | None:
    return raw if type(raw) is int and abs(raw) < 100_000 else None


_FIELDS: dict[str, Callable[[object], Any]] = {
    "appearance": _appearance,
    "high_contrast": _flag,
    "text_size": _text_size,
    "language": _name,
    "less_motion": _flag,
    "pause_sound": _flag,
    "reminders": _flag,
    "remind_at": _time,
    "hints": _flag,
    "help_country": _country,
    "unfolded": _names,
    "period": _name,
    "place": _place,
    "idle_seconds": _idle,
    "cover": _flag,
    "hiding_told": _flag,
}
"""How each field of the file is read; None where it holds something else."""
