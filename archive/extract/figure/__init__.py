"""Numbers in a text with their units, bounds and nature."""
