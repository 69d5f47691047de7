"""The handout as pages and documents are given it."""

from app.vault.values import Kind

HANDOUT = Kind("handout")
OWN_TICKS = Kind("own_ticks")
"""What one ticked and has not released; in one's own file."""
