"""The states of letters that the gallery looks at."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.page import State

TEXT = """Dear Sam,

I have begun this four times. I want to tell you what that Tuesday was like, without a question at the end.

I stood in the kitchen with your telephone in my hand, and the kettle went on as if nothing had happened. For a while \
I looked at the tiles. I counted them. I did not know yet what to be afraid of.

What I lost was not only you. I lost the ease of a Sunday, and trusting my own eyes. When you say that you are in the \
garden, I look out of the window. I don't want to be a person who looks.

What is different since: I sleep lightly. I read tones of voice. I am tired in a way that coffee does not reach.

What I would like you to know is that I am still here, and that staying costs me something each day."""
HEARD = """You stood in the kitchen and did not know what to be afraid of. You lost Sundays, and trusting \
your own eyes. Staying costs you something each day, and I don't see most of it."""


def _write(page: Any) -> Any:
    """Alex's letter, in Alex's own sitting."""
    from app.conversations.letters.actions import write_letter

    return write_letter(page.desk.sitting, TEXT)


def _shown(page: Any, *, opened: bool = True, heard: bool = False) -> Any:
    """A copy of a letter of Alex, also where both are here."""
    from app.conversations.letters.sharing import open_letter, show_in, tell_back
    from app.conversations.letters.values import CopyId, LetterId
    from app.vault.values import Person

    sitting = page.desk.sitting
    author = Person.SECOND if sitting.alone is None and not opened else Person.FIRST
    with sitting.shared.transaction(author) as session:
        letter = LetterId(session.fresh_id())
        copy = show_in(session, CopyId(session.fresh_id()), letter, TEXT)
    if opened and sitting.alone is None:
        open_letter(sitting, copy)
        if heard:
            tell_back(sitting, Person.SECOND, copy, HEARD)
    return letter


def _show(view: str, page: Any) -> None:
    page.show_subject((view, None))


def _own(page: Any) -> None:
    page.show_subject(("letter", _write(page)))


def _before_showing(page: Any) -> None:
    _own(page)
    page.view.showing.open()


def _slept(page: Any) -> None:
    _before_showing(page)
    page.view.showing.before.sleep.click()


def _list_alone(page: Any) -> None:
    from app.vault.drafts import save_draft

    _write(page)
    save_draft(page.desk.sitting.own, "letter", "new-1", {"text": "I begin again."})
    _show("letters", page)


def _write_begun(page: Any) -> None:
    page.show_subject(("letter_write", _write(page)))
    page.view.beginnings.unfold()


def _too_long(page: Any) -> None:
    _show("letter_write", page)
    page.view.text.control.insertPlainText("a line of a long letter\n" * 3_000)


def _gate(page: Any) -> None:
    page.show_subject(("letter", _shown(page, opened=False)))


def _opened(page: Any) -> None:
    page.show_subject(("letter", _shown(page)))


def _read_aloud(page: Any) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    _opened(page)
    window = page.window()
    page.view.aloud.click()
    for _part in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)


def _told_back(page: Any) -> None:
    from app.conversations.letters.reads import letter_page
    from app.conversations.letters.sharing import answer_heard, open_answer, open_heard
    from app.conversations.letters.values import Fit
    from app.vault.values import Person

    letter, sitting = _shown(page, heard=True), page.desk.sitting
    heard = letter_page(sitting, letter).copies[0].heard[0].id
    open_heard(sitting, heard)
    answer = answer_heard(sitting, Person.FIRST, heard, Fit.PARTLY, "The looking out of the window. That hurts most.")
    open_answer(sitting, answer)
    page.show_subject(("letter", letter))


def _telling(page: Any) -> None:
    _opened(page)
    page.view.tellings.open_heard()


def _gone(page: Any) -> None:
    page.show_subject(("letter", "gone"))


STATES: Mapping[str, "State"] = {
    "letters": partial(_show, "letters"),
    "letter-write-together": partial(_show, "letter_write"),
    "letter-gate": _gate,
    "letter-opened": _opened,
    "letter-told-back": _told_back,
    "letter-read-aloud": _read_aloud,
    "letter-telling": _telling,
    "letter-gone": _gone,
}
STATES_ALONE: Mapping[str, "State"] = {
    "letters-alone": _list_alone,
    "letter-write": partial(_show, "letter_write"),
    "letter-write-begun": _write_begun,
    "letter-too-long": _too_long,
    "letter-own": _own,
    "letter-before-showing": _before_showing,
    "letter-slept-on": _slept,
}
