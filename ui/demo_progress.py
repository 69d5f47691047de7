"""The demo on progress: something reached is marked, a page goes to the session, report and workbook are saved."""

from collections.abc import Iterator

from app.i18n import _
from app.vault.values import Person
from ui.demo_hands import SampleHands, Step


class MarkAndBring(SampleHands):
    def steps(self) -> Iterator[Step]:
        yield _("They mark what they reached, and save its card"), self.mark
        yield _("They look at the page for their session, and save it"), self.save_handout
        yield _("The progress report is saved"), self.save_report
        yield _("The blank workbook is saved"), self.save_workbook

    def mark(self) -> None:
        self.come_back(*Person)
        self.walk.click(_("Progress"))
        self.walk.click(_("Mark it together"))
        self.walk.click(_("Mark it"))
        self.walk.click(_("Print the card"))
        self.save_preview("celebration.pdf")

    def save_handout(self) -> None:
        self.walk.click(_("Sessions"))
        self.walk.click(_("The handout"))
        self.walk.click(_("Show the pages"))
        self.save_preview("handout.pdf")

    def save_report(self) -> None:
        self.walk.click(_("Documents"))
        self.walk.click(_("Open the report"))
        self.save_preview("report.pdf")

    def save_workbook(self) -> None:
        below = _("With fields, for any PDF reader")
        self.walk.click(_("Open “{title}”, {below}").format(title=_("To fill in on a screen"), below=below))
        self.save_preview("workbook.pdf")
