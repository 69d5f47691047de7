"""My own data on paper: by kind, by date, in plain words; work for the worker."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache

from reportlab.platypus import Flowable, Spacer

from app.brief import beginning
from app.documents.own_data_values import OwnData, OwnRow, OwnTable, Plain, Sheet, SignedText
from app.documents.own_data_words import TECHNICAL, common_labels, sheets
from app.i18n import _, ngettext
from app.paper.dates import day, month
from app.paper.flowables import Drawn
from app.paper.right_to_left import has_right_to_left
from app.paper.tags import Element, Outline
from app.paper.text import Text, text
from app.paper.typeset import typeset
from app.paper.values import Setting
from app.promises.recurrence_words import rule_in_words
from app.promises.values import UnreadableRule
from app.vault.values import Person

LONG = 240
"""Characters; longer words get a paragraph of their own."""
NAMING = ("title", "text", "topic", "did", "happened", "saw")
"""Columns that say what a thing is called, the best first."""
BRIEF = 60
CHOSEN = frozenset({"every", "kind", "month_day", "origin", "rule", "weekdays"})
"""Parts of a form that begins to be filled in, in words of the program."""
BETWEEN = " · "
STORY, DRAWN = 0.25, 0.8
"""How much of the whole is done once the paragraphs are made, and once they are drawn."""

Said = Callable[[float], None]


def own_data_document(data: OwnData, locale: str, said: Said = lambda _part: None) -> bytes:
    """The PDF; `said` is told how much is done, 0 to 1, and may raise to stop it."""
    outline = Outline()
    title = _("My own data")
    story = [*_head(outline.root, data, title, locale), *_Telling(data, locale, outline.root, said).told()]
    return typeset(story, outline, Setting(title=title, locale=locale, name=title, footer=(data.name,)))


def _head(root: Element, data: OwnData, title: str, locale: str) -> list[Flowable]:
    told = _("What {name} wrote in Keel, up to {day}.").format(name=data.name, day=day(data.exported_at.date(), locale))
    said = _(
        "Words that the other of you wrote are not in it, except in agreements you signed. "
        "The file for programs (JSON) also holds what has no words, such as the order of lists."
    )
    return [
        text(root.child("P"), data.name.upper(), "eyebrow"),
        text(root.child("H1"), title, "title"),
        text(root.child("P"), told),
        text(root.child("P"), said, "quiet"),
    ]


class _Telling:
    """Every table in turn, then what was signed."""

    def __init__(self, data: OwnData, locale: str, root: Element, said: Said) -> None:
        self._data, self._root, self._said = data, root, said
        self._zone = data.exported_at.tzinfo
        self._rows = max(1, sum(len(table.rows) for table in data.tables))
        self._done = 0
        self._called = dict(_called(data))
        self._common = common_labels()
        self._day = cache(lambda value: day(value, locale))
        self._month = cache(lambda value: month(value, locale))

    def told(self) -> Iterator[Flowable]:
        there = {(table.name, table.private): table for table in self._data.tables}
        for name, sheet in sheets().items():
            for private in (True, False):
                table = there.get((name, private))
                if table is not None and sheet.on_paper:
                    yield from self._table(table, sheet)
        for text_ in self._data.signed:
            yield from self._signed(text_)

    def _table(self, table: OwnTable, sheet: Sheet) -> Iterator[Flowable]:
        read_by = _("read by: only you") if table.private else _("read by: both of you")
        count = ngettext("{n} entry", "{n} entries", len(table.rows)).format(n=len(table.rows))
        yield _leading(text(self._root.child("H2"), sheet.title, "section"))
        yield _leading(text(self._root.child("P"), f"{count}, {read_by}", "quiet"))
        told = ""
        for number, row in enumerate(table.rows):
            self._done += 1
            if number % 50 == 0:
                self._said(STORY * self._done / self._rows)
                yield _leading(Drawn(self._said, STORY + (DRAWN - STORY) * self._done / self._rows))
            local = row.at.astimezone(self._zone) if row.at is not None else None
            if local is not None and self._month(local.date()) != told:
                told = self._month(local.date())
                yield _leading(text(self._root.child("H3"), told, "label"))
            yield from self._row(row, sheet, self._moment(local) if local is not None else "")

    def _row(self, row: OwnRow, sheet: Sheet, moment: str) -> Iterator[Text]:
        """Short words in one paragraph of one font, which is set fast; long ones in their own under their label."""
        fields = list(self._fields(row.columns, sheet))
        short = [f"{label}: {words}" for label, words in fields if len(words) <= LONG]
        if moment or short:
            yield text(self._root.child("P"), BETWEEN.join(filter(None, (moment, *short))), "digits")
        for label, words in fields:
            if len(words) > LONG:
                yield text(self._root.child("P"), f"{label}:", "label")
                yield text(self._root.child("P"), words, "digits")

    def _fields(self, columns: Mapping[str, Plain], sheet: Sheet) -> Iterator[tuple[str, str]]:
        for key in (key for key in columns if key.endswith("_id") and not _is_itself(key, columns)):
            if str(columns[key]) in self._called:
                yield _("Of"), self._plain(self._called[str(columns[key])])
        for key, value in columns.items():
            label = "" if key in TECHNICAL or key == "at" else sheet.labels.get(key) or self._common.get(key, "")
            words = self._said_of(key, value, columns) if label else ""
            if words:
                yield label, words

    def _said_of(self, key: str, value: Plain, columns: Mapping[str, Plain]) -> str:
        starts = columns.get("starts")
        if key == "rule" and value and isinstance(starts, date):
            with suppress(UnreadableRule):
                return rule_in_words(str(value), starts)
        return self._in_words(value)

    def _signed(self, signed: SignedText) -> Iterator[Flowable]:
        told = sheets()
        title = _("{title}, version {number}").format(title=signed.title, number=signed.number)
        signed_on = _("Signed by you on {day}").format(day=self._moment(signed.signed_at))
        yield _leading(text(self._root.child("H2"), title, "section"))
        yield _leading(text(self._root.child("P"), signed_on, "quiet"))
        for number, part in enumerate(signed.parts):
            sheet = told["boundary" if number else "version"]
            if number:
                yield _leading(text(self._root.child("H3"), _("Boundary {n}").format(n=number), "label"))
            for label, words in self._fields(part, sheet):
                yield text(self._root.child("P"), f"{label}: {words}", "digits")
        yield Spacer(1, 4)

    def _in_words(self, value: Plain) -> str:
        """Empty for what was left empty."""
        if value is None or value == "":
            return ""
        if isinstance(value, list):
            return ", ".join(filter(None, map(self._in_words, value)))
        if isinstance(value, dict):
            return "; ".join(self._named(key, each) for key, each in value.items() if self._has_words(key, each))
        return self._of_time(value) if isinstance(value, date | time) else self._plain(value)

    def _of_time(self, value: date | time) -> str:
        if isinstance(value, datetime):
            return self._moment(value)
        if isinstance(value, time):
            return value.strftime("%H:%M")
        return self._day(value) if value < date.max else ""

    def _has_words(self, key: str, value: Plain) -> bool:
        """What was chosen in a form, and not written, is in the file for programs only."""
        return key not in CHOSEN and bool(self._in_words(value))

    def _named(self, key: str, value: Plain) -> str:
        name = self._data.questions.get(key) or key.replace("_", " ")
        return self._in_words(value) if key == "text" else f"{name}: {self._in_words(value)}"

    def _plain(self, value: Plain) -> str:
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, StrEnum):
            person = next((person for person in Person if person.value == value.value), None)
            return self._data.names[person] if person is not None else value.value.replace("_", " ")
        words = self._data.questions.get(str(value)) or str(value).strip()
        return _("(in a script that is on no paper yet)") if has_right_to_left(words) else words

    def _moment(self, moment: datetime) -> str:
        local = moment.astimezone(self._zone)
        return f"{self._day(local.date())}, {local:%H:%M}"


def _called(data: OwnData) -> Iterator[tuple[str, str]]:
    """What one's own things are called, by their ids, so that what belongs to one can name it."""
    for table in data.tables:
        for row in table.rows:
            words = next((row.columns[key] for key in NAMING if row.columns.get(key)), None)
            if "id" in row.columns and isinstance(words, str):
                yield str(row.columns["id"]), _named_by(words)
    own = (row.columns for table in data.tables for row in table.rows)
    signed = (part for each in data.signed for part in each.parts)
    for columns in (*own, *signed):
        if _is_itself("boundary_id", columns):
            yield str(columns["boundary_id"]), _named_by(str(columns["behaviour"]))


def _is_itself(key: str, columns: Mapping[str, Plain]) -> bool:
    """Whether these are the words of the boundary of that key, and not something about it."""
    return key == "boundary_id" and key in columns and "behaviour" in columns


def _named_by(words: str) -> str:
    return beginning(words, BRIEF).replace("\n", " ")


def _leading(part: Flowable) -> Flowable:
    """It stands on the page on which what it is about begins."""
    part.keepWithNext = 1
    return part
