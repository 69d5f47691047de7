"""Apologies and answers as their forms keep them: plain values by field name, and back."""

from datetime import date

from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.repair.apologies.values import APOLOGY_TEXTS, USUAL_TIME, Answered, Apology, NewAnswer, Reply
from app.vault.drafts import Form

FORGIVENESS = "asks"
"""What the choice about forgiveness holds where its author turned it on."""


def empty_form(today: date) -> Form:
    """What a new apology begins with: a day for the repair."""
    return {"by_day": (today + USUAL_TIME).isoformat()}


def form_of(apology: Apology) -> Form:
    """An apology as its form keeps it."""
    texts = {name: getattr(apology, name) for name in APOLOGY_TEXTS}
    by_day = apology.by_day.isoformat() if apology.by_day else ""
    return texts | {"by_day": by_day, "forgiveness": [FORGIVENESS] if apology.asks_forgiveness else []}


def apology_of(form: Form) -> Apology:
    """What a form holds. Raises FormRefused for a day that can't be read."""
    words = form.get("by_day")
    if words and _day(words) is None:
        raise FormRefused((FieldProblem("by_day", _("This can't be read as a day. You could pick one.")),))
    return begun_apology(form)


def begun_apology(form: Form) -> Apology:
    """The same of a form that is not finished; a day that can't be read is left out."""
    texts = {name: str(form.get(name) or "").strip() for name in APOLOGY_TEXTS}
    asks = FORGIVENESS in (form.get("forgiveness") or [])
    return Apology(**texts, by_day=_day(form.get("by_day")), asks_forgiveness=asks)


def answer_of(form: Form) -> NewAnswer:
    """What the form of an answer holds; what is missing belongs to "partly" alone."""
    replies = [reply for reply in Reply if reply == form.get("reply")]
    reply = replies[0] if replies else None
    missing = str(form.get("missing") or "").strip() if reply is Reply.PARTLY else ""
    return NewAnswer(reply=reply, missing=missing)


def answer_form(answered: Answered | None) -> Form:
    """An answer that stands, as its form keeps it."""
    if answered is None or answered.reply is None:
        return {}
    return {"reply": answered.reply.value, "missing": answered.missing}


def words_of(form: Form) -> str:
    """All its words, to be found while they are slept on."""
    return "\n".join(words for name in (*APOLOGY_TEXTS, "missing") if (words := str(form.get(name) or "").strip()))


def _day(words: object) -> date | None:
    try:
        return date.fromisoformat(words) if isinstance(words, str) and words else None
    except ValueError:
        return None
