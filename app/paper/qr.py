"""A QR code as vector drawing."""

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable

from app.paper.styles import INK
from app.paper.tags import Element, tagged


class QrCode(Flowable):
    """A square code of `side` points that holds `words`."""

    def __init__(self, element: Element, words: str, side: float) -> None:
        super().__init__()
        self.element = element
        self.words = words
        self.width = self.height = side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        code = QrCodeWidget(self.words, barLevel="M", barFillColor=INK, barBorder=0)
        code.barWidth = code.barHeight = self.width
        drawing = Drawing(self.width, self.height)
        drawing.add(code)
        with tagged(self.canv, self.element):
            renderPDF.draw(drawing, self.canv, 0, 0)
