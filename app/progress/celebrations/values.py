"""Celebrations as pages are given them."""

from typing import NewType

from app.vault.values import Kind

CelebrationId = NewType("CelebrationId", str)

CELEBRATIONS = Kind("celebrations")
