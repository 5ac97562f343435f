"""What somebody may have meant who typed a name that is none."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from typing import Any

from .folding import fold


def name(typed: str) -> str:
    """A name as it is compared: without accents, dashes between its words."""
    return fold(typed).replace("_", "-").replace(" ", "-")


def nearest(
    typed: str, names: Mapping[str, Any] | Sequence[str], count: int = 3
) -> tuple[str, ...]:
    """The known names nearest to what was typed, none that is much worse than the best."""
    wanted = name(typed)
    found = get_close_matches(wanted, list(names), count, 0.55)
    likeness = [SequenceMatcher(None, name, wanted).ratio() for name in found]
    return tuple(
        name for name, alike in zip(found, likeness, strict=True) if alike > likeness[0] - 0.12
    )
