"""Goals with their steps, and the one joint project, as the shared database keeps them."""
