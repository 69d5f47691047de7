"""Reading printed pages back, for tests: text, structure, and pixels."""

import io
import subprocess
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

FOOTER_POINTS = 60


def text_of(pdf: bytes) -> str:
    """The words of all pages in one line, footers included."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def body_of(pdf: bytes) -> str:
    """The characters of all pages without footers and without any space."""
    return "".join(above_foot(pdf).split())


def above_foot(pdf: bytes) -> str:
    """The words of all pages without footers, as they stand on the lines."""
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    crop = ["-x", "0", "-y", "0", "-W", str(int(box.width)), "-H", str(int(box.height) - FOOTER_POINTS)]
    return _poppler("pdftotext", *crop, "-", "-", given=pdf)


def structure_of(pdf: bytes) -> str:
    """What `pdfinfo -struct-text` shows."""
    return _poppler("pdfinfo", "-struct-text", "-", given=pdf)


def faults_of(pdf: bytes, folder: Path) -> str:
    """What `qpdf --check` finds; empty where the file is sound."""
    (folder / "checked.pdf").write_bytes(pdf)
    command = ("qpdf", "--check", str(folder / "checked.pdf"))
    checked = subprocess.run(command, capture_output=True, check=False)
    return "" if checked.returncode == 0 else (checked.stdout + checked.stderr).decode()


def pictures_of(pdf: bytes, folder: Path) -> list[Image.Image]:
    """Each page in grey, one pixel per point."""
    (folder / "pages.pdf").write_bytes(pdf)
    _poppler("pdftoppm", "-gray", "-r", "72", "-png", str(folder / "pages.pdf"), str(folder / "page"))
    return [_grey(path) for path in sorted(folder.glob("page-*.png"))]


def _grey(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("L")


def _poppler(*command: str, given: bytes = b"") -> str:
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout.decode()
