"""My own data as JSON: complete, with keys that stay the same, and a description of itself."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from app.documents.own_data_values import OwnData, OwnRow, OwnTable, Plain, Sheet, SignedText
from app.documents.own_data_words import common_labels, sheets
from app.i18n import _

SCHEMA = 1
"""Counted up when a key changes its meaning or its place; a new table or column leaves it as it is."""
FORMAT = "keel-own-data"

Said = Callable[[float], None]


def own_data_json(data: OwnData, said: Said = lambda _part: None) -> bytes:
    """UTF-8; `said` is told how much is done, 0 to 1, and may raise to stop it."""
    told = sheets()
    private = [table for table in data.tables if table.private]
    shared = [table for table in data.tables if not table.private]
    whole = {
        "format": FORMAT,
        "schema_version": SCHEMA,
        "about": _about(),
        "person": {"which": data.person, "name": data.name},
        "exported_at": data.exported_at.isoformat(),
        "tables": {table.name: _described(table, told.get(table.name)) for table in data.tables},
        "private": {table.name: [_row(row) for row in table.rows] for table in private},
        "written_in_shared": {table.name: [_row(row) for row in table.rows] for table in shared},
        "signed_agreements": [_signed(each) for each in data.signed],
    }
    said(0.2)
    return _written(whole, said)


def _written(whole: Mapping[str, Any], said: Said) -> bytes:
    """Key by key, so that it can be stopped between them."""
    pieces = []
    for number, (key, value) in enumerate(whole.items()):
        said(0.2 + 0.8 * number / len(whole))
        pieces.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, indent=1, default=_moment)}")
    return ("{\n" + ",\n".join(pieces) + "\n}\n").encode("utf-8", "replace")


def _about() -> dict[str, str]:
    """What each key holds, for who reads the file without Keel."""
    return {
        "private": _("Every row of what only you read, table by table, the oldest first."),
        "written_in_shared": _("Every row of the shared part that you wrote, table by table, the oldest first."),
        "signed_agreements": _("Each version you signed, with all its words, whoever proposed it."),
        "tables": _("What each table and each of its columns is called on the screen."),
        "moments": _("Moments are in UTC, days as they were on your calendar, both as in ISO 8601."),
        "persons": _("“first” and “second” are the two of you, in the order in which you were named."),
        "left_out": _(
            "Left out are keys and digests, the documents of agreements as PDF, words that the other of you wrote, "
            "and what you began to write while both of you were here. Of a text that is not sent yet the file holds "
            "the last state."
        ),
        "ink": _("A signature is given as what was drawn, stroke by stroke, or as the name that was typed."),
    }


def _described(table: OwnTable, sheet: Sheet | None) -> dict[str, Any]:
    if sheet is None:
        return {"title": table.name, "columns": {}}
    labels = {key: label for key in table.rows[0].columns if (label := label_of(key, sheet))}
    return {"title": sheet.title, "columns": labels}


def label_of(column: str, sheet: Sheet) -> str:
    """What a column is called on the screen; empty where it is on none."""
    return sheet.labels.get(column) or common_labels().get(column, "")


def _row(row: OwnRow) -> Mapping[str, Plain]:
    return row.columns


def _signed(text: SignedText) -> dict[str, Any]:
    return {
        "title": text.title,
        "version": text.number,
        "signed_at": text.signed_at,
        "terms": text.parts[0],
        "boundaries": list(text.parts[1:]),
    }


def _moment(value: object) -> str:
    assert isinstance(value, date | datetime | time)
    return value.isoformat()
