"""The fold of the log into tables, live and in replay; it knows no view."""
