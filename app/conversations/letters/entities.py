"""Letters: each one's own in their own file, and the copies they chose to show in the shared one."""
