"""The recovery sheet: values in, the bytes of a PDF out; it says nothing about what Keel is used for."""

from datetime import date

from reportlab.platypus import Flowable, Spacer

from app.i18n import _
from app.paper.dates import day
from app.paper.flowables import Hairline, PaleBox, Row
from app.paper.styles import text_width
from app.paper.tags import Element, Outline
from app.paper.text import grouped, text
from app.paper.typeset import typeset
from app.paper.values import Setting

GROUPS_IN_A_ROW = 4


def recovery_sheet(
    *, name: str, groups: tuple[str, ...], certificate_fingerprint: str, made_on: date, locale: str
) -> bytes:
    """One page with the code in large groups; raises `RightToLeftText`."""
    outline = Outline()
    root = outline.root
    made = day(made_on, locale)
    story = [
        text(root.child("P"), _("Recovery sheet").upper(), "eyebrow"),
        text(root.child("H1"), name, "title"),
        text(root.child("P"), _("Made on {day}. A newer sheet replaces this one.").format(day=made)),
        _code(root, groups, text_width(locale) - 2 * PaleBox.padding),
        *_advice(root),
        Hairline(16),
        *_certificate(root, certificate_fingerprint),
    ]
    title = _("Recovery sheet")
    return typeset(story, outline, Setting(title=title, locale=locale, name=f"{title} · {name}", footer=(made,)))


def _code(root: Element, groups: tuple[str, ...], width: float) -> PaleBox:
    parts: list[Flowable] = [text(root.child("H2"), _("Recovery code"), "label"), Spacer(1, 4)]
    table = root.child("Table")
    for start in range(0, len(groups), GROUPS_IN_A_ROW):
        parts += [_row(table, start, groups[start : start + GROUPS_IN_A_ROW], width), Spacer(1, 8)]
    return PaleBox(parts)


def _row(table: Element, start: int, groups: tuple[str, ...], width: float) -> Row:
    """Up to four groups, each with its number, so that a slip can be named by its group."""
    line = table.child("TR")
    cell = width / GROUPS_IN_A_ROW
    columns: list[tuple[float, float, Flowable]] = []
    for position, group in enumerate(groups):
        left = position * cell
        columns.append((left, 16, text(line.child("TH"), str(start + position + 1), "label")))
        columns.append((left + 16, cell - 16, text(line.child("TD"), group, "code")))
    return Row(columns)


def _advice(root: Element) -> list[Flowable]:
    sections = (
        (
            _("What it is for"),
            _(
                "If your passphrase is lost, this code opens your part of Keel and lets you choose "
                "a new passphrase. It opens nobody else’s part. Without either of them, nothing can open yours."
            ),
        ),
        (
            _("Where to keep it"),
            _(
                "Away from the computer, where only you find it: with other papers that matter, or with someone you "
                "trust. Whoever holds this sheet and the computer can read what you wrote."
            ),
        ),
        (
            _("How to use it"),
            _(
                "Start Keel, choose your name, then “Use a recovery code”. Capital and small letters are the same; "
                "spaces don’t matter. After that a new sheet is printed, and this one can be torn up."
            ),
        ),
    )
    return [part for title, words in sections for part in _section(root, title, words)]


def _section(root: Element, title: str, words: str) -> list[Flowable]:
    return [text(root.child("H2"), title, "section"), text(root.child("P"), words)]


def _certificate(root: Element, fingerprint: str) -> list[Flowable]:
    return [
        text(root.child("H2"), _("Fingerprint of your certificate"), "label"),
        text(root.child("P"), grouped(fingerprint), "digits"),
        text(
            root.child("P"),
            _("Printed documents that you signed carry the same digits. If they differ, the signature is not yours."),
            "quiet",
        ),
    ]
