"""The six steps of a turn: the speaker's words, the listener's, and what lies between."""

from collections.abc import Callable, Iterator, Mapping

from app.conversations.accountability.turns import Event, Step, Turn
from app.i18n import _
from app.library.feelings import feelings
from ui.conversations.accountability.step import About, TalkStep
from ui.widgets.brief import breakable
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labelled import LabelledLines
from ui.widgets.line_field import LineField
from ui.widgets.several_field import SeveralField
from ui.widgets.words import eyebrow, muted, words

LONGEST_FEELING = 80


def speak(about: About) -> TalkStep:
    step = TalkStep(about)
    step.ask_words("saw", _("What I saw"), _("What anyone in the room would have seen or heard."))
    step.ask_words("effect", _("What it did to me"))
    step.ask_words("ask", _("What I ask"), _("One thing, small enough for this week."))
    step.offer((_("Hand over to {name}").format(name=about.listener), Event.GO_ON))
    return step


def say_back(about: About) -> TalkStep:
    step = TalkStep(about)
    put_right = tuple(_put_right(about.talk.turn, about.speaker))
    if put_right:
        lines = LabelledLines()
        lines.fill(put_right)
        card = Card(quiet=True)
        card.add(lines)
        step.add(card)
    step.ask_words("heard", _("What I heard"), lines=3)
    said = tuple(_said(about.talk.turn))
    if said:
        again = Disclosure(_("Read it again"), _("Fold it away"))
        lines = LabelledLines()
        lines.fill(said)
        again.body.addWidget(lines)
        step.add(again)
    step.offer((_("Ask {name}: is that right?").format(name=about.speaker), Event.GO_ON))
    return step


def check(about: About) -> TalkStep:
    """What is missing can be typed, or said aloud."""
    step = TalkStep(about)
    heard = about.talk.turn.heard.strip()
    card = Card(quiet=True)
    card.add(eyebrow(_("{name} heard").format(name=about.listener)))
    card.add(words(breakable(heard), "heading", selectable=True) if heard else muted(_("Said aloud, and not typed.")))
    step.add(card)
    step.ask_words("correction", _("What is missing, or different"), optional=True)
    step.offer((_("Yes, that is it"), Event.YES), (_("Partly"), Event.PARTLY))
    return step


def more(about: About) -> TalkStep:
    step = TalkStep(about)
    step.ask_words("more", _("What I add"), optional=True)
    step.offer((_("That is all"), Event.THAT_IS_ALL), (_("Add it"), Event.ADD))
    return step


def feeling(about: About) -> TalkStep:
    step = TalkStep(about)
    offered = tuple((each.id, each.word) for each in feelings())
    step.ask("feelings", SeveralField(_("It may have felt"), offered))
    step.ask("own_feeling", LineField(_("Another word"), optional=True, longest=LONGEST_FEELING))
    step.offer((_("Go on"), Event.GO_ON))
    return step


def part(about: About) -> TalkStep:
    step = TalkStep(about)
    step.ask_words("part", _("My part in it"), optional=True)
    last = about.talk.at > 0
    on = _("Go on to what comes next") if last else _("Now {name} speaks").format(name=about.listener)
    step.offer((on, Event.GO_ON))
    return step


TURN_STEPS: Mapping[Step, Callable[[About], TalkStep]] = {
    Step.SPEAK: speak,
    Step.SAY_BACK: say_back,
    Step.CHECK: check,
    Step.MORE: more,
    Step.FEELING: feeling,
    Step.PART: part,
}


def _put_right(turn: Turn, speaker: str) -> Iterator[tuple[str, str]]:
    """What the listener has to go by in the next try: what was missing in the one before, or what was added."""
    if turn.tries and turn.tries[-1].correction.strip():
        yield _("What {name} put right").format(name=speaker), turn.tries[-1].correction.strip()
    if turn.added:
        yield _("What {name} added").format(name=speaker), turn.added[-1].strip()


def _said(turn: Turn) -> Iterator[tuple[str, str]]:
    for label, said in (
        (_("What I saw"), turn.saw),
        (_("What it did to me"), turn.effect),
        (_("What I ask"), turn.ask),
    ):
        if said.strip():
            yield label, said.strip()
