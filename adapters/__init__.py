"""Everything between the rules and the world: storage, words, views, files, the clock."""
