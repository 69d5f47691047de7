"""Before a draft is shown to the other partner: what they will see, and one press that shows it."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.agreements.values import LONGEST_TEXT, AgreementText, Boundary, Cost, Side
from app.i18n import _
from app.people.values import Couple
from ui.agreements.draft_words import area_names, cost_names, keeps_happening_names, side_names
from ui.agreements.terms_words import terms_in_words
from ui.theme import current_theme
from ui.widgets.brief import in_brief
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.date_field import in_full
from ui.widgets.notice import InlineNotice
from ui.widgets.scroll import Scroll
from ui.widgets.words import eyebrow, heading, muted, small, strong, text


class ShowingDialog(QDialog):
    def __init__(
        self,
        draft: AgreementText,
        couple: Couple,
        other: str,
        show_it: Callable[[], None],
        parent: QWidget,
        falls: str = "",
    ) -> None:
        """`falls` says what is set aside by it."""
        super().__init__(parent)
        self.setObjectName("showing")
        self.setWindowTitle("Keel")
        self.resize(current_theme().px(600), 560)
        self.show_it = primary(_("Show it to {name}").format(name=other), self.accept)
        self.show_it.setDefault(True)
        self.accepted.connect(show_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("{name} will see this").format(name=other)))
        column.addWidget(muted(_("Nothing else you wrote is shown. What was undone or removed stays with you.")))
        if falls:
            column.addWidget(InlineNotice(falls))
        column.addWidget(_preview(draft, couple), 1)
        column.addLayout(self._buttons())
        self.show_it.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(quiet(_("Not yet"), self.reject))
        row.addWidget(self.show_it)
        return row


def _preview(draft: AgreementText, couple: Couple) -> Scroll:
    scroll = Scroll(margins=(0, 0, 8, 0), spacing=10)
    scroll.body.addWidget(strong(_whole(draft.title)))
    scroll.body.addWidget(small(dict(area_names())[draft.area]))
    if draft.purpose.strip():
        scroll.body.addWidget(text(_whole(draft.purpose)))
    for number, boundary in enumerate(draft.boundaries, start=1):
        scroll.body.addWidget(_boundary(number, boundary, couple))
    scroll.body.addWidget(muted(terms_in_words(draft.terms)))
    scroll.body.addStretch(1)
    return scroll


def _boundary(number: int, boundary: Boundary, couple: Couple) -> Card:
    card = Card(quiet=True)
    card.body.setContentsMargins(14, 10, 14, 10)
    card.body.setSpacing(4)
    card.add(strong(_("{n}. {words}").format(n=number, words=_whole(boundary.behaviour))))
    for label, said in _rows(boundary, couple):
        if said.strip():
            card.add(eyebrow(label), text(_whole(said)))
    return card


def _rows(boundary: Boundary, couple: Couple) -> tuple[tuple[str, str], ...]:
    """Everything that is filled in, with its label."""
    sides: dict[Side | None, str] = {None: "", **dict(side_names(couple))}
    costs: dict[Cost | None, str] = {None: "", **dict(cost_names())}
    return (
        (_("Kept by"), sides[boundary.kept_by]),
        (_("If it is crossed, we say"), boundary.if_crossed),
        (_("Asked for by"), sides[boundary.asked_by]),
        (_("The need behind it"), boundary.need),
        (_("How we will both know"), boundary.known_by),
        (_("What it costs the one who keeps it"), costs[boundary.cost]),
        (_("Exceptions we foresee"), boundary.exceptions),
        (_("Then: a step that repairs"), boundary.corrective_step),
        (_("Meanwhile, what I do for myself"), boundary.meanwhile),
        (_("If it keeps happening"), dict(keeps_happening_names())[boundary.if_it_keeps_happening]),
        (_("Last day of this boundary"), in_full(boundary.until)),
    )


def _whole(words: str) -> str:
    return in_brief(words.strip(), LONGEST_TEXT)
