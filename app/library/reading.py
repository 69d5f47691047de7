"""Reading one content file: entries whose keys are asked for one by one, and refusals that name file, line and key."""

import re
import tomllib
from pathlib import Path

from app.i18n import _
from app.library.values import ContentProblem

Table = dict[str, object]


class Entry:
    """One table of a content file; what nobody asked for is refused by `done`."""

    def __init__(self, table: Table, place: str) -> None:
        self._table = table
        self._place = place
        self._asked: set[str] = set()

    def problem(self, key: str, what: str) -> ContentProblem:
        place = f"{self._place}, “{key}”"
        return ContentProblem(_("{place}: {what} The file was left out.").format(place=place, what=what))

    def _value(self, key: str, kind: type) -> object | None:
        self._asked.add(key)
        value = self._table.get(key)
        if value is not None and type(value) is not kind:
            raise self.problem(key, _("This is another kind of value than expected."))
        return value

    def _needed(self, key: str) -> ContentProblem:
        return self.problem(key, _("This is missing."))

    def text(self, key: str) -> str:
        value = self.optional_text(key)
        if not value:
            raise self._needed(key)
        return value

    def optional_text(self, key: str) -> str:
        value = self._value(key, str)
        return value.strip() if isinstance(value, str) else ""

    def choice(self, key: str, allowed: frozenset[str]) -> str:
        value = self.text(key)
        if value not in allowed:
            raise self.problem(key, _("This can be: {choices}.").format(choices=", ".join(sorted(allowed))))
        return value

    def matching(self, key: str, pattern: str, what: str) -> str:
        value = self.text(key)
        if not re.fullmatch(pattern, value):
            raise self.problem(key, what)
        return value

    def number(self, key: str, least: int, most: int) -> int:
        value = self._value(key, int)
        if not isinstance(value, int):
            raise self._needed(key)
        if not least <= value <= most:
            raise self.problem(key, _("This can be from {least} to {most}.").format(least=least, most=most))
        return value

    def yes(self, key: str) -> bool:
        value = self._value(key, bool)
        if not isinstance(value, bool):
            raise self._needed(key)
        return value

    def optional_yes(self, key: str) -> bool:
        return key in self._table and self.yes(key)

    def texts(self, key: str, least: int = 1) -> tuple[str, ...]:
        value = self._value(key, list)
        texts = value if isinstance(value, list) else []
        if len(texts) < least:
            raise self.problem(key, _("At least {count} texts belong here.").format(count=least))
        if not all(isinstance(text, str) and text.strip() for text in texts):
            raise self.problem(key, _("Each of these is a text that isn't empty."))
        return tuple(text.strip() for text in texts)

    def optional_texts(self, key: str) -> tuple[str, ...]:
        return self.texts(key, least=0) if key in self._table else ()

    def entries(self, key: str) -> "tuple[Entry, ...]":
        """The tables listed under `key`, at least one."""
        value = self._value(key, list)
        if not isinstance(value, list) or not value or not all(isinstance(table, dict) for table in value):
            raise self._needed(key)
        return tuple(Entry(table, f"{self._place}, {key} {n}") for n, table in enumerate(value, 1))

    def done(self) -> None:
        unknown = sorted(self._table.keys() - self._asked)
        if unknown:
            raise self.problem(unknown[0], _("This key isn't known here."))


class Content:
    """A content file: what stands at its head, and its list of entries."""

    def __init__(self, path: Path, listed: str) -> None:
        text = _text_of(path)
        self._path = path
        self._listed = listed
        self._lines = _lines_of(text, listed)
        self._table = _parsed(path, text)
        self.head = Entry({key: value for key, value in self._table.items() if key != listed}, path.name)

    def entries(self) -> tuple[Entry, ...]:
        tables = self._table.get(self._listed)
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.head.problem(self._listed, _("This is missing."))
        return tuple(Entry(table, self._place(n, table)) for n, table in enumerate(tables))

    def _place(self, number: int, table: Table) -> str:
        line = self._lines[number] if number < len(self._lines) else 1
        place = _("{file}, line {line}").format(file=self._path.name, line=line)
        return f"{place}, “{table['id']}”" if isinstance(table.get("id"), str) else place


def _lines_of(text: str, listed: str) -> list[int]:
    """The line on which each entry begins, counted from 1."""
    return [n for n, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{listed}]]"]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ContentProblem(_("{file} can't be read. It was left out.").format(file=path.name)) from error
    except UnicodeDecodeError as error:
        sentence = _("{file} isn't text in UTF-8. It was left out. You could save it again as UTF-8.")
        raise ContentProblem(sentence.format(file=path.name)) from error


def _parsed(path: Path, text: str) -> Table:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        sentence = _("{file} isn't written as TOML: {detail}. It was left out.")
        raise ContentProblem(sentence.format(file=path.name, detail=error)) from error
