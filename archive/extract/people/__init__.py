"""Who is who in one text: names, offices, outlets, and whom a pronoun means."""
