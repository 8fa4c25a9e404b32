"""Texts for the tests of finding: any letters, and typing as people and pages mix it."""

from hypothesis import strategies as st

MARKS = "\"'“”‘’„«»-–—\u2011 \n\t\u00a0\u2009"
LETTERS = "aeİıñ\u0301\u0323éﬁ²ﷺمر\u05e9\u05c1\u05dd漢字한😀\u200d\u202e\u200bA"

anything = st.text(max_size=60)
typed = st.text(alphabet=MARKS + LETTERS, max_size=80)
"""Few letters and many marks, so that repeats and differences of typing are frequent."""
