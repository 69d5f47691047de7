"""One's own handout for individual therapy: ticked, looked at and printed alone, and seen by nobody else."""

from collections.abc import Mapping

from app.handout.actions import untick_all
from app.handout.printing import own_handout_pdf
from app.i18n import _
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.sessions.handout_ticks import TicksCard
from ui.sessions.part_view import PartView, within
from ui.view import Act, OpenView
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import flow
from ui.widgets.words import muted


class OwnHandoutView(PartView):
    """Alone only; nothing of it is in the shared space."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self.head.say(_("Only you can read this"), _("A page for your own session"))
        self.ticks = (
            TicksCard(self, _("Only you see what you tick here.")) if self.alone and not desk.sitting.quick else None
        )
        self.pages = primary(_("Show the pages"), self.show_pages, icon="documents", shortcut="Ctrl+P")
        self.untick = quiet(_("Untick everything"), self._untick)
        self._lay_out()

    @property
    def acts(self) -> Mapping[str, Act]:
        return {**super().acts, **({"preview": Act(_("Show the pages"), self.show_pages)} if self.alone else {})}

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return self.ticks.fields if self.ticks is not None else {}

    def show_own_handout(self, _nothing: object = None) -> None:
        if self.ticks is not None:
            self.ticks.open(None)
        self.reload()

    def reload(self) -> None:
        if self.ticks is not None:
            found = self.ticks.choices()
            self.ticks.fill(found)
            self.untick.setVisible(any(each.ticked for each in found.choices))

    def settle(self) -> None:
        if self.ticks is not None:
            self.ticks.form.settle()

    def read_by(self) -> str:
        return _("read by: only you") if self.alone else ""

    def show_pages(self) -> None:
        """As they are printed and saved."""
        from ui.documents.typeset_preview import preview_typeset

        assert self.ticks is not None, "one's own handout is made alone"
        with self.desk.refusals.shown(self.place()):
            self.settle()
            typeset = own_handout_pdf(self.desk.sitting, self.ticks.choices())
            preview_typeset(self.desk, typeset, _("A page for your own session"), self.place(), self.pages)

    def _untick(self) -> None:
        within(self, lambda: untick_all(self.desk.sitting, None))

    def _lay_out(self) -> None:
        if self.ticks is None:
            self.body.addWidget(muted(_("Each of you makes this page in your own sitting.")))
            return
        columns = Columns(side=330)
        columns.main.addWidget(self.ticks)
        columns.main.addWidget(flow(self.pages, self.untick))
        card = Card(_("What becomes of it"), small_title=True, quiet=True)
        card.add(muted(_("Keel keeps what you ticked, not the page.")))
        card.add(muted(_("A printed or saved page is not protected by Keel. You can give it a password.")))
        columns.side.addWidget(card)
        self.body.addWidget(columns)
