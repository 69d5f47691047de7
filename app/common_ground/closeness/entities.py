"""What each says about closeness now, as the shared database keeps it."""
