"""The page after a session on paper: what was heard, and the same to fill in by hand."""

from collections.abc import Iterator, Mapping

from app.i18n import _
from app.paper.dates import day
from app.paper.forms import form_document
from app.paper.values import Form, FormField, FormGroup
from app.sessions.values import Homework, SessionPage
from app.vault.values import Person

BLANK_HOMEWORK = 3
"""Things to do that the blank page has room for."""


def after_document(page: SessionPage, names: Mapping[Person, str], *, locale: str) -> bytes:
    """What was written down of a session; raises `RightToLeftText`."""
    return form_document(after_session(page, names, locale), locale=locale)


def after_session(page: SessionPage, names: Mapping[Person, str], locale: str) -> Form:
    """As far as it was written down; where nothing was heard yet there is room for it."""
    groups = (
        FormGroup(heading=_("What we talked about"), fields=tuple(_spoken(page)), beside=False),
        FormGroup(heading=_("What we heard"), fields=tuple(_heard(page, names)), beside=False),
        FormGroup(heading=_("To do until the next session"), fields=tuple(_to_do(page, names, locale)), beside=False),
        FormGroup(fields=(_next(page, locale),)),
    )
    filled = tuple(group for group in groups if group.fields)
    return Form(title=_("After the session"), above=_above(page, locale), groups=filled)


def after_form() -> Form:
    """To fill in by hand, by both or by one."""
    homework = tuple(
        FormField(label=_("Homework {n}, and who does it").format(n=number), lines=2)
        for number in range(1, BLANK_HOMEWORK + 1)
    )
    groups = (
        FormGroup(
            fields=(FormField(label=_("Day"), lines=1), FormField(label=_("With whom, and who was there"), lines=1))
        ),
        FormGroup(
            fields=(
                FormField(label=_("What we talked about"), lines=3),
                FormField(label=_("What one of us heard"), hint=_("In your own words."), lines=4),
                FormField(label=_("What the other heard"), hint=_("It may be different."), lines=4),
            ),
            beside=False,
        ),
        FormGroup(heading=_("To do until the next session"), fields=homework, beside=False),
        FormGroup(fields=(FormField(label=_("The next session"), lines=1),)),
    )
    about = _("Half-filled is fine. Homework can become a promise, by who takes it.")
    return Form(title=_("After the session"), above=_("Sessions"), about=about, groups=groups)


def _above(page: SessionPage, locale: str) -> str:
    on_day = day(page.session.day, locale)
    with_whom = page.session.with_whom
    return _("{day}, with {name}").format(day=on_day, name=with_whom) if with_whom else on_day


def _spoken(page: SessionPage) -> Iterator[FormField]:
    for number, point in enumerate(page.spoken, 1):
        yield FormField(label=_("Point {n}").format(n=number), words=point.text)


def _heard(page: SessionPage, names: Mapping[Person, str]) -> Iterator[FormField]:
    for person in Person:
        words = "\n".join(line.text for line in page.heard if line.author is person)
        if words or not page.heard:
            yield FormField(label=names[person], words=words, lines=5)


def _to_do(page: SessionPage, names: Mapping[Person, str], locale: str) -> Iterator[FormField]:
    for number, homework in enumerate(page.homework, 1):
        words = "\n".join((homework.text, *_promised(homework, names, locale)))
        yield FormField(label=_("Homework {n}").format(n=number), words=words)
    if not page.homework and not page.heard:
        for number in range(1, BLANK_HOMEWORK + 1):
            yield FormField(label=_("Homework {n}").format(n=number), lines=2)


def _promised(homework: Homework, names: Mapping[Person, str], locale: str) -> Iterator[str]:
    for taken in homework.taken:
        on_day = day(taken.standing.day, locale)
        yield _("A promise of {name}, for {day}.").format(name=names[taken.by], day=on_day)


def _next(page: SessionPage, locale: str) -> FormField:
    following = page.following
    return FormField(
        label=_("The next session"), words="" if following is None else day(following.day, locale), lines=1
    )
