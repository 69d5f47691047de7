"""The talk in which each is heard on paper: a card for the table, its steps to fill in by hand, and what was kept."""

from collections.abc import Iterator
from datetime import date

from app.conversations.accountability.values import Heard, Outcome, outcome_words
from app.i18n import _
from app.paper.cards import fridge_card
from app.paper.dates import day as day_on_paper
from app.paper.forms import form_document
from app.paper.values import Card, CardPart, Form, FormField, FormGroup
from app.people.values import Couple


def talk_card() -> Card:
    """The steps, the beginnings of sentences and the rules of the floor, on one small card."""
    parts = (
        CardPart(label=_("One speaks"), words=_("“I saw …” “It did … to me.” “I ask for …”")),
        CardPart(label=_("The other says it back"), words=_("“I heard …” “Is that right?”")),
        CardPart(label=_("The first answers"), words=_("“Yes, that is it.” or “Partly. What is missing is …”")),
        CardPart(label=_("The other asks"), words=_("“Is there more?”")),
        CardPart(label=_("And names"), words=_("“It may have felt …” “My part in it is …”")),
        CardPart(label=_("Then you change"), words=_("The same again, the other way round.")),
        CardPart(
            label=_("While one speaks"),
            words=_("The other listens. Answers wait. Either may pause. Stop at the time you set."),
        ),
    )
    return Card(title=_("A talk where each is heard"), parts=parts)


def talk_steps() -> Form:
    """What stands on the card, on a page of its own."""
    steps = tuple(FormField(label=part.label, words=part.words) for part in talk_card().parts)
    about = _("To lay on the table between you.")
    title = _("A talk where each is heard: its steps")
    return Form(title=title, above=_("Conversations"), about=about, groups=(FormGroup(fields=steps),))


def talk_card_document(locale: str) -> bytes:
    """The card as a page of size A6."""
    card = talk_card()
    return fridge_card(card, title=card.title, locale=locale)


def talk_form() -> Form:
    """Both turns and the end, with lines to write on."""
    groups = (
        FormGroup(
            fields=(
                FormField(label=_("What it is about"), lines=1),
                FormField(label=_("How long"), choices=_lengths(), lines=0),
                FormField(label=_("Who begins"), lines=1),
            )
        ),
        FormGroup(heading=_("The first to speak"), fields=tuple(_turn()), beside=False),
        FormGroup(heading=_("The second to speak"), fields=tuple(_turn()), beside=False),
        FormGroup(heading=_("The end"), fields=tuple(_end()), beside=False),
    )
    about = _("Every line can stay empty. You could say it aloud and write nothing.")
    return Form(title=_("A talk where each is heard"), above=_("Conversations"), about=about, groups=groups)


def heard_document(heard: Heard, day: date, couple: Couple, locale: str) -> bytes:
    """What was kept of a talk on that day; raises `RightToLeftText`."""
    fields = tuple(_kept(heard, couple, locale))
    added = tuple(FormField(label=couple.name(line.person), words=line.text) for line in heard.added)
    groups = [FormGroup(fields=fields, beside=False)] if fields else []
    if added:
        groups.append(FormGroup(heading=_("Added later"), fields=added))
    both = _("{first} and {second}").format(first=couple.names[0], second=couple.names[1])
    about = f"{day_on_paper(day, locale)}. {both}"
    form = Form(
        title=heard.topic,
        above=_("A talk where each was heard"),
        about=about,
        groups=tuple(groups),
        footer=(day_on_paper(day, locale),),
    )
    return form_document(form, locale=locale)


def _kept(heard: Heard, couple: Couple, locale: str) -> Iterator[FormField]:
    if heard.summary:
        names = [couple.name(person) for person in heard.confirmed]
        label = _("Confirmed by {first} and {second}").format(first=names[0], second=names[1])
        yield FormField(label=label, words=heard.summary)
    for account in heard.accounts:
        words = account.text or _("These words were removed.")
        yield FormField(label=_("{name} sees it so").format(name=couple.name(account.sent.author)), words=words)
    if heard.outcome is not None:
        on_day = f": {day_on_paper(heard.later_day, locale)}" if heard.later_day is not None else ""
        yield FormField(label=_("What comes next"), words=outcome_words(heard.outcome) + on_day)
    if heard.for_session:
        yield FormField(label=_("For the session"), words=heard.for_session)


def _lengths() -> tuple[str, ...]:
    return tuple(_("{n} minutes").format(n=minutes) for minutes in (10, 20, 30, 45))


def _turn() -> Iterator[FormField]:
    yield FormField(label=_("What I saw"), hint=_("What anyone in the room would have seen or heard."))
    yield FormField(label=_("What it did to me"))
    yield FormField(label=_("What I ask"), hint=_("One thing, small enough for this week."))
    yield FormField(label=_("The other heard"), hint=_("Then ask: is that right? Is there more?"))
    yield FormField(label=_("It may have felt"), lines=1)
    yield FormField(label=_("My part in it"), hint=_("By the one who listened. It can stay empty."), lines=1)


def _end() -> Iterator[FormField]:
    yield FormField(label=_("What comes next"), choices=tuple(map(outcome_words, Outcome)), lines=0)
    yield FormField(label=_("What we both say"), lines=4)
