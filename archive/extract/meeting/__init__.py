"""Who met whom, where, when."""
