"""When a session is, and with whom: a day is enough."""

from collections.abc import Iterator, Mapping
from datetime import date, time

from app.exchange.lengths import refuse
from app.exchange.values import Form
from app.i18n import _
from app.refused import FieldProblem
from app.sessions.checks import session_problems
from app.sessions.values import LONGEST_WITH_WHOM, JointSession, NewSession, OwnSession
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField
from ui.widgets.time_field import TimeField, in_short
from ui.widgets.too_long import say_if_too_long


class DateForm(Card):
    def __init__(self) -> None:
        super().__init__()
        self.day = DateField(_("On which day"))
        self.at = TimeField(_("At what time"), optional=True)
        self.with_whom = LineField(_("With whom"), _("In your own words."), optional=True, example="Dr Lind")
        self.with_whom.edited.connect(lambda words: say_if_too_long(self.with_whom, words, LONGEST_WITH_WHOM))
        self.body.setSpacing(16)
        self.add(self.day, self.at, self.with_whom)

    @property
    def by_name(self) -> Mapping[str, Field]:
        """As a draft keeps them."""
        return {"day": self.day, "at": self.at, "with_whom": self.with_whom}

    def session(self, today: date) -> NewSession:
        """Raises FormRefused for everything that needs another look, also what can't be read."""
        new = NewSession(day=self.day.day(), at=self.at.at(), with_whom=self.with_whom.text())
        unread = {problem.field: problem for problem in self._unread()}
        rest = [problem for problem in session_problems(new, today) if problem.field not in unread]
        refuse([*unread.values(), *rest])
        return new

    def _unread(self) -> Iterator[FieldProblem]:
        if not self.day.readable:
            yield FieldProblem("day", _("This day can't be read, or is in no calendar. Please choose another one."))
        if not self.at.readable:
            yield FieldProblem(
                "at",
                _("This can't be read as a time. You could write it like {time}.").format(time=in_short(time(19, 30))),
            )


def form_of(session: JointSession | OwnSession | None) -> Form:
    """What the fields hold to begin with."""
    if session is None:
        return {}
    at = "" if session.at is None else session.at.strftime("%H:%M")
    return {"day": session.day.isoformat(), "at": at, "with_whom": session.with_whom}
