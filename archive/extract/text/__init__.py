"""Words, sentences, quotation marks and captions of a text, each with its exact place."""
