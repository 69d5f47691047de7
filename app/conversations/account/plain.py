"""Words of a part as their form keeps them: plain values by field name, and back."""

from datetime import date

from app.conversations.account.values import AccountPart, Begun, PartId, Since, Words
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem, FormRefused
from app.vault.values import Person

NEW = "new"
"""Subject of the draft of a part that is not there yet."""


def subject_of(part: PartId | None, person: Person | None) -> str:
    """What the draft of one column of a part is kept under; together both have one of their own."""
    if part is None:
        return NEW
    return f"{part} {person}" if person is not None else part


def part_of(subject: object) -> tuple[PartId | None, Person | None]:
    """The other way round."""
    part, _between, person = str(subject or NEW).partition(" ")
    of = next((each for each in Person if each == person), None)
    return (None, None) if part == NEW else (PartId(part), of)


def form_of(part: AccountPart | None, person: Person | None) -> Form:
    """What the form of a column begins with."""
    if part is None or person is None:
        return {}
    column, begun = part.column(person), begun_beside(part, person)
    words = column.text.words if column.text is not None else Words()
    return {
        "part": part.id,
        "person": person,
        "own": begun.own,
        "other": begun.other,
        "when_words": words.when_words,
        "when_day": words.when_day.isoformat() if words.when_day else "",
        "title": words.title,
        "text": words.text,
    }


def words_of(form: Form) -> Words:
    """Raises FormRefused for a day that can't be read."""
    written = _said(form, "when_day").strip()
    try:
        day = date.fromisoformat(written) if written else None
    except ValueError:
        sentence = _("This can't be read as a day. You could leave it empty and say it in words.")
        raise FormRefused((FieldProblem("when_day", sentence),)) from None
    return Words(
        when_words=_said(form, "when_words").strip(),
        when_day=day,
        title=_said(form, "title").strip(),
        text=_said(form, "text").strip(),
    )


def place_of(form: Form) -> tuple[PartId | None, Person | None]:
    """Which part it belongs to, and in whose column it was begun; a new part has neither."""
    person = next((each for each in Person if each == form.get("person")), None)
    part = _said(form, "part")
    return (PartId(part) if part else None), person


def begun_beside(part: AccountPart, person: Person) -> Begun:
    """The newest words of both at this moment."""
    return Begun(own=part.column(person).newest or "", other=part.column(person.other).newest or "")


def since(form: Form, part: AccountPart, person: Person) -> Since:
    """What has changed since the draft was begun."""
    now = begun_beside(part, person)
    return Since(own=now.own != _said(form, "own"), other=now.other != _said(form, "other"))


def _said(form: Form, name: str) -> str:
    found = form.get(name)
    return found if isinstance(found, str) else ""
