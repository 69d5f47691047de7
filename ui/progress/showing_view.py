"""Showing a picture of one's own to the other: what is seen is looked at first, and can be taken back."""

from app.i18n import _
from app.people.pace import pace
from app.progress.pictures.reads import shown_by
from app.progress.pictures.showing import preview, show_picture, take_picture_back
from app.progress.pictures.values import Figures, NothingInPicture, Subject
from ui.desk import Desk
from ui.pace_words import near_day
from ui.progress.period_field import PeriodField
from ui.progress.picture_card import PictureCard
from ui.progress.progress_view import ProgressView
from ui.view import OpenView, own_but_shown
from ui.widgets.buttons import primary, quiet, secondary
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.words import muted, text


class ShowingView(ProgressView):
    """One's own sitting alone."""

    def __init__(self, desk: Desk, open_view: OpenView) -> None:
        super().__init__(desk, open_view)
        self._subject = Subject.SAFE
        self._previewed: Figures | None = None
        self.period = PeriodField(desk.preferences)
        self.period.chosen.connect(lambda _period: self._preview())
        self.seen = PictureCard(desk.sitting.alone, open_view)
        self.nothing = text("")
        self.later = muted(_("It stays as it is on this day. Later entries stay with you until you show it anew."))
        self.show_now = primary("", self.show_it)
        self.stands = Card(quiet=True)
        self.told = text("")
        self.take_back = secondary(_("Take it back"), self.take_it_back)
        self.stands.add(self.told, flow(self.take_back))
        for part in (self.stands, self.period, self.nothing, self.seen, self.later):
            self.body.addWidget(part)
        self.body.addWidget(flow(self.show_now, quiet(_("Not now"), self.go_back)))

    def show_showing(self, subject: Subject) -> None:
        self._subject = subject
        self.period.recall()
        self.reload()

    def read_by(self) -> str:
        if not self.stands.isHidden():
            return own_but_shown()
        return _("read by: only you, until you show it")

    def reload(self) -> None:
        sitting = self.desk.sitting
        if pace(sitting).is_quiet(sitting.clock.today()):
            self.go_back()
            return
        shown = next((each for each in shown_by(sitting) if each.subject is self._subject), None)
        self.stands.setVisible(shown is not None)
        if shown is not None:
            day = near_day(shown.as_of, sitting.clock.today())
            self.told.setText(_("{name} sees this picture as of {day}.").format(name=self._other, day=day))
        words = _("Show this to {name}") if shown is None else _("Show this to {name} instead")
        self.show_now.setText(words.format(name=self._other))
        self.show_now.setAccessibleName(self.show_now.text())
        self.head.say(_("Progress"), _("What {name} will see").format(name=self._other))
        self._preview()

    def show_it(self) -> None:
        """Exactly what is looked at."""
        previewed = self._previewed
        if previewed is not None:
            self.within(lambda: show_picture(self.desk.sitting, previewed))
            self.go_back()

    def take_it_back(self) -> None:
        self.within(lambda: take_picture_back(self.desk.sitting, self._subject))
        self.go_back()

    @property
    def _other(self) -> str:
        alone = self.desk.sitting.alone
        assert alone is not None
        return self.desk.couple().name(alone.other)

    def _preview(self) -> None:
        try:
            self._previewed = preview(self.desk.sitting, self._subject, self.period.period)
            self.seen.fill(self._previewed, self.desk.couple())
        except NothingInPicture as refused:
            self._previewed = None
            self.nothing.setText(refused.sentence)
        there = self._previewed is not None
        for part in (self.seen, self.later, self.show_now):
            part.setVisible(there)
        self.nothing.setVisible(not there)
