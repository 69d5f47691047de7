"""Forms on paper: the same one filled in, or with lines to write on by hand."""

from reportlab.platypus import Flowable, Spacer

from app.paper.flowables import Row, Stack, kept_whole
from app.paper.styles import LINE, text_height, text_width
from app.paper.tags import Element, Outline, decoration
from app.paper.text import text
from app.paper.typeset import typeset
from app.paper.values import Form, FormField, FormGroup, Setting

LINE_GAP = 19.0
"""Points between two lines to write on."""
LABEL_WIDTH = 136.0
"""Of labels that stand beside what they ask for."""
FIELD_GAP = 7.0
TO_TICK = "☐"


class WritingLines(Flowable):
    """Lines to write on by hand."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.count * LINE_GAP
        return self.width, self.height

    def draw(self) -> None:
        with decoration(self.canv):
            self.canv.setStrokeColor(LINE)
            self.canv.setLineWidth(0.75)
            for line in range(self.count):
                y = self.height - (line + 1) * LINE_GAP
                self.canv.line(0, y, self.width, y)


def form_document(form: Form, *, locale: str) -> bytes:
    """The form as a PDF: what was filled in, and lines where nothing was; raises `RightToLeftText`."""
    outline = Outline()
    root = outline.root
    story: list[Flowable] = [
        text(root.child("P"), form.above.upper(), "eyebrow"),
        text(root.child("H1"), form.title, "title"),
        *([text(root.child("P"), form.about, "quiet")] if form.about else []),
        *(part for group in form.groups for part in _group(root, group, locale)),
    ]
    return typeset(story, outline, Setting(title=form.title, locale=locale, name=form.title, footer=form.footer))


def _group(root: Element, group: FormGroup, locale: str) -> list[Flowable]:
    heading = [text(root.child("H2"), group.heading, "section")] if group.heading else []
    wide = text_width(locale)
    fields = [_beside(root, field, wide) if group.beside else _under(root, field) for field in group.fields]
    first = [*heading, *(fields[0] if fields else [])]
    width, height = text_width(locale), text_height(locale)
    rest = [part for field in fields[1:] for part in kept_whole(field, width, height)]
    return [*kept_whole(first, width, height), *rest]


def _under(root: Element, field: FormField) -> list[Flowable]:
    """The label above what it asks for."""
    label = [Spacer(1, FIELD_GAP), text(root.child("H3"), field.label, "label")]
    hint = [text(root.child("P"), field.hint, "quiet")] if _asks(field) and field.hint else []
    return [*label, *hint, *_answer(root, field)]


def _beside(root: Element, field: FormField, width: float) -> list[Flowable]:
    """The label at the left, and at its right what it asks for."""
    label: list[Flowable] = [text(root.child("H3"), field.label, "label")]
    if _asks(field):
        if field.hint:
            label.append(text(root.child("P"), field.hint, "quiet"))
        if field.lines and not field.choices:
            label.insert(0, Spacer(1, LINE_GAP - 13))  # down to the first line
    answer = Stack(_answer(root, field))
    return [
        Spacer(1, FIELD_GAP),
        Row([(0.0, LABEL_WIDTH - 12, Stack(label)), (LABEL_WIDTH, width - LABEL_WIDTH, answer)]),
    ]


def _asks(field: FormField) -> bool:
    """Whether it is to be filled in by hand."""
    return not field.words.strip()


def _answer(root: Element, field: FormField) -> list[Flowable]:
    if not _asks(field):
        return [text(root.child("P"), field.words.strip())]
    parts: list[Flowable] = []
    if field.choices:
        ticks = "\u00a0\u00a0\u00a0 ".join(f"{TO_TICK}\u00a0{choice}" for choice in field.choices)
        parts.append(text(root.child("P"), ticks))
    return [*parts, WritingLines(field.lines)] if field.lines else parts
