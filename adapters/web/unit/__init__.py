"""A unit at work: what lies on its desk, its evidence, its proposals."""
