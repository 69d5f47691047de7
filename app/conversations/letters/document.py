"""A letter on paper: the day, the name, the words; and a sheet with four beginnings to write on by hand."""

from reportlab.platypus import Flowable, Spacer

from app.conversations.letters.values import LetterSheet, prompts
from app.i18n import _
from app.paper.dates import day
from app.paper.tags import Element, Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Form, FormField, FormGroup, Setting

_LINES = 6
"""To write on, under each beginning."""


def letter_document(letter: LetterSheet, *, locale: str) -> bytes:
    """The letter as it was written; raises `RightToLeftText`."""
    outline = Outline()
    root, said = outline.root, _("A letter")
    story: list[Flowable] = [
        text(root.child("P"), day(letter.day, locale), "quiet"),
        Spacer(1, 22),
        *_paragraphs(root, letter.text),
        Spacer(1, 14),
        text(root.child("P"), letter.writer, "letter"),
    ]
    return typeset(story, outline, Setting(title=said, locale=locale, name=said))


def _paragraphs(root: Element, words: str) -> list[Flowable]:
    """A gap where the writer left an empty line."""
    story: list[Flowable] = []
    for part in words.split("\n\n"):
        if part.strip():
            story += [text(root.child("P"), part.strip("\n"), "letter"), Spacer(1, 9)]
    return story


def letter_form() -> Form:
    """Four beginnings, with lines to go on by hand."""
    fields = tuple(FormField(label=prompt, lines=_LINES) for prompt in prompts())
    about = _("In any order, any length. For yourself first; you decide later whether it is read.")
    date_line = FormGroup(fields=(FormField(label=_("Date"), lines=1), FormField(label=_("Name"), lines=1)))
    groups = (date_line, FormGroup(fields=fields, beside=False))
    return Form(title=_("A letter"), above=_("Conversations"), about=about, groups=groups)
