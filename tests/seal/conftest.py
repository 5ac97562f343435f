"""Proofs are searched as histories are: everywhere the same on CI, anew each time on a desk."""

from ..properties import conftest  # noqa: F401 - loading it sets how long hypothesis searches
