"""Rituals and when they were held, as the shared database keeps them."""
