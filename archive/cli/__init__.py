"""The command line: parses, asks the rooms below, prints; decides nothing."""
