"""Open questions and their answers, as the shared database keeps them."""
