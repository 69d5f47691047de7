"""A list of people to call of the user's own: one line each, kept as a content file that takes the place of ours."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from app.i18n import _
from app.library.packs import HELP_LINES, help_lines, read_help_lines
from app.library.values import ContentProblem, HelpLine
from app.refused import FieldProblem, FormRefused

LONGEST = 200
"""Characters in a line."""


def own_help_lines(packs: Path) -> str:
    """The list as it is edited, one "name: number" a line; empty where there is none that can be read."""
    try:
        lines = read_help_lines(packs / HELP_LINES).lines
    except ContentProblem:
        return ""
    return as_text(lines)


def as_text(lines: Sequence[HelpLine]) -> str:
    return "\n".join(f"{line.name}: {line.number}" for line in lines)


def keep_own_help_lines(packs: Path, text: str, month: str) -> None:
    """Write the list, checked in `month` (such as "2026-11"); an empty one gives way to ours again.

    Raises FormRefused for the field "lines"; then nothing has changed.
    """
    lines = [_parted(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    try:
        _write(packs, _as_toml(lines, month))
    except OSError as fault:
        sentence = _("The list can't be saved in {folder}. Nothing has changed.").format(folder=packs)
        raise FormRefused((FieldProblem("lines", sentence),)) from fault
    help_lines.cache_clear()


def _parted(number: int, line: str) -> tuple[str, str]:
    name, _colon, call = (part.strip() for part in _printable(line).rpartition(":"))
    if not name or not call:
        raise _problem(_("Line {number} needs a name, a colon and a number.").format(number=number))
    if len(line) > LONGEST:
        raise _problem(_("Line {number} is very long. Please use a shorter one.").format(number=number))
    return name, call


def _problem(sentence: str) -> FormRefused:
    return FormRefused((FieldProblem("lines", sentence),))


def _printable(line: str) -> str:
    return "".join(letter for letter in line if letter.isprintable())


def _as_toml(lines: Sequence[tuple[str, str]], month: str) -> str:
    entries = [f"checked = {_quoted(month)}"]
    for number, (name, call) in enumerate(lines, start=1):
        entries.append(
            f'[[line]]\nid = "own.{number}"\ncountry = {_quoted(_("My own list"))}\nname = {_quoted(name)}\n'
            f'number = {_quoted(call)}\nkinds = ["not_safe", "might_hurt"]'
        )
    return "\n\n".join(entries) + "\n" if lines else ""


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _write(packs: Path, content: str) -> None:
    """Whole or not at all; nothing to say removes the file."""
    file = packs / HELP_LINES
    if not content:
        file.unlink(missing_ok=True)
        return
    packs.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        opened.write(content)
    new.replace(file)
