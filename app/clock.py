"""The one source of time: moments are aware and in UTC, days are local dates."""

from datetime import UTC, date, datetime, time, tzinfo


class Clock:
    """The computer's clock; carried by the sitting so that a test can bring its own."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """The zone this computer is set to, at this moment."""
        zone = self.now().astimezone().tzinfo
        assert zone is not None
        return zone

    def today(self) -> date:
        """The local day."""
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """`moment` in the local zone."""
        return moment.astimezone(self.zone())

    def begins(self, day: date) -> datetime:
        """The moment a local day begins, aware, in UTC."""
        return self.at(day, time.min)

    def at(self, day: date, shown: time) -> datetime:
        """The moment when the clock on the wall shows that time on a local day, aware, in UTC."""
        return datetime.combine(day, shown).astimezone().astimezone(UTC)
