"""Milestones as pages are given them."""

from typing import NewType

from app.vault.values import Kind

MilestoneId = NewType("MilestoneId", str)

MILESTONES = Kind("milestones")
OWN_MILESTONES = Kind("own_milestones")
"""Found in private entries, for their owner alone."""
