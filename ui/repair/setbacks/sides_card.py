"""What each of the two wrote, side by side: accounts, and lines of looking again; nobody's is the verdict."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange.values import Sent
from app.i18n import _
from app.vault.values import Person
from ui.exchange.words import removed_in_words, take_away_label
from ui.view import View
from ui.widgets.brief import breakable
from ui.widgets.buttons import quiet
from ui.widgets.labelled import LabelledLines
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import eyebrow, muted


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that one of them wrote."""

    sent: Sent
    lines: tuple[tuple[str, str], ...]
    take_away: Callable[[], None]


def side_by_side(view: View, said: Sequence[Said], nothing: Callable[[Person], str]) -> QWidget:
    """A column for each; `nothing` is what stands where one has written nothing, empty: nothing."""
    alone = view.desk.sitting.alone
    people = tuple(Person) if alone is None else (alone, alone.other)
    return SideBySide(
        *(_side(view, person, [each for each in said if each.sent.author is person], nothing) for person in people)
    )


def _side(view: View, person: Person, said: Sequence[Said], nothing: Callable[[Person], str]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(eyebrow(view.desk.couple().name(person)))
    if not said and nothing(person):
        column.addWidget(muted(nothing(person)))
    for each in said:
        _add(view, column, each)
    return side


def _add(view: View, column: QVBoxLayout, said: Said) -> None:
    sitting, couple = view.desk.sitting, view.desk.couple()
    removed = removed_in_words(said.sent, couple, sitting.clock)
    if removed:
        column.addWidget(muted(removed))
        return
    lines = LabelledLines()
    lines.fill((label, breakable(words)) for label, words in said.lines)
    column.addWidget(lines)
    if said.sent.author in sitting.here:
        button = quiet(take_away_label(said.sent), said.take_away)
        words = said.lines[0][1] if said.lines else ""
        button.setAccessibleName(_("{act}: {words}").format(act=button.text(), words=words[:60]))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
