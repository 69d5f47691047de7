"""What stands beside the boundaries of a version: before you sign, terms, signatures, the safety line, history."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.agreeing import may_agree_to_all
from app.agreements.page_values import Act, VersionPage
from app.agreements.states import HOLDING, OPEN
from app.agreements.values import OpenPoint, State
from app.clock import Clock
from app.i18n import _, ngettext
from app.people.values import Couple
from app.vault.values import Person
from ui.agreements.history_words import dated, told, version_words
from ui.agreements.terms_words import terms_in_words
from ui.agreements.version_words import open_point_words, safety_line
from ui.icons import IconLabel
from ui.view import OpenView
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.disclosure import Disclosure
from ui.widgets.flow import flow
from ui.widgets.moments import day_and_time
from ui.widgets.words import muted, small, text

MOST_POINTS = 8
MOST_TOLD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks, and how people and times are named to them."""

    couple: Couple
    alone: Person | None
    clock: Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class SideActs:
    """What the side column can do in the view."""

    go_to: Callable[[int], None]
    """Scrolls to a boundary, by its number."""
    sign_open: Callable[[], None]
    open_view: OpenView


def fill_side(side: QVBoxLayout, page: VersionPage, reader: Reader, acts: SideActs, *, offer_signing: bool) -> None:
    """`offer_signing`: signing with open points is possible, and is not the primary button already."""
    if page.state in OPEN and page.state is not State.COOLING_OFF:
        side.addWidget(_before_you_sign(page, reader, acts, offer_signing=offer_signing))
    side.addWidget(_terms(page))
    if page.state in OPEN | HOLDING:
        side.addWidget(_signatures(page, reader))
    side.addWidget(_safety())
    side.addWidget(_history(page, reader, acts.open_view))


def _before_you_sign(page: VersionPage, reader: Reader, acts: SideActs, *, offer_signing: bool) -> Card:
    card = Card(_("Before you sign"), small_title=True)
    if may_agree_to_all(page):
        card.add(muted(_("Each of you can agree to all of it when signing, or answer one by one, alone.")))
    else:
        _add_points(card, page.open_points, acts.go_to)
    if not page.open_points:
        card.add(_line("check", _("Both have answered each boundary")), _line("check", _("Nothing is open")))
    for sentence in _who_answers(page, reader):
        card.add(small(sentence))
    if offer_signing and page.open_points:
        card.add(secondary(_("Sign with this open"), acts.sign_open))
    return card


def _add_points(card: Card, points: Sequence[OpenPoint], go_to: Callable[[int], None]) -> None:
    for point in points[:MOST_POINTS]:
        card.add(_point(point, go_to))
    rest = len(points) - MOST_POINTS
    if rest > 0:
        card.add(muted(ngettext("{n} more is open.", "{n} more are open.", rest).format(n=rest)))


def _point(point: OpenPoint, go_to: Callable[[int], None]) -> QWidget:
    return flow(quiet(open_point_words(point), lambda: go_to(point.number), icon="open-circle"))


def _line(icon: str, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text(words), 1)
    return line


def _who_answers(page: VersionPage, reader: Reader) -> Iterator[str]:
    """Whose answers are waited for; an answer that waits is held back by the program alone."""
    waiting = [person for person in Person if any(person not in each.answered for each in page.answers)]
    if not waiting:
        return
    if reader.alone is None:
        yield _("Answered by each alone.")
    elif reader.alone not in waiting:
        yield _("{name} has boundaries left to answer.").format(name=reader.couple.name(reader.alone.other))
    yield _("An answer that waits is held back by this program, not by encryption.")


def _terms(page: VersionPage) -> Card:
    card = Card(_("Terms"), small_title=True)
    card.add(muted(terms_in_words(page.text.terms)))
    if page.review is not None and page.review != page.text.terms.review:
        card.add(text(_("Kept, and looked at again on {day}.").format(day=in_full(page.review))))
    return card


def _signatures(page: VersionPage, reader: Reader) -> Card:
    card = Card(_("Signatures"), small_title=True)
    given = {each.person: each for each in page.signatures}
    for person in Person:
        name = reader.couple.name(person)
        if person in given:
            moment = day_and_time(reader.clock.local(given[person].at))
            card.add(_line("check", _("{name} signed on {moment}").format(name=name, moment=moment)))
        else:
            card.add(_line("open-circle", _("{name}: not ready yet").format(name=name)))
    if page.fingerprint and Act.SIGN not in page.acts:
        card.add(small(_("Code on both copies: {code}").format(code=page.fingerprint)))
    return card


def _safety() -> Card:
    card = Card(quiet=True)
    card.add(muted(safety_line()))
    return card


def _history(page: VersionPage, reader: Reader, open_view: OpenView) -> Card:
    card = Card(_("History"), small_title=True)
    lines = told(page, reader.couple)
    card.add(*(small(dated(each, reader.clock)) for each in lines[:MOST_TOLD]))
    if len(lines) > MOST_TOLD:
        fold = Disclosure(_("All of it"))
        fold.body.setSpacing(8)
        for each in lines[MOST_TOLD:]:
            fold.body.addWidget(small(dated(each, reader.clock)))
        card.add(fold)
    others = [line for line in page.versions if line.version != page.version]
    if others:
        card.add(text(_("Other versions")))
    for line in others:
        card.add(quiet(version_words(line), partial(open_view, ("version", line.version))))
    return card
