"""From flowables to the bytes of a tagged PDF, the same bytes for the same story."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.paper.fonts import one_line, primary_font
from app.paper.page import NumberedCanvas, draw_ground
from app.paper.structure import finished
from app.paper.styles import MARGIN, known_locale, page_size, text_height, text_width
from app.paper.tags import Outline
from app.paper.values import Attachment, Face, FieldPlace, Setting

SETTING = 0.7
"""Setting the pages, as a share of the whole work; the rest is their structure."""


def typeset(
    story: Sequence[Flowable],
    outline: Outline,
    setting: Setting,
    attachment: Attachment | None = None,
    fields: list[FieldPlace] | None = None,
    *,
    say: Callable[[float], None] | None = None,
) -> bytes:
    """The PDF of `story`; `fields` may still be empty and is read after drawing, when places are known.

    `say` is told how far it is, 0 to 1, and may raise to end the work there.
    """
    drawn = io.BytesIO()
    document = _template(drawn, setting)
    if say is not None:
        document.setProgressCallBack(_share(len(story), say))
    document.build(list(story), canvasmaker=partial(_canvas, setting))
    language = str(known_locale(setting.locale)).replace("_", "-")
    return finished(drawn.getvalue(), outline, language, attachment, tuple(fields or ()))


def _share(parts: int, say: Callable[[float], None]) -> Callable[[str, int], None]:
    """ReportLab tells how many parts of the story were set."""

    def heard(what: str, number: int) -> None:
        if what == "PROGRESS":
            say(SETTING * number / max(parts, 1))

    return heard


def _canvas(setting: Setting, *arguments: Any, **options: Any) -> NumberedCanvas:
    canvas = NumberedCanvas(*arguments, **options)
    canvas.setting = setting
    return canvas


def _template(target: io.BytesIO, setting: Setting) -> BaseDocTemplate:
    size = page_size(setting.locale)
    frame = Frame(
        MARGIN,
        MARGIN,
        text_width(setting.locale),
        text_height(setting.locale),
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    page = PageTemplate(frames=[frame], onPage=lambda canvas, _document: draw_ground(canvas, setting))
    return BaseDocTemplate(
        target,
        pagesize=size,
        pageTemplates=[page],
        title=one_line(setting.title),
        initialFontName=primary_font(Face.TEXT),
        invariant=1,
        pageCompression=1,
    )
