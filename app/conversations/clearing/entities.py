"""Small things to clear up, as the shared database keeps them."""
