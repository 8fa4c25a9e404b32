"""The spaCy extra: a parse corrects the rules where it is better."""
