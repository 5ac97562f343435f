"""Nominations that look alike: pointed out for a person to decide, never refused."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from .folding import fold

if TYPE_CHECKING:
    from domain.case import Case

NEAR = 0.75  # how many of the words of two texts must be the same, of all their words
NOMINEE, ACHIEVEMENT = "nominee", "achievement"


class Pair(NamedTuple):
    """Two nominations that share a nominee or an achievement, and what each of them says."""

    what: str
    one: str
    other: str
    text: str
    other_text: str


def alike(cases: "Iterable[Case]", names: Mapping[str, str]) -> tuple[Pair, ...]:
    """Every two of ``cases`` with the same or nearly the same nominee, or achievement.

    ``names`` says who is meant by an id; accents, capitals and the order of words do not matter.
    """
    listed = tuple(cases)
    nominees = ((case.id, names.get(case.subject, case.subject)) for case in listed)
    done = ((case.id, one.text) for case in listed for one in case.achievements)
    return (*_pairs(NOMINEE, nominees), *_pairs(ACHIEVEMENT, done))


def _pairs(what: str, texts: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    """Only texts that share a word are compared, each two once."""
    told = [(id, text, frozenset(fold(text).split())) for id, text in texts]
    sharing = defaultdict(list)
    for place, (_, _, words) in enumerate(told):
        for word in words:
            sharing[word].append(place)
    together = {pair for places in sharing.values() for pair in combinations(places, 2)}
    for first, second in sorted(together):
        one, text, words = told[first]
        other, other_text, others = told[second]
        if one != other and len(words & others) >= NEAR * len(words | others):
            yield Pair(what, one, other, text, other_text)
