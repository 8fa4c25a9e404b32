"""Dates in a text: where they stand and which days they are."""
