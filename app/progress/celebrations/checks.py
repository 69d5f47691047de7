"""What an idea, a celebration or a line can hold: every field that needs another look is named at once."""

from datetime import date

from app.exchange.lengths import check_lengths, length_problems
from app.exchange.values import Form
from app.i18n import _
from app.progress.celebrations.values import (
    LONGEST_HOW,
    LONGEST_IDEA,
    LONGEST_LINE,
    LONGEST_TITLE,
    NewCelebration,
    NewIdea,
    Occasion,
)
from app.refused import FieldProblem, FormRefused

_MOST = {"title": LONGEST_TITLE, "how": LONGEST_HOW}


def idea_of(form: Form) -> NewIdea:
    """What a form holds. Raises FormRefused."""
    text = str(form.get("text") or "")
    check_lengths({"text": text}, {"text": LONGEST_IDEA}, needed="text")
    return NewIdea(
        text=text.strip(), occasion=Occasion(str(form.get("occasion") or "")), about=str(form.get("about") or "")
    )


def celebration_of(form: Form, lines: tuple[str, ...] = ()) -> NewCelebration:
    """What a form holds; `lines` are the names of its fields for lines. Raises FormRefused.

    The title of a milestone is carried along, and was looked at where it was written.
    """
    occasion = Occasion(str(form.get("occasion") or ""))
    words = {name: str(form.get(name) or "").strip() for name in _MOST}
    typed = {name: text for name, text in words.items() if name != "title" or not occasion}
    said = {name: str(form.get(name) or "").strip() for name in lines}
    most = _MOST | dict.fromkeys(lines, LONGEST_LINE)
    problems = list(length_problems(typed | said, most, needed="" if occasion else "title"))
    day = _day(form)
    if day is None:
        problems.append(FieldProblem("day", _("Please say on which day it was, or will be.")))
    if problems or day is None:
        raise FormRefused(tuple(problems))
    return NewCelebration(title=words["title"], how=words["how"], day=day, occasion=occasion)


def check_line(text: str) -> None:
    """Raises FormRefused."""
    check_lengths({"line": text}, {"line": LONGEST_LINE}, needed="line")


def _day(form: Form) -> date | None:
    try:
        return date.fromisoformat(str(form.get("day") or "").strip())
    except ValueError:
        return None
