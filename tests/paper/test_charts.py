"""A chart: dots, a line and marks where they belong, as vectors with words in bundled fonts."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Circle, Drawing, Group, PolyLine, Shape, String
from reportlab.pdfgen.canvas import Canvas

from app.paper.chart_values import Chart, ChartMark, ChartPoint
from app.paper.charts import Layout, drawing, paper_colours

Point = ChartPoint


def chart_of(*points: ChartPoint, marks: tuple[ChartMark, ...] = ()) -> Chart:
    return Chart(
        title="How strong",
        points=points,
        highest=10,
        top="10",
        bottom="none",
        begins="31 August",
        ends="23 November",
        marks=marks,
    )


THREE = chart_of(
    Point(said="first", value=8, low=3, line=8), Point(said="second", value=None), Point(said="third", value=4, line=5)
)


def shapes(drawn: Drawing | Group, kind: type[Shape]) -> list[Shape]:
    found: list[Shape] = []
    for each in drawn.contents:
        found += shapes(each, kind) if isinstance(each, Group) else [each] if isinstance(each, kind) else []
    return found


def drawn(chart: Chart, width: float = 400) -> Drawing:
    return drawing(chart, width, 160, paper_colours())


def words_of(drawing_: Drawing) -> str:
    return " ".join(string.text for string in shapes(drawing_, String))


def test_what_has_no_value_has_no_dot_and_interrupts_the_line() -> None:
    assert len(shapes(drawn(THREE), Circle)) == 2
    assert shapes(drawn(THREE), PolyLine) == []
    whole = chart_of(*(Point(said=str(n), value=n, line=n) for n in range(5)))
    (line,) = shapes(drawn(whole), PolyLine)
    assert len(line.points) == 10


def test_the_words_are_there_and_everything_is_said() -> None:
    assert words_of(drawn(THREE)) == "10 none 31 August 23 November"
    marked = chart_of(Point(said="first", value=1), marks=(ChartMark(at=0, label="renewed"),))
    assert words_of(drawn(marked)) == "10 none renewed"
    assert marked.said == "first. renewed"


def test_in_a_pdf_it_is_vectors_and_embedded_fonts() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    renderPDF.draw(drawn(chart_of(*THREE.points, marks=(ChartMark(at=2, label="東 renewed"),))), canvas, 50, 50)
    canvas.save()
    page = PdfReader(file).pages[0]
    assert "renewed" in page.extract_text()
    assert not page.images
    assert b"NotoSans" in file.getvalue()
    assert file.getvalue().count(b"/FontFile2") >= 1


def test_labels_that_do_not_fit_leave_their_mark() -> None:
    marks = tuple(ChartMark(at=n / 4, label=f"a rather long label {n}") for n in range(8))
    crowded = chart_of(*(Point(said=str(n), value=n) for n in range(3)), marks=marks)
    labels = [string for string in shapes(drawn(crowded), String) if "label" in string.text]
    assert 2 <= len(labels) < 8
    assert all(label.text in crowded.said for label in labels)


@given(
    st.lists(st.none() | st.floats(-5, 30), min_size=1, max_size=60),
    st.floats(160, 1200),
    st.floats(0.9, 1.5),
)
def test_every_dot_stands_inside_and_in_order(values: list[float | None], width: float, scale: float) -> None:
    chart = chart_of(*(Point(said="a week", value=value) for value in values))
    at = Layout(chart, width, 176 * scale, scale)
    dots = [dot for place in range(len(values)) if (dot := at.dot(place)) is not None]
    assert len(dots) == sum(value is not None for value in values)
    near = 1e-6
    assert all(at.left - near <= x <= at.right + near for x, _y in dots)
    assert all(at.bottom - near <= y <= at.top + near for _x, y in dots)
    assert [x for x, _y in dots] == sorted(x for x, _y in dots)


@pytest.mark.parametrize("highest", [0, 10])
def test_a_chart_without_height_is_drawn_too(highest: float) -> None:
    flat = Chart(title="", points=(Point(said="", value=0),), highest=highest, top="", bottom="")
    assert len(shapes(drawn(flat), Circle)) == 1
