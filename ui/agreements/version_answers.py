"""Answering on a version: what is typed is kept as typed, what is given is entered, and the next one is begun."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.agreements.actions import assess_boundary
from app.agreements.page_values import Act, VersionPage
from app.agreements.values import BoundaryAnswers
from ui.agreements.answer_drafts import Answer, begun_answer, drop_answer, keep_answer
from ui.agreements.version_boundary import BoundaryCard
from ui.draft_keeping import Keeper

if TYPE_CHECKING:
    from ui.agreements.version_view import VersionView


class Answers(QObject):
    """The forms of all boundaries of the version that is shown."""

    def __init__(self, view: "VersionView") -> None:
        super().__init__(view)
        self._view = view
        self._page: VersionPage | None = None
        self._waiting: dict[BoundaryCard, Answer] = {}
        self._keeper = Keeper(self._keep, view.present, self)

    def follow(self, cards: list[BoundaryCard]) -> None:
        """Hear the forms of new cards."""
        self._waiting.clear()
        self._keeper.forget()
        for card in cards:
            card.form.edited.connect(partial(self._keep_soon, card))
            card.form.given.connect(partial(self._give, card))
            card.form.left.connect(partial(self._leave, card))
            card.change_wanted.connect(partial(self._change, card))

    def fill(self, page: VersionPage) -> None:
        """Show who answered what; an answer that was begun is taken up when its version is opened."""
        fresh = self._page is None or self._page.version != page.version
        self._page = page
        for card, answers in zip(self._view.cards, page.answers, strict=True):
            card.fill(answers, alone=self._view.desk.sitting.alone, may_answer=Act.ANSWER in page.acts)
            if fresh:
                self._take_up(card, answers)

    def settle(self) -> None:
        """Keep everything that is typed and not kept yet; what is refused goes on waiting."""
        self._keeper.settle()

    def _keep(self) -> None:
        for card, answer in tuple(self._waiting.items()):
            assert self._page is not None
            keep_answer(self._view.desk.sitting, self._page.version, card.boundary.id, answer)
            del self._waiting[card]

    def _keep_soon(self, card: BoundaryCard, answer: Answer) -> None:
        self._waiting[card] = answer
        self._keeper.note()

    def _give(self, card: BoundaryCard, answer: Answer) -> None:
        page, sitting = self._page, self._view.desk.sitting
        assert page is not None
        assert sitting.alone is not None
        assert answer.keeping is not None
        assert answer.stance is not None
        with self._view.desk.refusals.shown(self._view):
            self.settle()
            card.answered()
            assess_boundary(
                sitting,
                sitting.alone,
                page.version,
                card.boundary.id,
                keeping=answer.keeping,
                stance=answer.stance,
                comment=answer.comment.strip(),
            )
            drop_answer(sitting, page.version, card.boundary.id)
            self._view.reload()
            self._view.answer_next()

    def _change(self, card: BoundaryCard) -> None:
        alone = self._view.desk.sitting.alone
        assert self._page is not None
        assert alone is not None
        own = self._page.answers[card.number - 1].of[alone]
        begun = begun_answer(self._view.desk.sitting, self._page.version, card.boundary.id)
        card.begin_change(begun or Answer(keeping=own.keeping, stance=own.stance, comment=own.comment))

    def _leave(self, card: BoundaryCard) -> None:
        assert self._page is not None
        self._waiting.pop(card, None)
        drop_answer(self._view.desk.sitting, self._page.version, card.boundary.id)

    def _take_up(self, card: BoundaryCard, answers: BoundaryAnswers) -> None:
        sitting = self._view.desk.sitting
        assert self._page is not None
        if sitting.alone is None or Act.ANSWER not in self._page.acts:
            return
        begun = begun_answer(sitting, self._page.version, card.boundary.id)
        if begun is None:
            return
        if sitting.alone in answers.answered:
            card.begin_change(begun, focus=False)
        else:
            card.form.fill(begun)
