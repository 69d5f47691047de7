"""Rituals as their form keeps them: plain values by field name, and back."""

from collections.abc import Iterator
from datetime import date, time

from app.common_ground.rituals.values import (
    LONGEST_RITUAL,
    LONGEST_RITUAL_TITLE,
    LONGEST_RITUAL_WHAT,
    NewRitual,
    RitualTalk,
)
from app.exchange.lengths import length_problems
from app.exchange.values import Form
from app.i18n import _
from app.promises.recurrence import LAST, Every, Recurring, is_rule, recurring_of, rule_of
from app.refused import FieldProblem, FormRefused

_MOST = {"title": LONGEST_RITUAL_TITLE, "what": LONGEST_RITUAL_WHAT}


def form_of(ritual: NewRitual) -> Form:
    """A ritual as its form keeps it; a rule of another kind than the choices make is carried in `rule`."""
    recurring = recurring_of(ritual.rule)
    plain = recurring or Recurring()
    return {
        "title": ritual.title,
        "what": ritual.what,
        "every": plain.every.value,
        "weekdays": sorted(plain.weekdays),
        "month_day": plain.month_day,
        "rule": ritual.rule if recurring is None else "",
        "starts": ritual.starts.isoformat() if ritual.starts else "",
        "at": ritual.at.strftime("%H:%M") if ritual.at else "",
        "minutes": "" if ritual.minutes is None else str(ritual.minutes),
        "talk": ritual.talk.value if ritual.talk else "",
    }


def ritual_of(form: Form) -> NewRitual:
    """What a form holds. Raises FormRefused."""
    words = {name: str(form.get(name) or "").strip() for name in _MOST}
    problems = [*length_problems(words, _MOST, needed="title"), *_unread(form)]
    if problems:
        raise FormRefused(tuple(problems))
    starts, at, minutes = (str(form.get(name) or "").strip() for name in ("starts", "at", "minutes"))
    talk = form.get("talk")
    return NewRitual(
        **words,
        rule=_rule(form),
        starts=date.fromisoformat(starts) if starts else None,
        at=time.fromisoformat(at) if at else None,
        minutes=int(minutes) if minutes else None,
        talk=RitualTalk(talk) if talk in set(RitualTalk) else None,
    )


def words_of(form: Form) -> str:
    """To be found while it is slept on."""
    return "\n".join(str(form.get(name) or "") for name in _MOST)


def _unread(form: Form) -> Iterator[FieldProblem]:
    if form.get("every") == Every.WEEK and not form.get("weekdays") and not form.get("rule"):
        yield FieldProblem("weekdays", _("Please choose at least one day of the week."))
    if not _reads(date, form.get("starts")):
        yield FieldProblem("starts", _("This day can't be read, or is in no calendar. Please choose another one."))
    if not _reads(time, form.get("at")):
        yield FieldProblem("at", _("This can't be read as a time. You could write it like 19:30."))
    minutes = str(form.get("minutes") or "").strip()
    if minutes and not (minutes.isascii() and minutes.isdigit() and 1 <= int(minutes[:6]) <= LONGEST_RITUAL):
        yield FieldProblem("minutes", _("This is a number of minutes, such as 20. You could leave it empty."))


def _reads(kind: type[date] | type[time], words: object) -> bool:
    try:
        return not words or bool(kind.fromisoformat(str(words)) or True)
    except ValueError:
        return False


def _rule(form: Form) -> str:
    carried, every, month_day = str(form.get("rule") or ""), form.get("every"), form.get("month_day")
    if carried and is_rule(carried):
        return carried
    days = form.get("weekdays")
    return rule_of(
        Recurring(
            every=Every(every) if every in set(Every) else Every.ONCE,
            weekdays=frozenset(days if isinstance(days, list) else ()),
            month_day=month_day if isinstance(month_day, int) else LAST,
        )
    )
