"""Notes, and looking after oneself, in each one's own file; and the notes they chose to show in the shared one."""
