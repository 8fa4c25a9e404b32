"""A trace on paper: the same values worded, drawn and laid out, the same bytes for the same values."""
