"""A chart as a part of a page: drawn as vectors, and read out in words."""

from reportlab.graphics import renderPDF
from reportlab.platypus import Flowable

from app.paper.chart_values import Chart
from app.paper.charts import drawing, paper_colours
from app.paper.tags import Element, tagged

HEIGHT = 132.0
SCALE = 0.72
"""Its words are as large as the small print around it."""


class ChartFigure(Flowable):
    """As wide as the page; `element` is a Figure whose alternative text says everything in it."""

    def __init__(self, element: Element, chart: Chart, height: float = HEIGHT) -> None:
        super().__init__()
        self.element, self.chart, self.high = element, chart, height
        self.spaceBefore = self.spaceAfter = 6

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.high
        return self.width, self.height

    def draw(self) -> None:
        drawn = drawing(self.chart, self.width, self.height, paper_colours(), SCALE)
        with tagged(self.canv, self.element):
            renderPDF.draw(drawn, self.canv, 0, 0)


def chart_figure(root: Element, chart: Chart, height: float = HEIGHT) -> ChartFigure:
    """The figure of `chart`, read after everything that was appended to `root` before."""
    said = f"{chart.title}. {chart.said}" if chart.said else chart.title
    return ChartFigure(root.child("Figure", alternative=said), chart, height)
