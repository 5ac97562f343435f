"""A property worked out when it is first asked for, and kept.

Unlike ``functools.cached_property`` before Python 3.12 it holds no lock: that one has a single lock
for all instances of a class, so that one visit, while it waits for the views, would keep every
other visit from its own properties, also the one that holds the views.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class Once(Generic[T]):
    """The decorator. An instance is used by one thread at a time."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.make = make
        self.name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> Self: ...

    @overload
    def __get__(self, of: object, kind: type) -> T: ...

    def __get__(self, of: object | None, kind: type) -> T | Self:
        """The value, from now on found in the instance itself."""
        if of is None:
            return self
        made = of.__dict__[self.name] = self.make(of)
        return made
