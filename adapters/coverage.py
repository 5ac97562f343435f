"""Which clauses of the model plan are served: by which decisions, told in which scenarios.

Decisions come from the registry (their ``source``), scenarios from the ``Nguồn:`` lines of the
feature files, where they are present: an installed program comes without them.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from domain.catalogue import CATALOGUE, Catalogue

HERE = Path(__file__).parent
CLAUSES = HERE / "clauses.toml"
FEATURES = HERE.parent / "features"

_PLAN = "Kế hoạch"
_CLAUSE = re.compile(r"(?<![\w.])[0IVX]+(?:\.\d+)*[a-z]?(?![\w.])")
_TITLES = re.compile(r"(Tính năng|Quy tắc|Tình huống|Kịch bản|Khung tình huống)\s*:\s*(.*)")
_SOURCE = "Nguồn:"


@frozen
class Served:
    """One clause: what it asks, the decisions that rest on it, the scenarios that cite it."""

    clause: str
    text: str
    decisions: tuple[str, ...]
    scenarios: tuple[str, ...]


@frozen
class Coverage:
    """Every clause of the plan; ``features`` tells whether scenarios could be read at all."""

    clauses: tuple[Served, ...]
    features: bool

    def serves(self, served: Served) -> bool:
        """Whether a clause has decisions, and scenarios where these are known."""
        return bool(served.decisions and (served.scenarios or not self.features))


def clauses(language: str = "vi") -> dict[str, str]:
    """The ids of the plan's clauses in its order, and what each asks for."""
    found = tomllib.loads(CLAUSES.read_text(encoding="utf-8"))
    return {clause: texts[language] for clause, texts in found.items()}


def coverage(
    catalogue: Catalogue = CATALOGUE, features: Path = FEATURES, language: str = "vi"
) -> Coverage:
    """Every clause held against decisions and scenarios."""
    told = _scenarios(sorted(features.glob("*.feature")))
    decided = _decisions(catalogue)
    rows = [
        Served(clause, text, tuple(decided.get(clause, ())), tuple(told.get(clause, ())))
        for clause, text in clauses(language).items()
    ]
    return Coverage(tuple(rows), features.is_dir())


def _decisions(catalogue: Catalogue) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for topic in catalogue.topics.values():
        for decision in topic.decisions:
            for clause in decision.source:
                found.setdefault(clause, []).append(f"{topic.name}.{decision.name}")
    return found


def _scenarios(paths: Iterable[Path]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        for scenario, cited in scenarios(path.read_text(encoding="utf-8")):
            for clause in cited:
                found.setdefault(clause, []).append(scenario)
    return found


def scenarios(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(scenario, clauses it cites) of a feature file; what a rule cites holds for all below it."""
    above: dict[str, tuple[str, ...]] = {"Tính năng": (), "Quy tắc": ()}
    cited: tuple[str, ...] = ()
    scenario, scope = "", "Tính năng"
    for line in map(str.strip, text.split("\n")):
        if title := _TITLES.match(line):
            if scenario:
                yield scenario, _all(above, cited)
            scope = title[1] if title[1] in above else "scenario"
            scenario, cited = (title[2], ()) if scope == "scenario" else ("", ())
            if scope == "Quy tắc":
                above[scope] = ()
        elif line.startswith(_SOURCE) and scope in above:
            above[scope] += cited_clauses(line)
        elif line.startswith(_SOURCE):
            cited += cited_clauses(line)
    if scenario:
        yield scenario, _all(above, cited)


def _all(above: Mapping[str, tuple[str, ...]], own: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *above["Quy tắc"], *above["Tính năng"])))


def cited_clauses(line: str) -> tuple[str, ...]:
    """The plan's clauses in a line such as "Nguồn: Kế hoạch II.2.4, V; NĐ 98/2023 (BR-06)"."""
    parts = line.removeprefix(_SOURCE).split(";")
    plan = [part for part in parts if part.strip().startswith(_PLAN)]
    return tuple(clause for part in plan for clause in _CLAUSE.findall(part))
