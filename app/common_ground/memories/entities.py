"""Memories, as the shared database keeps them."""
