"""Keys of persons, outside the log, and what is sealed under them."""
