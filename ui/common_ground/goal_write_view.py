"""Writing a goal, or changing the words of one; no change takes the place of words it has not seen."""

from PySide6.QtWidgets import QWidget

from app.common_ground.goals.actions import change_goal, goal_of, set_goal
from app.common_ground.goals.reads import goal
from app.common_ground.goals.values import GOAL, LONGEST_ABOUT_WHEN, LONGEST_GOAL, Goal, GoalChangedMeanwhile, GoalId
from app.exchange.values import Form
from app.i18n import _
from app.vault.values import Person
from ui.common_ground.goal_words_card import GoalWordsCard
from ui.common_ground.sending_view import SendingView
from ui.desk import Desk
from ui.exchange.outgoing import Route
from ui.view import OpenView
from ui.widgets.card import Card
from ui.widgets.carried import Carried
from ui.widgets.hinted_text import HintedText
from ui.widgets.line_field import LineField
from ui.widgets.too_long import say_if_too_long
from ui.widgets.wording_hints import wording_hints
from ui.widgets.words import muted

DRAFT = "goal"


class GoalWriteView(SendingView):
    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view, ("goals", _("Our goals")), "goal")
        self.text = HintedText(
            _("What we want"),
            _("One thing both of you want, in plain words."),
            hints=wording_hints(desk.preferences),
            example=_("A garden with herbs, and time to sit in it."),
        )
        self.about_when = LineField(_("About when"), optional=True, example=_("in spring, before the move, by 12 June"))
        self.text.edited.connect(lambda words: say_if_too_long(self.text, words, LONGEST_GOAL))
        self.about_when.edited.connect(lambda words: say_if_too_long(self.about_when, words, LONGEST_ABOUT_WHEN))
        self._compares = False
        self.carried_goal, self.version = Carried(self), Carried(self)
        self.now = Card(_("As it stands now"), quiet=True)
        self.now_words = GoalWordsCard()
        self.now.add(self.now_words, muted(_("If you send yours now, they take the place of these.")))
        card = Card()
        card.body.setSpacing(16)
        card.add(self.text, self.about_when)
        self.columns.main.addWidget(self.now)
        fields = {
            "text": self.text,
            "about_when": self.about_when,
            "goal": self.carried_goal,
            "version": self.version,
        }
        route = Route(
            sort=GOAL,
            place=DRAFT,
            check=goal_of,
            preview=_preview,
            send=self._send,
            text=lambda form: goal_of(form).text,
        )
        self.send_with(card, fields, route, _("Steps come next. One is enough to begin."))

    def show_goal_write(self, thing: object = None) -> None:
        """The id of a goal, or None for a new one."""
        subject = str(thing or self.new_subject(GOAL, DRAFT))
        found = goal(self.desk.sitting, GoalId(subject))
        self.head.say(_("Common ground"), _("A goal of both") if found is None else _("Change the words of this goal"))
        self._compares = False
        self.begin(subject, _form(found))
        self.reload()
        self.text.setFocus()

    def reload(self) -> None:
        """Where the words were changed since this was begun, they stand beside it."""
        begun_on, found = self.version.plain(), self._found()
        changed = found is not None and found.version != begun_on
        self.now.setVisible(changed or self._compares)
        if found is not None:
            self.now_words.fill(found.text, found.about_when)

    def _found(self) -> Goal | None:
        which = self.carried_goal.plain()
        return goal(self.desk.sitting, GoalId(which)) if isinstance(which, str) and which else None

    def _send(self, author: Person, form: Form) -> str:
        which = GoalId(str(form.get("goal") or ""))
        if not which:
            return set_goal(self.desk.sitting, author, goal_of(form))
        try:
            change_goal(self.desk.sitting, author, which, goal_of(form), int(form.get("version") or 0))
        except GoalChangedMeanwhile:
            self._look_at_both()
            raise
        return which

    def _look_at_both(self) -> None:
        """Both have been seen from here on, so that the next press keeps these."""
        found = self._found()
        self._compares = True
        self.outgoing.write_on()
        self.reload()
        if found is not None:
            self.version.change(found.version)


def _form(found: Goal | None) -> Form:
    if found is None:
        return {}
    return {"text": found.text, "about_when": found.about_when, "goal": found.id, "version": found.version}


def _preview(form: Form) -> QWidget:
    card, new = GoalWordsCard(), goal_of(form)
    card.fill(new.text, new.about_when)
    return card
