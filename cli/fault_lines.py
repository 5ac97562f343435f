"""The faults of a file as numbered lines: where, what is wrong, and how to mend it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .page import GAP, dim, wrapped

if TYPE_CHECKING:
    from adapters.problems import Problem
    from adapters.words.words import Words

MOST = 25  # a file with more faults than this is mended in rounds


def fault_lines(
    words: "Words", faults: Sequence["Problem"], most: int = MOST, more: str = "setup.more_faults"
) -> list[str]:
    """Every fault with its cure, at most so many."""
    lines: list[str] = []
    for number, fault in enumerate(faults[:most], 1):
        said = words.problem(fault)
        first = f"{GAP}{number}. "
        lines += wrapped(said.rule, first=first)
        lines += map(dim, wrapped(said.cure, first=" " * len(first)))
    left = len(faults) - most
    return lines + ([dim(GAP + words.say(more, count=left))] if left > 0 else [])


def faults_as_json(words: "Words", faults: Sequence["Problem"]) -> list[dict[str, str]]:
    """The same for programs, all of them."""
    return [
        {"code": fault.code, "rule": said.rule, "cure": said.cure}
        for fault, said in ((fault, words.problem(fault)) for fault in faults)
    ]
