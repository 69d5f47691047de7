"""One answer at a signature that was not yes: what it means, what could come next, and words for oneself."""

from collections.abc import Callable
from functools import partial

from app.agreements.signing_values import FreeToSayNo
from app.i18n import _
from app.private.not_free import DRAFT_OF_ANSWER, write_to_answer
from app.private.page_values import NotFree
from ui.private.saved_text import SavedText
from ui.promises.words import day_named
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import eyebrow, small, text


class NotFreeCard(Card):
    def __init__(self, view: View, answer: NotFree, delete: Callable[[NotFree], None]) -> None:
        super().__init__(_said(answer))
        desk = view.desk
        self.answer = answer
        self.body.setSpacing(10)
        self.add(small(day_named(desk.sitting.clock.local(answer.at).date())))
        alone = desk.sitting.alone
        other = "" if alone is None else desk.couple().name(alone.other)
        self.add(text(_("Nothing was signed, and nothing holds by it.")))
        self.add(text(_("{name} saw only that you are not ready. No reason was given.").format(name=other)))
        self.add(eyebrow(_("What you could do next")), *map(text, _steps()))
        self.look = secondary(_("Look at the text again"), partial(desk.go, "agreements", ("version", answer.version)))
        self.words = SavedText(view, _("A note to it, for yourself"), label_shown=True, fewest_lines=2)
        field = self.words.field  # each card has one, and they are told apart by ear
        field.control.setAccessibleName(_("{label}: {what}").format(label=field.label, what=_said(answer)))
        self.words.open(answer.note, DRAFT_OF_ANSWER + answer.id, self._store(view))
        self.delete = quiet(_("Delete this answer"), partial(delete, answer), icon="trash")
        self.add(self.words, flow(self.look, self.delete))
        self.look.setVisible(answer.version is not None)

    def settle(self) -> None:
        self.words.settle()

    def _store(self, view: View) -> Callable[[str], str]:
        def store(text: str) -> str:
            write_to_answer(view.desk.sitting, self.answer.id, text)
            return DRAFT_OF_ANSWER + self.answer.id

        return store


def _said(answer: NotFree) -> str:
    """Such as "“How we pause”: you answered “not sure”."."""
    if answer.answer is FreeToSayNo.NO:
        said = _("“{title}”: you answered “no”") if answer.title else _("You answered “no” at a signature")
    else:
        said = _("“{title}”: you answered “not sure”") if answer.title else _("You answered “not sure” at a signature")
    return said.format(title=answer.title)


def _steps() -> tuple[str, ...]:
    return (
        _("1. Leave it unsigned. There is no day by which this has to change."),
        _("2. Propose other words: shorter, smaller, or with an end date."),
        _("3. Talk with someone outside first: a friend, a therapist, or the people to call on this page."),
    )
