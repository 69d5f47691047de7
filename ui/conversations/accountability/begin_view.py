"""Before a talk in which each is heard: the topic, the time, who begins; alone, a topic is noted for later."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.conversations.accountability.actions import BEGIN, NEXT, TOPICS, begin_talk, let_talk_go
from app.conversations.accountability.checks import minutes_within, topic_problems
from app.conversations.accountability.reads import is_stopped, stopped_talk
from app.conversations.accountability.turns import Talk
from app.conversations.accountability.values import LONGEST_TOPIC, Ended, HeardId
from app.i18n import _
from app.people.pace import pace
from app.people.pace_values import Pace
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person
from ui.conversations.accountability.kept_rows import KeptRows
from ui.conversations.accountability.stopped_card import StoppedCard
from ui.conversations.accountability.words import takes_both, talk_name, what_stays, why_no_talk
from ui.desk import Desk
from ui.kept_form import KeptForm
from ui.pace_words import minutes_in_words
from ui.place import ShowsProblem
from ui.view import Act, OpenView, PartlyOwnView
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.hinted_text import HintedText
from ui.widgets.page_head import PageHead
from ui.widgets.select_field import SelectField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted, strong, text

USUAL_MINUTES = 20


class HeardBeginView(PartlyOwnView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._follows: HeardId | None = None
        self._offered: tuple[int, ...] = ()
        self.all = quiet(_("All conversations"), lambda: self.open_view(None), icon="back", shortcut="Alt+Left")
        self.head = PageHead("", talk_name())
        self.print = quiet(_("Print"), self.print_card, icon="print", shortcut="Ctrl+P")
        self.stopped = StoppedCard(self.go_on, self.let_go)
        self.said = muted("")
        self.topic = HintedText(
            _("What it is about"), hints=wording_hints(desk.preferences, promise=False), fewest_lines=1
        )
        self.minutes = SelectField(_("How long"), ())
        couple = desk.couple()
        self.first = ChoiceField(_("Who begins"), tuple((person, couple.name(person)) for person in Person))
        self.begin_button = primary(_("Begin the talk"), self.begin)
        self.form_card, self.stays = Card(), Card(_("What stays of it"), small_title=True, quiet=True)
        self.kept = KeptRows(desk, open_view)
        self.form = self._kept_form()
        self._lay_out()

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"topic": self.topic, "first": self.first}

    @property
    def acts(self) -> Mapping[str, Act]:
        return {
            "back": Act(_("All conversations"), lambda: self.open_view(None)),
            "preview": Act(_("Print"), self.print_card),
        }

    def show_heard_begin(self, thing: object = None) -> None:
        """`thing` may name a topic, and the kept talk that it goes on with."""
        self.settle()
        named = thing if isinstance(thing, dict) else {}
        follows = named.get("follows")
        self._follows = HeardId(follows) if isinstance(follows, str) else None
        self._offer_minutes(pace(self.desk.sitting))
        self.form.open(NEXT)
        if self.minutes.choice() is None:
            self.minutes.set_choice(self._usual)
        if isinstance(named.get("topic"), str):
            self._take_topic(named["topic"])
        self.reload()

    def reload(self) -> None:
        sitting = self.desk.sitting
        now, stopped = pace(sitting), is_stopped(sitting)
        together = not self.alone
        offered = now.offers_talks(sitting.clock.today())
        self._offer_minutes(now)
        self.stopped.show_for(stopped=stopped, together=together)
        self.said.setText(takes_both() if self.alone else why_no_talk(now, sitting.clock.today()))
        self.said.setVisible(bool(self.said.text()) and not (stopped and together))
        self.form_card.setVisible(not (stopped and together))
        for part in (self.minutes, self.first, self.begin_button):
            part.setVisible(together and offered)
        self.kept.reload()

    def settle(self) -> None:
        self.form.settle()

    def begin(self) -> None:
        """The talk takes the whole window."""
        with self.desk.refusals.shown(self.place()):
            self.settle()
            minutes, first = self.minutes.choice(), self.first.choice()
            self._check()
            assert isinstance(minutes, int)
            assert isinstance(first, Person)
            talk = begin_talk(self.desk.sitting, self.topic.text(), minutes, first, self._follows)
            self._follows = None
            self.form.discard()
            self._hold(talk)

    def _check(self) -> None:
        """Everything that needs another look is named at once."""
        problems = list(topic_problems(self.topic.text()))
        if self.first.choice() is None:
            problems.append(FieldProblem("first", _("Please choose who begins.")))
        if problems:
            raise FormRefused(tuple(problems))

    def go_on(self) -> None:
        """Take up the talk that was stopped, at the same place."""
        talk = stopped_talk(self.desk.sitting)
        if talk is not None:
            self._hold(talk)

    def let_go(self) -> None:
        """Nothing of it stays."""
        with self.desk.refusals.shown(self.place()):
            let_talk_go(self.desk.sitting)
            self.reload()

    def print_card(self) -> None:
        """The card to lay on the table, and the guide to fill in by hand."""
        from app.documents.blank_forms import Blank
        from ui.documents.forms_menu import offer_forms
        from ui.documents.words_preview import preview_blank

        def show(blank: Blank, title: str) -> None:
            preview_blank(self.desk, blank, title, self.place(), self.print)

        card, guide = _("A card for the table (A6)"), _("The steps, to fill in by hand")
        forms = (
            (card, lambda: show(Blank.TALK_CARD, card)),
            (guide, lambda: show(Blank.TALK, talk_name())),
        )
        offer_forms(talk_name(), forms, self.print)

    def _hold(self, talk: Talk) -> None:
        from ui.conversations.accountability.talk_sheet import TalkSheet

        self.desk.take_window(TalkSheet(self.desk, talk, self._ended))

    def _ended(self, ended: Ended | None) -> None:
        """On to what came of it, where there is something to see."""
        if ended is None:
            self.reload()
        elif ended.draft:
            self.desk.go("agreements", ("draft", ended.draft))
        else:
            self.open_view(("heard", ended.id))

    def _offer_minutes(self, now: Pace) -> None:
        """Never more than the longest talk of this week."""
        offered = minutes_within(now.pacing.longest_talk)
        if offered != self._offered:
            chosen, self._offered = self.minutes.choice(), offered
            self.minutes.offer(tuple((each, minutes_in_words(each)) for each in offered))
            self.minutes.set_choice(chosen if chosen in offered else self._usual)

    @property
    def _usual(self) -> int:
        return min(USUAL_MINUTES, max(self._offered))

    def _kept_form(self) -> KeptForm:
        """Together with what it takes to begin; alone the topics that one has noted."""
        sitting = self.desk.sitting
        fields: dict[str, Field] = {"topic": self.topic}
        if not self.alone:
            fields |= {"minutes": self.minutes, "first": self.first}
        return KeptForm(sitting.own, TOPICS if self.alone else BEGIN, fields, self.present, self)

    def _take_topic(self, topic: str) -> None:
        """Below what was noted before."""
        noted = self.topic.text().strip()
        if topic.strip() and topic.strip() not in noted:
            self.topic.set_text("\n".join(filter(None, (noted, topic.strip()))))
            self.topic.touched.emit()

    def _check_length(self, words: str) -> None:
        """A note of one's own may be longer than a topic."""
        if not self.alone:
            say_if_too_long(self.topic, words, LONGEST_TOPIC)

    def _lay_out(self) -> None:
        self.head.set_actions(self.print)
        self.topic.edited.connect(self._check_length)
        if self.alone:
            self.form_card.add(strong(_("Topics I want to bring")))
            self.form_card.add(muted(_("Kept as you type. You can read them here before a talk.")))
        self.form_card.body.setSpacing(16)
        self.form_card.add(self.topic, self.minutes, self.first)
        self.form_card.body.addWidget(self.begin_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.stays.add(*map(text, what_stays()))
        columns = Columns()
        for part in (self.stopped, self.said, self.form_card):
            columns.main.addWidget(part)
        columns.main.addWidget(self.kept)
        columns.side.addWidget(self.stays)
        self.body.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.head)
        self.body.addWidget(columns)
