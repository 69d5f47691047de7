"""What whoever is here can write in a part: each their own column, and nobody else's."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversations.account.plain import subject_of
from app.conversations.account.values import ACCOUNT_FORM, AccountPart
from app.i18n import _
from app.vault.drafts import read_draft
from app.vault.values import Person
from ui.desk import Desk
from ui.view import View
from ui.widgets.buttons import Button, secondary
from ui.widgets.flow import flow


def writers(desk: Desk, part: AccountPart) -> Mapping[Person, bool]:
    """Who can write, and whether they have begun to; the other once there is something to write beside."""
    read = part.first.text is not None and part.first.text.sent.opened
    able = [person for person in desk.sitting.here if person is part.began or read]
    return {person: _has_begun(desk, part, person) for person in able}


def write_buttons(view: View, part: AccountPart, who: Mapping[Person, bool]) -> QWidget:
    return flow(*(_write_button(view, part, person, begun=begun) for person, begun in who.items()))


def _write_button(view: View, part: AccountPart, person: Person, *, begun: bool) -> Button:
    label = _("Write how I saw it") if part.column(person).newest is None else _("Change my words")
    if begun:
        label = _("Go on writing my words")
    if not view.alone:
        label = _("{name}: {act}").format(name=view.desk.couple().name(person), act=label)
    subject = _subject(view.desk, part, person)
    return secondary(label, partial(view.open_view, ("account_write", subject)), icon="edit")


def _has_begun(desk: Desk, part: AccountPart, person: Person) -> bool:
    return read_draft(desk.sitting.own, ACCOUNT_FORM, _subject(desk, part, person)) is not None


def _subject(desk: Desk, part: AccountPart, person: Person) -> str:
    """Together each column has a draft of its own."""
    return subject_of(part.id, None if desk.sitting.alone is not None else person)
