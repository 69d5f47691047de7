"""What each step of the first evening says."""

from dataclasses import dataclass

from app.i18n import _
from app.today.values import FirstEvening, PauseState, Step
from ui.today.offer_words import HOW_WE_PAUSE
from ui.today.row_words import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    title: str
    text: str
    then: str = ""
    """What follows, in small."""
    act: str = ""
    page: str = ""
    subject: object = None


def step_words(evening: FirstEvening, reader: Reader) -> StepWords:
    return {
        Step.PAUSE: _pause,
        Step.PROMISE: _promise,
        Step.EACH_ALONE: _each_alone,
        Step.PLAN: _plan,
        Step.ENOUGH: _enough,
    }[evening.step](evening, reader)


def _pause(evening: FirstEvening, reader: Reader) -> StepWords:
    text = _("When a talk gets too much, either of you can stop it, and both know what happens next.")
    return StepWords(
        title=_("First: how you pause") if evening.joined else _("Next: how you pause"),
        text=f"{text} {_how_to_begin(evening, reader)}",
        then=_("Then one promise each for one week, and that is enough for today.") if evening.joined else "",
        act=_pause_act(evening, reader),
        page="agreements",
        subject=_pause_subject(evening),
    )


def _how_to_begin(evening: FirstEvening, reader: Reader) -> str:
    if evening.pause.state is PauseState.OPEN:
        return _("It holds as soon as both of you have signed it.")
    if not evening.joined:
        return _("You can write it now and show it once {name} is here.").format(name=_other(reader))
    if reader.alone is not None:
        return _("Four answers; the rest is written. You can begin it alone, and it holds once both have signed.")
    return _("Four answers; the rest is written. It holds as soon as both of you have signed it.")


def _pause_act(evening: FirstEvening, reader: Reader) -> str:
    if evening.pause.state is PauseState.OPEN:
        return _("Look at it") if reader.alone is not None else _("Look at it and sign")
    return _("Go on with it") if evening.pause.state is PauseState.DRAFT else _("Begin")


def _pause_subject(evening: FirstEvening) -> tuple[str, str]:
    return {
        PauseState.DRAFT: ("draft", evening.pause.subject),
        PauseState.OPEN: ("version", evening.pause.subject),
    }.get(evening.pause.state, ("ready", HOW_WE_PAUSE))


def _promise(_evening: FirstEvening, reader: Reader) -> StepWords:
    text = _("Something {name} would notice, small enough to keep on a bad day.").format(name=_other(reader))
    return StepWords(
        title=_("One promise for one week"),
        text=text,
        then=_("Then it is enough for today."),
    )


def _each_alone(_evening: FirstEvening, _reader: Reader) -> StepWords:
    return StepWords(
        title=_("Now one promise for one week"),
        text=_("Each of you writes one alone. Lock Keel, and sign in one after the other."),
        then=_("Then it is enough for today."),
        act=_("Lock"),
    )


def _plan(_evening: FirstEvening, reader: Reader) -> StepWords:
    said = _("You are here alone for now. That helps you, not yet the relationship; {name} can join at any time.")
    return StepWords(
        title=_("First: a plan for a hard moment"),
        text=said.format(name=_other(reader)),
        then=_("Three lines: what sets it off, what you say, what helps. Only you read it."),
        act=_("Write one"),
        page="hard_moments",
    )


def _enough(evening: FirstEvening, reader: Reader) -> StepWords:
    if not evening.joined:
        text = _("What you wrote is kept, for you alone. On other days one next thing is offered here.")
    elif evening.pause.state is PauseState.MINE:
        text = _("How you pause holds once {name} has signed it too.").format(name=_other(reader))
    else:
        text = _("How you pause is agreed, and a promise is made. On other days one next thing is offered here.")
    return StepWords(title=_("That is enough for today."), text=text)


def _other(reader: Reader) -> str:
    return reader.couple.name(reader.alone.other) if reader.alone is not None else ""
