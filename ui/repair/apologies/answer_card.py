"""How an apology was heard: said by the one it was written to, changed at any time, or left open for good."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.exchange.sleeping import slept_on
from app.exchange.values import Form, Slept
from app.i18n import _
from app.repair.apologies.actions import answer_apology, take_answer_away
from app.repair.apologies.checks import check_answer
from app.repair.apologies.plain import answer_form, answer_of, words_of
from app.repair.apologies.reads import ANSWER_PLACE
from app.repair.apologies.values import (
    APOLOGY_ANSWER,
    LONGEST_APOLOGY_TEXT,
    Answered,
    ApologyId,
    ApologyPage,
    Reply,
)
from app.vault.values import Person
from ui.exchange.outgoing import Outgoing, Route
from ui.exchange.slept_card import SleptCard
from ui.exchange.words import removed_in_words, whose_take_away
from ui.pace_words import near_day
from ui.place import ShowsProblem
from ui.repair.apologies.words import replies, reply_in_words
from ui.view import View
from ui.widgets.buttons import quiet, secondary
from ui.widgets.card import Card
from ui.widgets.cards import Cards
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field import Field
from ui.widgets.flow import flow
from ui.widgets.hinted_text import HintedText
from ui.widgets.labelled import LabelledLines
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted


class ApologyAnswerCard(Card):
    """There is no field for its author; they see what was answered."""

    def __init__(self, view: View) -> None:
        super().__init__(small_title=True)
        self._view, self._desk = view, view.desk
        self._page: ApologyPage | None = None
        self._writes = False
        self.shown = LabelledLines()
        self.said = muted("")
        self.reply = ChoiceField(_("How it is for you now"), replies())
        self.missing = HintedText(
            _("What is missing"),
            optional=True,
            hints=wording_hints(self._desk.preferences, promise=False),
        )
        self.missing.edited.connect(lambda words: say_if_too_long(self.missing, words, LONGEST_APOLOGY_TEXT))
        self.reply.chosen.connect(lambda _reply: self._look_at_reply())
        self.outgoing = Outgoing(view, self._parts(), self._fields, self._route())
        self.outgoing.sent.connect(lambda apology: view.open_view(("apology", apology)))
        self.outgoing.slept.connect(self._slept_on)
        self.slept: Cards[Slept] = Cards()
        self.change = secondary(_("Answer anew"), self._write)
        self.take_away = quiet("", self._take_away, icon="trash")
        self.body.setSpacing(12)
        self.add(self.shown, self.said, self.slept, flow(self.change, self.take_away), self.outgoing)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self._fields

    def open(self, page: ApologyPage | None) -> None:
        """Another apology is shown, or none."""
        self.outgoing.settle()
        self._page, self._writes = page, False
        if page is not None:
            begun = self.outgoing.open(page.id, answer_form(page.answered))
            self._writes = begun
            self._look_at_reply()

    def fill(self, page: ApologyPage | None) -> None:
        """Words that are being typed stay as they are."""
        self._page = page
        there = page is not None and page.sent.opened
        slept = self._slept(page) if page is not None else ()
        still_said = page is not None and (page.words is not None or page.answered is not None)
        self.setVisible(there and (still_said or self._writes or bool(slept)))
        if page is None or not there:
            return
        answered = page.answered if page.answered is None or page.answered.reply is not None else None
        answers = self._answers(page)
        self._fill_shown(page, answered)
        self.slept.fill(slept, lambda each: SleptCard(self._view, each, self._open_draft))
        writes = answers and not slept and (self._writes or (answered is None and page.words is not None))
        self.outgoing.setVisible(writes)
        self.change.setVisible(answers and not slept and not writes and page.words is not None)
        self._offer_taking_away(answered if answers and not slept and not writes else None)

    def settle(self) -> None:
        self.outgoing.settle()

    @property
    def _fields(self) -> dict[str, Field]:
        return {"reply": self.reply, "missing": self.missing}

    def _answers(self, page: ApologyPage) -> bool:
        return page.sent.author.other in self._desk.sitting.here

    def _slept(self, page: ApologyPage) -> tuple[Slept, ...]:
        return tuple(each for each in slept_on(self._desk.sitting, APOLOGY_ANSWER) if each.subject == page.id)

    def _fill_shown(self, page: ApologyPage, answered: Answered | None) -> None:
        couple, clock = self._desk.couple(), self._desk.sitting.clock
        name = couple.name(page.sent.author.other)
        lines = []
        if answered is not None:
            day = near_day(clock.local(answered.at).date(), clock.today())
            lines.append((_("{name}, on {day}").format(name=name, day=day), reply_in_words(answered.reply)))
            removed = removed_in_words(answered.sent, couple, clock)
            lines += [(_("What is missing"), words) for words in (answered.missing or removed,) if words]
        self.shown.fill(lines)
        self.shown.setVisible(bool(lines))
        waits = page.answered is not None and answered is None
        said = (
            _("{name} answered. It waits until it is opened.")
            if waits
            else _("{name} may answer, or not. Nothing waits for it.")
        )
        if self._answers(page):
            said = _("You can answer now, later, or not at all. Nobody asks you again.")
        self.said.setText(said.format(name=name))
        self.said.setVisible(answered is None and page.words is not None)

    def _offer_taking_away(self, answered: Answered | None) -> None:
        """What was read and has no words has nothing that could go."""
        offered = answered is not None and (not answered.sent.opened or bool(answered.missing))
        self.take_away.setVisible(offered)
        if answered is not None:
            label = whose_take_away(answered.sent, self._desk.couple(), self._desk.sitting.alone)
            self.take_away.setText(label)
            self.take_away.setAccessibleName(label)

    def _look_at_reply(self) -> None:
        self.missing.setVisible(self.reply.choice() == Reply.PARTLY)
        say_if_too_long(self.missing, self.missing.text(), LONGEST_APOLOGY_TEXT)

    def _write(self) -> None:
        self._writes = True
        if self._page is not None:
            self.outgoing.open(self._page.id, answer_form(self._page.answered))
            self._look_at_reply()
        self._view.reload()
        self.reply.setFocus()

    def _open_draft(self, _slept: Slept) -> None:
        self._write()

    def _slept_on(self) -> None:
        self._writes = False
        self._view.reload()

    def _take_away(self) -> None:
        page = self._page
        if page is not None:
            with self._desk.refusals.shown(self._view.place()):
                take_answer_away(self._desk.sitting, page.sent.author.other, page.id)
                self.outgoing.form.discard()

    def _route(self) -> Route:
        return Route(
            sort=APOLOGY_ANSWER,
            place=ANSWER_PLACE,
            check=lambda form: check_answer(answer_of(form)),
            preview=self._preview,
            send=self._send,
            text=words_of,
        )

    def _preview(self, form: Form) -> QWidget:
        answer = answer_of(form)
        shown = LabelledLines()
        lines = [(_("How it was heard"), reply_in_words(answer.reply)), (_("What is missing"), answer.missing)]
        shown.fill((label, words) for label, words in lines if words)
        return shown

    def _send(self, author: Person, form: Form) -> str:
        assert self._page is not None
        answer_apology(self._desk.sitting, author, ApologyId(self._page.id), answer_of(form))
        return self._page.id

    def _parts(self) -> QWidget:
        parts = Card()
        parts.body.setSpacing(14)
        parts.add(self.reply, self.missing)
        return parts
