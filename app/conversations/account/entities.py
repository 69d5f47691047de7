"""The parts of our account, as the shared database keeps them."""
