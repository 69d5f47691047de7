"""The whole text as it is signed: every filled field of every boundary, the terms, the fixed line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.agreements.values import AgreementText, Boundary
from app.i18n import _
from app.people.values import Couple
from ui.agreements.terms_words import terms_in_words
from ui.agreements.version_words import if_crossed, more_lines, safety_line, short_line
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.words import hairline, muted, number, strong


def whole_text(text: AgreementText, couple: Couple) -> Card:
    card = Card()
    card.setAccessibleName(_("The whole text"))
    card.body.setSpacing(12)
    if text.purpose:
        card.add(muted(breakable(text.purpose)), hairline())
    for at, boundary in enumerate(text.boundaries, start=1):
        card.body.addLayout(_boundary(at, boundary, couple))
        card.add(hairline())
    card.add(muted(f"{terms_in_words(text.terms)} {safety_line()}"))
    return card


def _boundary(at: int, boundary: Boundary, couple: Couple) -> QHBoxLayout:
    said = QVBoxLayout()
    said.setSpacing(4)
    said.addWidget(strong(breakable(boundary.behaviour)))
    crossed = if_crossed(boundary)
    lines = ((_("If it is crossed"), crossed),) if crossed else ()
    for label, words in (*lines, *more_lines(boundary)):
        said.addWidget(muted(_("{label}: {words}").format(label=label, words=words)))
    said.addWidget(muted(short_line(boundary, couple)))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(number(str(at)), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(said, 1)
    return row
