"""The screens: each one thing that a person does in one sitting, one module for each."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

# In the order in which addresses are tried: what is more particular comes first.
MODULES = (
    "home",
    "language",
    "sign_in",
    "invite",
    "account",
    "passkeys",
    "oidc",
    "unit",
    "nomination",
    "session",
    "ballot",
    "director",
    "conference",
    "projector",
    "reception",
    "delegates",
    "rehearsal",
    "auditor",
    "budget",
    "progress",
    "why",
    "decision",
    "streams",
    "sheets",
    "files",
)


@frozen
class Screen:
    """An address and what answers it; ``open`` to whoever is not signed in as well.

    ``upload`` lets forms bring files, ``name`` is its name in lists of pages.
    """

    path: str
    handler: "Callable[[Visit], Response]"
    methods: tuple[str, ...] = ("GET",)
    open: bool = False
    name: str = ""
    upload: bool = False


def screens() -> Iterator[Screen]:
    """Every screen of every module."""
    for name in MODULES:
        if find_spec(f"{__name__}.{name}"):
            yield from import_module(f"{__name__}.{name}").SCREENS
