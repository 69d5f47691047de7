"""Why Keel locked."""

from enum import StrEnum


class Reason(StrEnum):
    IDLE = "idle"
    HIDDEN = "hidden"
    """Quick hide."""
    SLEEP = "sleep"
    """The computer goes to sleep."""
    SESSION = "session"
    """The session of the operating system account was locked."""
    PRESSED = "pressed"
    """The button or its key, or the window was closed."""
