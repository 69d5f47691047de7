"""Two counts of seconds that stand still until they are moved."""

from ui.hiding.ticks import Ticks


class SetTicks(Ticks):
    def __init__(self) -> None:
        self._awake, self._since_boot = 1000.0, 5000.0

    def awake(self) -> float:
        return self._awake

    def since_boot(self) -> float:
        return self._since_boot

    def pass_by(self, seconds: float) -> None:
        self._awake += seconds
        self._since_boot += seconds

    def sleep(self, seconds: float) -> None:
        """The computer sleeps."""
        self._since_boot += seconds
