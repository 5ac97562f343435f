"""Whole histories take their time: fewer of them than hypothesis tries elsewhere."""

from hypothesis import settings

settings.register_profile("histories", settings(), max_examples=40)
settings.load_profile("histories")
