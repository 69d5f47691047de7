"""The words of a boundary on the screen: areas, who keeps it, and its sentences in brief."""

from html import escape

from app.agreements.values import AgreementText, Area, Boundary, Cost, IfItKeepsHappening, Side
from app.i18n import _
from app.library.wording import Hint
from app.people.values import Couple
from ui.widgets.brief import in_brief
from ui.widgets.date_field import in_full


def area_names() -> tuple[tuple[Area, str], ...]:
    return (
        (Area.THIRD_PARTY, _("Contact with a third party")),
        (Area.PHONES, _("Phones and messages")),
        (Area.MONEY, _("Money")),
        (Area.TIME, _("Time and whereabouts")),
        (Area.INTIMACY, _("Intimacy")),
        (Area.ALCOHOL, _("Alcohol")),
        (Area.FAMILY, _("Family and friends")),
        (Area.TELLING, _("What we tell others")),
        (Area.CHILDREN, _("Children")),
        (Area.SPACE, _("Space and privacy")),
        (Area.TALKING, _("How we talk after a disagreement")),
        (Area.PAUSING, _("How we pause")),
        (Area.OTHER, _("Something else")),
    )


def side_names(couple: Couple) -> tuple[tuple[Side, str], ...]:
    return ((Side.FIRST, couple.names[0]), (Side.SECOND, couple.names[1]), (Side.BOTH, _("Both")))


def cost_names() -> tuple[tuple[Cost, str], ...]:
    return ((Cost.LOW, _("Low")), (Cost.HIGH, _("High")))


def keeps_happening_names() -> tuple[tuple[IfItKeepsHappening, str], ...]:
    return (
        (IfItKeepsHappening.CHANGE_IT, _("We change it")),
        (IfItKeepsHappening.THERAPIST, _("We take it to a therapist")),
        (IfItKeepsHappening.END_IT, _("We end it")),
    )


def below_behaviour(boundary: Boundary, couple: Couple) -> str:
    """Who asked for it and why, who keeps it, and how both know."""
    sentences = (_asked(boundary, couple), _kept(boundary, couple), _sentence(in_brief(boundary.known_by)))
    return " ".join(sentence for sentence in sentences if sentence)


def when_crossed(boundary: Boundary) -> str:
    """What is said, in quotes, and the step that repairs."""
    said = in_brief(boundary.if_crossed.strip())
    quoted = _("“{words}”").format(words=said) if said else ""
    return " ".join(part for part in (quoted, in_brief(boundary.corrective_step)) if part)


def underlined(text: str, hints: tuple[Hint, ...]) -> str:
    """The text as HTML, with the words that a hint speaks of underlined."""
    parts, at = [], 0
    for hint in hints:
        parts += [escape(text[at : hint.start]), f"<u>{escape(text[hint.start : hint.end])}</u>"]
        at = hint.end
    return "".join((*parts, escape(text[at:])))


def is_blank(boundary: Boundary) -> bool:
    """Whether nothing was written in it yet."""
    written = (boundary.behaviour, boundary.if_crossed, boundary.corrective_step, boundary.need, boundary.known_by)
    return not any(text.strip() for text in (*written, boundary.exceptions, boundary.meanwhile))


def is_empty(text: AgreementText) -> bool:
    """Whether there is no word in a draft."""
    return not text.title.strip() and not text.purpose.strip() and all(map(is_blank, text.boundaries))


def _asked(boundary: Boundary, couple: Couple) -> str:
    need = in_brief(boundary.need.strip().rstrip("."))
    if boundary.asked_by is None:
        return _("The need: {need}.").format(need=need) if need else ""
    names = {Side.FIRST: couple.names[0], Side.SECOND: couple.names[1], Side.BOTH: _("both")}
    name = names[boundary.asked_by]
    if not need:
        return _("Asked for by {name}.").format(name=name)
    return _("Asked for by {name}: {need}.").format(name=name, need=need)


def _kept(boundary: Boundary, couple: Couple) -> str:
    if boundary.kept_by is None:
        return ""
    names = {Side.FIRST: couple.names[0], Side.SECOND: couple.names[1], Side.BOTH: _("both")}
    name = names[boundary.kept_by]
    if boundary.until is None:
        return _("Kept by {name}.").format(name=name)
    return _("Kept by {name}, until {day}.").format(name=name, day=in_full(boundary.until))


def _sentence(text: str) -> str:
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
