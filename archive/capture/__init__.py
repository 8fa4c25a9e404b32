"""What we saw: bytes by digest, the text derived from them, places in that text."""
