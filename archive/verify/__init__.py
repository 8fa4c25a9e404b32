"""The whole check: log, bytes, selectors, guards and views re-read and held against each other; never writes."""
