"""Who says what in one sentence: verbs of saying, their subjects, and the words that they report."""
