"""An update as its form keeps it: plain values by field name, read back as one."""

from datetime import date

from app.conversations.updates.values import MOST_DECISIONS, UPDATE_TEXTS, Decision, NewUpdate
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem, FormRefused

PLACES = range(1, MOST_DECISIONS + 1)
"""Decisions to come have fields that end with one of these."""


def update_of(form: Form) -> NewUpdate:
    """What the form holds. Raises FormRefused for a day that can't be read."""
    sentence = _("This can't be read as a day. You could leave it empty.")
    unread = [place for place in PLACES if _words(form, f"by_{place}") and _day(form, place) is None]
    if unread:
        raise FormRefused(tuple(FieldProblem(f"by_{place}", sentence) for place in unread))
    texts = {name: _words(form, name) for name in UPDATE_TEXTS}
    return NewUpdate(**texts, decisions=_up_to_last([_decision(form, place) for place in PLACES]))


def words_of(form: Form) -> str:
    """Its words, to be found while it is slept on."""
    names = (*UPDATE_TEXTS, *(f"{name}_{place}" for place in PLACES for name in ("what", "asked")))
    return "\n".join(words for name in names if (words := _words(form, name)))


def _decision(form: Form, place: int) -> Decision:
    return Decision(what=_words(form, f"what_{place}"), asked=_words(form, f"asked_{place}"), by_day=_day(form, place))


def _up_to_last(decisions: list[Decision]) -> tuple[Decision, ...]:
    """Without the empty ones at the end, so that each keeps the place of its fields."""
    filled = [place for place, each in enumerate(decisions, start=1) if each != Decision()]
    return tuple(decisions[: max(filled, default=0)])


def _words(form: Form, name: str) -> str:
    words = form.get(name)
    return words.strip() if isinstance(words, str) else ""


def _day(form: Form, place: int) -> date | None:
    try:
        return date.fromisoformat(_words(form, f"by_{place}"))
    except ValueError:
        return None
