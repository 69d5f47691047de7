"""Appreciations: each one's own in their own file, and those they chose to show in the shared one."""
