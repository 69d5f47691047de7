"""Apologies and what was answered to them, as the shared database keeps them."""
