"""Pictures are read without colour: what is drawn stands out on its card, and shape and words say the rest."""

import pytest
from reportlab.graphics.shapes import Circle, Line, Polygon, PolyLine, String

from app.paper.chart_values import Chart, ChartColours, ChartMark, ChartPoint
from app.paper.charts import drawing, paper_colours
from app.vault.values import Person
from tests.ui.test_theme import ALL, contrast
from ui.progress.picture_card import tone_of
from ui.tokens import Tokens

CHART = Chart(
    title="Sam: promises kept",
    points=tuple(ChartPoint(said=str(n), value=0.5, line=0.4, low=0.2) for n in range(4)),
    highest=1,
    top="all",
    bottom="none",
    marks=(ChartMark(at=1, label="setback, 4 October"),),
)


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL)
@pytest.mark.parametrize("person", Person)
def test_dots_lines_and_words_stand_out_on_a_card(tokens: Tokens, person: Person) -> None:
    line = getattr(tokens, tone_of(person))
    assert contrast(line, tokens.surface) >= 4.5
    assert contrast(tokens.ink, tokens.surface) >= 4.5
    assert contrast(tokens.muted, tokens.surface) >= 4.5


def test_on_paper_too() -> None:
    colours = paper_colours()
    assert min(contrast(each, colours.ground) for each in (colours.line, colours.ink, colours.muted)) >= 4.5


def test_each_thing_has_a_shape_of_its_own() -> None:
    """One colour for everything: dots are rings, the line is whole, marks are dashed with a diamond and words."""
    grey = ChartColours(line="#333333", ground="#ffffff", ink="#333333", muted="#333333", level="#333333")
    parts = [part for group in drawing(CHART, 320, 176, grey).contents for part in group.contents]
    rings = [part for part in parts if isinstance(part, Circle)]
    assert len(rings) == 4
    assert all(ring.fillColor != ring.strokeColor for ring in rings)
    (line,) = [part for part in parts if isinstance(part, PolyLine)]
    assert not line.strokeDashArray
    dashed = [part for part in parts if isinstance(part, Line) and part.strokeDashArray]
    assert len(dashed) == 1
    assert len([part for part in parts if isinstance(part, Polygon)]) == 1
    words = "".join(part.text for part in parts if isinstance(part, String))
    assert "setback, 4 October" in words
    assert "all" in words
    assert "none" in words


def test_the_two_people_differ_in_tone_and_in_name_never_in_tone_alone() -> None:
    assert tone_of(Person.FIRST) != tone_of(Person.SECOND)
    assert CHART.title.startswith("Sam")
