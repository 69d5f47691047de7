"""Setbacks, accounts and looks as their forms keep them: plain values by field name, and back."""

from datetime import date

from app.agreements.values import VersionId
from app.exchange.values import Form
from app.i18n import _
from app.promises.values import PromiseId
from app.refused import FieldProblem, FormRefused
from app.repair.setbacks.values import (
    DECIDE_NOTHING,
    SETBACK_TEXTS,
    About,
    ClauseAbout,
    Look,
    PromiseAbout,
    Setback,
    Told,
)

_CLAUSE, _PROMISE = "clause", "promise"
YES, NO = "yes", "no"


def key_of(about: About | None) -> str:
    """What a form keeps in place of what it is about; empty: nothing."""
    if isinstance(about, ClauseAbout):
        return f"{_CLAUSE}:{about.version}:{about.number}"
    return "" if about is None else f"{_PROMISE}:{about.promise}"


def about_of(key: object) -> About | None:
    """The way back; None for what can't be read."""
    parts = str(key or "").split(":")
    if len(parts) == len((_CLAUSE, "version", "number")) and parts[0] == _CLAUSE and parts[2].isdecimal():
        return ClauseAbout(version=VersionId(parts[1]), number=int(parts[2]))
    if len(parts) == len((_PROMISE, "id")) and parts[0] == _PROMISE:
        return PromiseAbout(promise=PromiseId(parts[1]))
    return None


def setback_of(form: Form) -> Setback:
    """What a form holds. Raises FormRefused for a day that can't be read."""
    day = _day(form.get("happened_on"))
    if day is None and str(form.get("happened_on") or "").strip():
        sentence = _("This can't be read as a day. You could leave it empty.")
        raise FormRefused((FieldProblem("happened_on", sentence),))
    return _setback(form, day)


def begun_setback(form: Form) -> Setback:
    """The same of a form that is not finished; a day that can't be read is left out."""
    return _setback(form, _day(form.get("happened_on")))


def setback_text(form: Form) -> str:
    """The words of the form, to be found while it is slept on."""
    return "\n".join(words for name in SETBACK_TEXTS if (words := str(form.get(name) or "").strip()))


def account_of(form: Form) -> str:
    return str(form.get("text") or "")


def look_of(form: Form) -> Look:
    return Look(
        how_now=str(form.get("how_now") or ""),
        still_needed=str(form.get("still_needed") or ""),
        done=form.get("done") == YES,
    )


def look_text(form: Form) -> str:
    look = look_of(form)
    return "\n".join(words for words in (look.how_now.strip(), look.still_needed.strip()) if words)


def look_subject(setback: str, after: int) -> str:
    """What the form of one look is kept under."""
    return f"{setback}:{after}"


def setback_and_look(subject: str) -> tuple[str, int]:
    """The way back."""
    setback, after = subject.rsplit(":", 1)
    return setback, int(after)


def _setback(form: Form, day: date | None) -> Setback:
    texts = {name: str(form.get(name) or "") for name in SETBACK_TEXTS}
    days = form.get("decide_nothing")
    return Setback(
        **texts,
        happened_on=day,
        told=next((told for told in Told if told == form.get("told")), None),
        about=about_of(form.get("about")),
        support={YES: True, NO: False}.get(str(form.get("support") or "")),
        decide_nothing=days if days in DECIDE_NOTHING else 0,
    )


def _day(words: object) -> date | None:
    try:
        return date.fromisoformat(words) if isinstance(words, str) else None
    except ValueError:
        return None
