"""Many at once, in and out: lines with refs in place of positions; a whole archive as a folder."""
