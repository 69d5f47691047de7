"""The thinner rhythm of later, and the yearly yes of each, as the shared database keeps them."""
