"""What is odd about a text, a file for each kind."""
