"""What stays of a talk in which each was heard, as the shared database keeps it."""
