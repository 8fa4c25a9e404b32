"""Word lists as data, each with what it is for, and what reads them."""
