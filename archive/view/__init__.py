"""Views, one file one question: the row, the handlers that fold it, the queries that answer with it."""
