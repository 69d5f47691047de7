"""What was put right, or is being put right, as the shared database keeps it."""
