"""Sheets are tried on the histories of ``tests/properties``, with its way of searching."""

from ..properties import conftest  # noqa: F401 - loading it sets how long hypothesis searches
