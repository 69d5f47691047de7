"""Forms on paper: the same one filled in, with lines to write on by hand, or with fields to fill in on a screen."""

from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from app.paper.flowables import Row, Stack, kept_whole
from app.paper.fonts import one_line
from app.paper.styles import text_height, text_width
from app.paper.tags import Element, Input, Outline
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Form, FormField, FormGroup, Setting
from app.paper.writing import LINE_GAP, WritingField, WritingLines, ticks

LABEL_WIDTH = 136.0
"""Of labels that stand beside what they ask for."""
FIELD_GAP = 7.0
A4_LOCALE = "en_GB"
"""On shorter paper the lines are closer, so that a form takes as many pages."""
LONGEST_TOOLTIP = 240
"""Characters of what is said for a field; all of a longer question stands above it."""


def form_document(form: Form, *, locale: str) -> bytes:
    """The form as a PDF: what was filled in, and lines where nothing was; raises `RightToLeftText`."""
    outline = Outline()
    root = outline.root
    story = [
        text(root.child("P"), form.above.upper(), "eyebrow"),
        text(root.child("H1"), form.title, "title"),
        *FormOnPaper(root, locale).body(form),
    ]
    setting = Setting(title=form.title, locale=locale, name=form.title, footer=form.footer)
    return typeset(story, outline, setting)


@dataclass(slots=True, eq=False)
class FormOnPaper:
    """One form while it is made into parts of a page."""

    root: Element
    locale: str
    level: int = 1
    """Of the heading that is its title."""
    fields: str = ""
    """With what the names of its fields begin; empty: it is written on by hand."""
    count: int = 0
    """Fields so far."""

    def body(self, form: Form) -> list[Flowable]:
        """Everything under the title; raises `RightToLeftText`."""
        about = [text(self.root.child("P"), form.about, "quiet")] if form.about else []
        return [*about, *(part for group in form.groups for part in self._group(group))]

    def _group(self, group: FormGroup) -> list[Flowable]:
        level = self.level + 1
        heading = [text(self.root.child(f"H{level}"), group.heading, "section")] if group.heading else []
        label = f"H{level + 1}" if group.heading else f"H{level}"
        width, height = text_width(self.locale), text_height(self.locale)
        fields = [self._field(group, field, label, width) for field in group.fields]
        first = [*heading, *(fields[0] if fields else [])]
        rest = [part for field in fields[1:] for part in kept_whole(field, width, height)]
        return [*kept_whole(first, width, height), *rest]

    def _field(self, group: FormGroup, field: FormField, label: str, width: float) -> list[Flowable]:
        return self._beside(group, field, label, width) if group.beside else self._under(group, field, label)

    def _under(self, group: FormGroup, field: FormField, label: str) -> list[Flowable]:
        """The label above what it asks for."""
        above = [Spacer(1, FIELD_GAP), text(self.root.child(label), field.label, "label")]
        hint = [text(self.root.child("P"), field.hint, "quiet")] if _asks(field) and field.hint else []
        room = [Spacer(1, 3)] if self.fields and _asks(field) else []
        return [*above, *hint, *room, *self._answer(group, field)]

    def _beside(self, group: FormGroup, field: FormField, label: str, width: float) -> list[Flowable]:
        """The label at the left, and at its right what it asks for."""
        left: list[Flowable] = [text(self.root.child(label), field.label, "label")]
        if _asks(field):
            if field.hint:
                left.append(text(self.root.child("P"), field.hint, "quiet"))
            if field.lines and not field.choices:
                left.insert(0, Spacer(1, 1 if self.fields else LINE_GAP - 13))  # down to the first line
        right = Stack(self._answer(group, field))
        return [
            Spacer(1, FIELD_GAP),
            Row([(0.0, LABEL_WIDTH - 12, Stack(left)), (LABEL_WIDTH, width - LABEL_WIDTH, right)]),
        ]

    def _answer(self, group: FormGroup, field: FormField) -> list[Flowable]:
        if not _asks(field):
            return [text(self.root.child("P"), field.words.strip())]
        said = _tooltip(group, field)
        parts: list[Flowable] = []
        if field.choices:
            inputs = [self._input(f"{said}: {_short(choice)}", to_tick=True) for choice in field.choices]
            parts.append(ticks(self.root, field.choices, inputs if self.fields else ()))
        if field.lines:
            parts += [Spacer(1, 3)] if parts and self.fields else []
            parts.append(self._room(said, field.lines))
        return parts

    def _room(self, said: str, lines: int) -> Flowable:
        gap = LINE_GAP * min(1.0, (text_height(self.locale) / text_height(A4_LOCALE)) ** 2)
        if not self.fields:
            return WritingLines(lines, gap)
        return WritingField(self.root.child("Form"), self._input(said, lines=lines), gap)

    def _input(self, said: str, *, to_tick: bool = False, lines: int = 1) -> Input:
        self.count += 1
        return Input(name=f"{self.fields}-{self.count}", tooltip=said, to_tick=to_tick, lines=lines)


def _tooltip(group: FormGroup, field: FormField) -> str:
    """Heading, label and hint."""
    return _short(". ".join(part.rstrip(".") for part in (group.heading, field.label, field.hint) if part))


def _short(words: str) -> str:
    said = one_line(words)
    return said if len(said) <= LONGEST_TOOLTIP else f"{said[:LONGEST_TOOLTIP].rstrip()} …"


def _asks(field: FormField) -> bool:
    """Whether it is to be filled in."""
    return not field.words.strip()
