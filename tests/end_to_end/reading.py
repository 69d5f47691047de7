"""Everything that can be read in the real window by those who are here, folded away or not, and by other ways out."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from pypdf import PdfReader
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from app.agreements.pause_card import pause_card
from app.documents.blank_forms import Blank, blank_pdf
from app.documents.daily import (
    CardForm,
    card_pdf,
    plan_pdf,
    plan_to_print,
    printables,
    sheet_pdf,
    week_pdf,
)
from app.reminders.calendar_file import calendar_export
from app.triggers.plan_card import plan_card
from app.vault.database import Database
from app.vault.opening import open_sitting, unlock
from app.vault.sitting import Sitting
from app.vault.values import Person
from tests.couple import PASSPHRASES
from ui.program import Program

Place = tuple[str, object]
"""A page, and what it is to show."""

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
BERLIN = ZoneInfo("Europe/Berlin")


def enter(program: Program, *people: Person) -> Sitting:
    """Whoever was here leaves, and their pages go; the passphrases are not what is looked at."""
    program.window.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    vault = program.entrance.vault()
    sitting = open_sitting(vault, tuple(unlock(vault, person, PASSPHRASES[person]) for person in people))
    program.open_sitting(sitting)
    return sitting


def read_in_window(program: Program, places: Iterable[Place]) -> str:
    """All words of all these places, one after the other."""
    said = []
    for name, subject in places:
        program.window.go(name, subject)
        assert program.window.workspace is not None
        page = program.window.workspace.current
        assert page is not None
        said += [text for widget in page.findChildren(QWidget) for text in texts_of(widget)]
    return "\n".join(said)


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
        yield from _rows(widget.model())


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        yield from (str(model.data(model.index(row, 0), role) or "") for role in _ROLES)


def printed(sitting: Sitting) -> str:
    """All that the documents of daily life say, the blank forms with the couple's own questions too."""
    there, today = printables(sitting), sitting.clock.today()
    made = [week_pdf(sitting, today), *(sheet_pdf(sitting, each.talk) for each in there.sheets)]
    made += [blank_pdf(sitting, blank) for blank in (Blank.DAILY, Blank.WEEKLY)]
    if there.pause is not None:
        made.append(card_pdf(pause_card(there.pause), CardForm.FRIDGE))
    for each in there.plans:
        plan = plan_to_print(sitting, each.id)
        assert plan is not None
        made += [plan_pdf(plan), card_pdf(plan_card(plan), CardForm.SHEET)]
    pages = (page for typeset in made for page in PdfReader(BytesIO(typeset("en_GB"))).pages)
    return "".join(page.extract_text() for page in pages).replace("\n", "")


def calendar_of(sitting: Sitting) -> str:
    return calendar_export(sitting, zone=BERLIN).decode().replace("\r\n ", "")


def rows_of(database: Database) -> str:
    """Every value of every row of every table, those of the search index and its terms included."""
    with database.transaction() as session:
        session.execute(sa.text("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, row)"))
        names = session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        rows = [session.execute(sa.text(f'SELECT * FROM "{name}"')).all() for name in (*names, "terms")]  # noqa: S608
        session.execute(sa.text("DROP TABLE temp.terms"))
    return repr([tuple(row) for table in rows for row in table])
