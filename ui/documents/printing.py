"""Puts the pages of a PDF on a printer, each rendered for it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

FINEST = 600
"""Dots per inch; finer is not seen, and a page at 1200 takes half a gigabyte."""


def has_printer() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


def printer_for(document: QPdfDocument) -> QPrinter:
    """The usual printer, set to the document's own paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(FINEST, printer.resolution()))
    printer.setDocName("Keel")
    printer.setFullPage(True)
    printer.setPageSize(_page_size(document))
    return printer


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Print the pages the printer was asked for; False where it took none."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first = max(1, printer.fromPage())
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    for page in range(first, last + 1):
        if page > first:
            printer.newPage()
        _print_page(document, page - 1, printer, painter)
    return painter.end()


def _print_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    """As large as the paper allows, at the top left as on screen."""
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    points = document.pagePointSize(page)
    scale = min(sheet.width() / points.width(), sheet.height() / points.height())
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    corner = QRectF(painter.viewport()).topLeft()
    painter.drawImage(QRectF(corner.x(), corner.y(), size.width(), size.height()), document.render(page, size))


def _page_size(document: QPdfDocument) -> QPageSize:
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    return QPageSize(document.pagePointSize(0), QPageSize.Unit.Point, "", fuzzy)
