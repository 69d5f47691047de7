"""Sessions with a therapist as pages and documents are given them."""

from typing import NewType

from app.vault.values import Kind

SessionId = NewType("SessionId", str)

SESSIONS = Kind("sessions")
