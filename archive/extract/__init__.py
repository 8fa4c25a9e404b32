"""Proposals: what an engine thinks a text says, through whom; never recorded by itself, and it may be wrong."""
